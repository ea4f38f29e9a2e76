using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Reporting;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>Forms filled in as an officer would, right in every field; and facts recorded from them.</summary>
public static class Typed
{
    public static DateOnly On(int month, int day) => new(2026, month, day);

    public static LetterInput Letter(DateOnly on) => new() { Number = $"B-1/KP.05/{on:MMdd}/2026", DatedOn = on, Subject = "Penyampaian" };

    public static DeliveryInput Delivery(DateOnly on) =>
        new() { ReceivedOn = on, DataSet = "Data ASN unsur jabatan", Method = DeliveryMethod.WebService, RecordCount = 1250 };

    public static FeedbackInput Feedback(DateOnly on, params Guid[] deliveries) =>
        new() { SubmittedOn = on, DeliveryIds = [.. deliveries], Letter = Letter(on) };

    public static ReportRequestInput Request(DateOnly on) => new() { SentOn = on, Letter = Letter(on) };

    public static ReportInput Report(DateOnly on, string? period = null, Guid? request = null, params Guid[] uploads) =>
        new() { Title = "Laporan pemanfaatan data", SubmittedOn = on, Period = period, RequestId = request, Letter = Letter(on), UploadIds = [.. uploads] };

    public static ConfirmLetter.Input Confirmation(Letter letter, DateOnly on) =>
        new() { LetterId = letter.Id, Version = letter.Version, ConfirmedOn = on, ConfirmedBy = "Kepala Bagian Umum", Through = ConfirmationChannel.Written };

    public static Task<Guid> DeliverAsync(this FeatureHost host, DateOnly on) => host.Get<RecordDelivery>().ExecuteAsync(Delivery(on), host.Itjen);

    public static Task<Guid> AnswerAsync(this FeatureHost host, DateOnly on, params Guid[] deliveries) =>
        host.Get<SubmitFeedback>().ExecuteAsync(Feedback(on, deliveries), host.Itjen);

    public static Task<Guid> RequestAsync(this FeatureHost host, DateOnly on) => host.Get<RecordReportRequest>().ExecuteAsync(Request(on), host.Bkn);

    public static async Task<Guid> ReportAsync(this FeatureHost host, DateOnly on, string? period = null, Guid? request = null) =>
        await host.Get<SubmitReport>().ExecuteAsync(Report(on, period, request, await host.UploadAsync(host.Itjen)), host.Itjen);

    public static DeliveryInput CorrectionOf(Delivery d) => new()
    {
        Id = d.Id, Version = d.Version, IsCorrection = true, Reason = "Salah ketik.", ReceivedOn = d.ReceivedOn, DataSet = d.DataSet, Method = d.Method,
        RecordCount = d.RecordCount, Note = d.Note,
    };

    public static FeedbackInput CorrectionOf(Feedback f, params Guid[] deliveries) => new()
    {
        Id = f.Id, Version = f.Version, IsCorrection = true, Reason = "Salah pilih.", SubmittedOn = f.SubmittedOn, DeliveryIds = [.. deliveries],
        Letter = Letter(f.SubmittedOn), Note = f.Note,
    };

    public static ReportRequestInput CorrectionOf(ReportRequest r, Letter letter) => new()
    {
        Id = r.Id, Version = r.Version, IsCorrection = true, Reason = "Salah tanggal.", SentOn = letter.SentOn, Letter = LetterInput.Of(letter), Note = r.Note,
    };

    public static ReportInput CorrectionOf(Report r) => new()
    {
        Id = r.Id, Version = r.Version, IsCorrection = true, Reason = "Salah judul.", Title = r.Title, SubmittedOn = r.SubmittedOn, Period = r.Period,
        RequestId = r.RequestId, Letter = Letter(r.SubmittedOn),
    };

    public static Task<Guid> RecordAsync(this FeatureHost host, DeliveryInput input, Actor? by = null) =>
        host.Get<RecordDelivery>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> RecordAsync(this FeatureHost host, FeedbackInput input, Actor? by = null) =>
        host.Get<SubmitFeedback>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> RecordAsync(this FeatureHost host, ReportRequestInput input, Actor? by = null) =>
        host.Get<RecordReportRequest>().ExecuteAsync(input, by ?? host.Bkn);

    public static Task<Guid> RecordAsync(this FeatureHost host, ReportInput input, Actor? by = null) =>
        host.Get<SubmitReport>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> CorrectAsync(this FeatureHost host, DeliveryInput input, Actor? by = null) =>
        host.Get<CorrectDelivery>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> CorrectAsync(this FeatureHost host, FeedbackInput input, Actor? by = null) =>
        host.Get<CorrectFeedback>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task<Guid> CorrectAsync(this FeatureHost host, ReportRequestInput input, Actor? by = null) =>
        host.Get<CorrectReportRequest>().ExecuteAsync(input, by ?? host.Bkn);

    public static Task<Guid> CorrectAsync(this FeatureHost host, ReportInput input, Actor? by = null) =>
        host.Get<CorrectReport>().ExecuteAsync(input, by ?? host.Itjen);

    public static Task ConfirmAsync(this FeatureHost host, ConfirmLetter.Input input, Actor? by = null) =>
        host.Get<ConfirmLetter>().ExecuteAsync(input, by ?? host.Itjen);

    /// <summary>Itjen confirms the receipt of the letter that a fact rests on.</summary>
    public static async Task ConfirmLetterOfAsync(this FeatureHost host, RecordedFact fact, DateOnly on) =>
        await host.ConfirmAsync(Confirmation(await host.LetterOfAsync(fact), on));

    public static Task<Letter> LetterOfAsync(this FeatureHost host, RecordedFact fact) => host.FindAsync<Letter>(fact.LetterId!.Value);

    public static Task VoidAsync<T>(this FeatureHost host, T fact, Actor? by = null) where T : RecordedFact =>
        host.Get<VoidFact>().ExecuteAsync<T>(new VoidFact.Input { FactId = fact.Id, Version = fact.Version, Reason = "Tercatat dua kali." }, by ?? host.Itjen);

    /// <summary>What follows from what is stored, today.</summary>
    public static async Task<Conclusions> ConcludeAsync(this FeatureHost host) => (await host.Get<FactsReader>().ReadAsync()).Conclude(host.Today);
}
