using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public sealed class ReportingInputTests
{
    private static readonly DateOnly Today = On(9, 1);

    private static readonly Mistake<ReportInput>[] ReportMistakes =
    [
        new("no title", "Title", "Isi judul", i => i.Title = ""),
        new("a long title", "Title", "300", i => i.Title = new string('a', 301)),
        new("no date", "SubmittedOn", "Isi tanggal", i => i.SubmittedOn = null),
        new("tomorrow", "SubmittedOn", "belum tiba", i => i.SubmittedOn = Today.AddDays(1)),
        new("before its letter", "SubmittedOn", "surat penyampaian", i => i.Letter.DatedOn = On(7, 21)),
        new("before the request", "SubmittedOn", "21 Juli 2026", i => (i.RequestId, i.RequestSentOn) = (Guid.CreateVersion7(), _ => On(7, 21))),
        new("before the period", "SubmittedOn", "21 Juli 2026", i => i.PeriodFrom = _ => On(7, 21)),
        new("answers nothing", "Period", "paling sedikit salah satunya", i => i.Period = ""),
        new("no file", "UploadIds", "Lampirkan", i => i.UploadIds = []),
        new("no letter number", "Letter.Number", "Isi nomor", i => i.Letter.Number = null),
    ];

    private static readonly Mistake<ReportRequestInput>[] RequestMistakes =
    [
        new("no date", "SentOn", "Isi tanggal", i => i.SentOn = null),
        new("tomorrow", "SentOn", "belum tiba", i => i.SentOn = Today.AddDays(1)),
        new("before its letter", "SentOn", "sebelum tanggal surat", i => i.Letter.DatedOn = On(5, 5)),
        new("after its report", "SentOn", "Itjen yang mengoreksinya", i => i.AnsweredOn = On(5, 3)),
        new("no letter subject", "Letter.Subject", "Isi hal", i => i.Letter.Subject = " "),
        new("a long note", "Note", "2.000", i => i.Note = new string('a', 2001)),
    ];

    public static TheoryData<string> Reports => [.. ReportMistakes.Select(m => m.Name)];

    public static TheoryData<string> Requests => [.. RequestMistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Reports))]
    public void A_report_is_refused_with(string mistake)
    {
        var right = Report(On(7, 20), "2026-H1", null, Guid.CreateVersion7());
        right.Today = Today;
        new ReportInput.Validator().AssertRefused(right, ReportMistakes.Single(m => m.Name == mistake));
    }

    [Theory, MemberData(nameof(Requests))]
    public void A_request_is_refused_with(string mistake)
    {
        var right = Request(On(5, 4));
        right.Today = Today;
        new ReportRequestInput.Validator().AssertRefused(right, RequestMistakes.Single(m => m.Name == mistake));
    }
}
