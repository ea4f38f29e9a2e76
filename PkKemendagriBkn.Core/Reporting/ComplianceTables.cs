using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The tables of the compliance report. Each part is empty where there is nothing to show.</summary>
internal static class ComplianceTables
{
    public static IEnumerable<Block> Deadlines(ComplianceStatus input)
    {
        if (input.Conclusions.Deadlines.Count == 0)
            yield break;
        yield return new Paragraph(
            "Dasar tenggat dibedakan antara Perjanjian (ditetapkan oleh ketentuan Perjanjian Kerja Sama), Kebijakan portal "
            + "(pengaturan yang menjabarkan ketentuan), dan Undang-undang (peraturan perundang-undangan lain).", KeepWithNext: true);
        TableColumn[] columns =
        [
            new("Kewajiban", 2.5), new("Pihak", 1.6), new("Dasar", 1.4), new("Jatuh tempo", 1.8, Alignment.Center),
            new("Status", 1.8), new("Keterangan", 2.2),
        ];
        var clauses = input.Conclusions.Deadlines.GroupBy(deadline => deadline.Clause)
            .OrderBy(group => Article(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var clause in clauses)
            yield return new Table(columns, [.. clause.Select(deadline => Row(deadline, input))]) { Caption = input.CitationOf(clause.Key) };
    }

    private static TableRow Row(Deadline deadline, ComplianceStatus input) => TableRow.Of(
        input.TitleOf(deadline),
        DeadlineWords.Of(deadline.Debtor),
        DeadlineWords.Of(deadline.Basis),
        IndonesianDates.Short(deadline.DueOn),
        StateCell(deadline),
        Remarks(deadline, input.Conclusions.AsOf));

    private static string Remarks(Deadline deadline, DateOnly asOf)
    {
        var remarks = new List<string>
        {
            deadline.State switch
            {
                DeadlineState.Fulfilled or DeadlineState.FulfilledLate when deadline.FulfilledOn is { } on =>
                    $"Dipenuhi {IndonesianDates.Short(on)}"
                    + (deadline.DaysLate > 0 ? $", terlambat {IndonesianNumbers.Whole(deadline.DaysLate)} hari" : ""),
                DeadlineState.Lapsed => "Pemberitahuan tidak disampaikan",
                DeadlineState.Excused => "Jangka waktu berhenti selama keadaan kahar",
                _ => Capital(IndonesianDates.RelativeDue(deadline.DueOn, asOf)),
            },
        };
        if (deadline.DueOn != deadline.OriginalDueOn)
            remarks.Add($"semula {IndonesianDates.Short(deadline.OriginalDueOn)}, bergeser karena keadaan kahar");
        if (deadline.Provisional == true)
            remarks.Add("sementara, penerimaan surat belum dikonfirmasi");
        return string.Join("; ", remarks);
    }

    public static IEnumerable<Block> Incidents(ComplianceStatus input)
    {
        if (input.Conclusions.Incidents.Count == 0)
            yield break;
        yield return new Table(
            [new("Kejadian", 3), new("Pihak", 1.2), new("Dasar", 1.4), new("Batas waktu", 2.2), new("Status", 1.6)],
            [.. input.Conclusions.Incidents.Select(incident => TableRow.Of(
                input.IncidentTitleOf(incident),
                DeadlineWords.Of(incident.Party),
                DeadlineWords.Of(incident.Basis),
                IndonesianDates.InWib(incident.DueAt),
                new Cell(DeadlineWords.Of(incident.State), Tone(incident.State))))])
        { Caption = "Pasal 46 Undang-Undang Nomor 27 Tahun 2022, paling lambat 3 x 24 jam" };
    }

    public static IEnumerable<Block> OpenEntries(ComplianceStatus input)
    {
        if (input.OpenEntries.Count == 0)
            yield break;
        yield return new Table(
            [new("Register", 1.5), new("Hal", 3.5), new("Pihak", 1.3), new("Sejak", 1.4)],
            [.. input.OpenEntries.Select(open => TableRow.Of(open.Register, open.Standing.Entry.Description,
                DeadlineWords.Of(open.Standing.Entry.RecordedByParty ?? open.Standing.Entry.Party),
                IndonesianDates.Short(((RegisterEntry)open.Standing.Entry).On)))])
        { Caption = "Catatan register yang belum selesai pada tanggal laporan" };
    }

    public static IEnumerable<Block> Years(Conclusions conclusions)
    {
        if (conclusions.Years.Count == 0)
            yield break;
        yield return new Table(
            [
                new("Tahun perjanjian", 1, Alignment.Center), new("Masa", 2.2), new("Laporan", 1, Alignment.Center),
                new("Monev Pihak Kesatu", 1.2, Alignment.Center), new("Monev Pihak Kedua", 1.2, Alignment.Center),
            ],
            [.. conclusions.Years.Select(year => TableRow.Of(
                IndonesianNumbers.Whole(year.Year),
                $"{IndonesianDates.Short(year.From)} s.d. {IndonesianDates.Short(year.To)}",
                Tally(year.Reports, year, year.Verdicts.Reports),
                Tally(year.EvaluationsFirst, year, year.Verdicts.EvaluationsFirst),
                Tally(year.EvaluationsSecond, year, year.Verdicts.EvaluationsSecond)))]);
    }

    private static Cell Tally(int done, AgreementYear year, YearVerdict verdict) => new(
        DeadlineWords.Standing(done, year.Required, verdict),
        verdict switch { YearVerdict.Met => CellTone.Good, YearVerdict.TooFew => CellTone.Critical, YearVerdict.Cut => CellTone.Muted, _ => CellTone.None });

    public static IEnumerable<Block> Interpretations(ComplianceStatus input)
    {
        if (input.Interpretations.Count == 0)
            yield break;
        yield return new Table(
            [new("Ketentuan", 1.4), new("Hal yang ditafsirkan", 2.4), new("Penafsiran", 3)],
            [.. input.Interpretations.Select(line => TableRow.Of(line.Clause, line.Question, line.Reading))]);
    }

    private static Cell StateCell(Deadline deadline) =>
        deadline.IsPastPolicy ? new Cell(DeadlineWords.PastPolicy, CellTone.Caution) : StateCell(deadline.State);

    public static Cell StateCell(DeadlineState state) => new(DeadlineWords.Of(state), state switch
    {
        DeadlineState.Fulfilled => CellTone.Good,
        DeadlineState.FulfilledLate or DeadlineState.DueSoon => CellTone.Caution,
        DeadlineState.Overdue => CellTone.Critical,
        DeadlineState.Excused or DeadlineState.Lapsed => CellTone.Muted,
        _ => CellTone.None,
    });

    private static CellTone Tone(IncidentState state) => state switch
    {
        IncidentState.Fulfilled => CellTone.Good,
        IncidentState.Overdue => CellTone.Critical,
        _ => CellTone.Caution,
    };

    /// <summary>The number of the article (pasal) that a clause such as <c>11(2)</c> begins with.</summary>
    private static int Article(string clause) =>
        clause.TakeWhile(char.IsAsciiDigit).Aggregate(0, (number, digit) => number * 10 + (digit - '0'));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
