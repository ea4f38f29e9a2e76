using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Tests.Core.Drafting;

/// <summary>What a new document takes from the one before it, and what it never takes.</summary>
public sealed class DraftAfterTests
{
    private static readonly Person Signer = new(Party.First, "Penanda Tangan", "Inspektur Jenderal");
    private static readonly Person Guest = new(Party.Second, "Peserta Rapat", "Analis");

    [Theory]
    [InlineData(false, "", "")]
    [InlineData(true, "Lancar.", "")]
    public void A_report_takes_its_signer_and_only_when_asked_the_texts_of_the_sections_it_has(bool withTexts, string kept, string gone)
    {
        var last = new ReportContent
        {
            Number = "700/1/IJ", Signer = Signer, Place = "Bogor", DatedOn = new DateOnly(2026, 7, 1), Occasion = "Semester I 2026",
            Sections = [Section("umum", "Lancar."), Section("lama", "Tidak ada lagi.")],
        };
        var fresh = new ReportContent { Occasion = "Semester II 2026", Sections = [Section("umum", ""), Section("baru", "")] };
        var after = ((ReportPaper)new ReportPaper(fresh).After(new ReportPaper(last), withTexts)).Content;
        Assert.Equal(("", Signer, "Bogor", null, "Semester II 2026"), (after.Number, after.Signer, after.Place, after.DatedOn, after.Occasion));
        Assert.Equal([("umum", kept), ("baru", gone)], after.Sections.Select(s => (s.Key, s.Text)));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "Rapat berjalan dua hari.")]
    public void Minutes_take_people_and_place_but_never_numbers_days_figures_or_objections(bool withTexts, string notes)
    {
        var last = new MinutesContent
        {
            FirstNumber = "1", SecondNumber = "2", HeldOn = new DateOnly(2026, 3, 2), Place = "Jakarta", Signers = [Signer], Participants = [Guest],
            DataSets = [new MatchedDataSet(null, "Data PPUPD", null, null)], Results = [new MatchResult("PPUPD", 1, 0, 0, 0, 0, 0)],
            Objections = [new Objection("Butir 1", Party.First, "Itjen", "Tidak sesuai")], Notes = "Rapat berjalan dua hari.",
        };
        var after = ((MinutesPaper)new MinutesPaper(new MinutesContent()).After(new MinutesPaper(last), withTexts)).Content;
        Assert.Equal(("", "", null, "Jakarta", notes), (after.FirstNumber, after.SecondNumber, after.HeldOn, after.Place, after.Notes));
        Assert.Equal((last.Signers, last.Participants), (after.Signers, after.Participants));
        Assert.Equal((0, 0, 0), (after.DataSets.Count, after.Results.Count, after.Objections.Count));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "Berjalan baik.")]
    public void An_evaluation_takes_people_and_place_but_never_findings_or_agenda(bool withTexts, string conclusion)
    {
        var last = new EvaluationContent
        {
            By = EvaluationHolder.Joint, Place = "Bogor", Signers = [Signer], Participants = [Guest], Conclusion = "Berjalan baik.",
            Findings = [new Finding("t1", "3(1)e", "Terlambat", "Percepat")],
        };
        var fresh = new EvaluationContent { By = EvaluationHolder.Joint, Period = "2026-H2", Agenda = [new AgendaItem("Tenggat")] };
        var after = ((EvaluationPaper)new EvaluationPaper(fresh).After(new EvaluationPaper(last), withTexts)).Content;
        Assert.Equal(("Bogor", conclusion, "2026-H2"), (after.Place, after.Conclusion, after.Period));
        Assert.Equal((last.Signers, fresh.Agenda, 0), (after.Signers, after.Agenda, after.Findings.Count));
    }

    private static DraftSection Section(string key, string text) => new() { Key = key, Title = key, Text = text };
}
