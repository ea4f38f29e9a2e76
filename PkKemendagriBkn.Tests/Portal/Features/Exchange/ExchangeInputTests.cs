using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

public sealed class ExchangeInputTests
{
    private static readonly DateOnly Today = On(9, 1);
    private static readonly Guid Received = Guid.CreateVersion7();

    private static readonly Mistake<DeliveryInput>[] DeliveryMistakes =
    [
        new("no date", "ReceivedOn", "Isi tanggal", i => i.ReceivedOn = null),
        new("tomorrow", "ReceivedOn", "belum tiba", i => i.ReceivedOn = Today.AddDays(1)),
        new("before the signing", "ReceivedOn", "27 Agustus 2025", i => i.ReceivedOn = new DateOnly(2025, 8, 26)),
        new("after its feedback", "ReceivedOn", "1 April 2026", i => (i.ReceivedOn, i.AnsweredOn) = (On(4, 2), On(4, 1))),
        new("before its letter", "ReceivedOn", "surat pengantar", i => (i.Letter.Number, i.Letter.Subject, i.Letter.DatedOn) = ("B-1", "Data", On(3, 3))),
        new("half a letter", "Letter.Number", "Isi nomor", i => (i.Letter.Subject, i.Letter.DatedOn) = ("Data", On(3, 1))),
        new("no data set", "DataSet", "Sebutkan data", i => i.DataSet = " "),
        new("a long data set", "DataSet", "300", i => i.DataSet = new string('a', 301)),
        new("no method", "Method", "Pilih cara", i => i.Method = null),
        new("an unknown method", "Method", "dari daftar", i => i.Method = (DeliveryMethod)9),
        new("another method without its name", "MethodDetail", "metode lain", i => i.Method = DeliveryMethod.Other),
        new("sent after its receipt", "SentOn", "sesudah diterima", i => i.SentOn = On(3, 3)),
        new("sent before the signing", "SentOn", "27 Agustus 2025", i => i.SentOn = new DateOnly(2025, 8, 26)),
        new("half a period", "PeriodToOn", "akhir periode", i => i.PeriodFromOn = On(1, 1)),
        new("the other half of a period", "PeriodFromOn", "awal periode", i => i.PeriodToOn = On(1, 1)),
        new("a period backwards", "PeriodToOn", "mendahului", i => (i.PeriodFromOn, i.PeriodToOn) = (On(2, 1), On(1, 31))),
        new("a short hash", "FileSha256", "64 angka", i => i.FileSha256 = new string('a', 63)),
        new("a hash that is none", "FileSha256", "64 angka", i => i.FileSha256 = new string('g', 64)),
        new("a long sender", "Sender", "200", i => i.Sender = new string('a', 201)),
        new("a long receiver", "Receiver", "200", i => i.Receiver = new string('a', 201)),
        new("fewer rows than its feedback", "RecordCount", "1.251", i => i.AnsweredRows = 1251),
        new("a negative count", "RecordCount", "kurang dari 0", i => i.RecordCount = -1),
        new("a long note", "Note", "2.000", i => i.Note = new string('a', 2001)),
    ];

    private static readonly Mistake<FeedbackInput>[] FeedbackMistakes =
    [
        new("no date", "SubmittedOn", "Isi tanggal", i => i.SubmittedOn = null),
        new("tomorrow", "SubmittedOn", "belum tiba", i => i.SubmittedOn = Today.AddDays(1)),
        new("before its letter", "SubmittedOn", "surat penyampaian", i => i.Letter.DatedOn = On(4, 2)),
        new("before the receipt", "SubmittedOn", "2 Maret 2026", i => (i.SubmittedOn, i.Letter.DatedOn) = (On(3, 1), On(3, 1))),
        new("nothing answered", "DeliveryIds", "paling sedikit satu", i => i.DeliveryIds.Clear()),
        new("no letter number", "Letter.Number", "Isi nomor", i => i.Letter.Number = ""),
        new("no letter date", "Letter.DatedOn", "Isi tanggal surat", i => i.Letter.DatedOn = null),
        new("no letter subject", "Letter.Subject", "Isi hal", i => i.Letter.Subject = null),
        new("a long note", "Note", "2.000", i => i.Note = new string('a', 2001)),
    ];

    public static TheoryData<string> Deliveries => [.. DeliveryMistakes.Select(m => m.Name)];

    public static TheoryData<string> Feedbacks => [.. FeedbackMistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Deliveries))]
    public void A_delivery_is_refused_with(string mistake)
    {
        var right = Delivery(On(3, 2));
        right.Today = Today;
        new DeliveryInput.Validator().AssertRefused(right, DeliveryMistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public void A_sending_needs_its_own_day_and_no_receipt()
    {
        var right = new DeliveryInput { IsSending = true, SentOn = On(3, 2), DataSet = "Data", Method = DeliveryMethod.File, Today = Today };
        new DeliveryInput.Validator().AssertRefused(right, new("no day of sending", "SentOn", "Isi tanggal data dikirim", i => i.SentOn = null));
        new DeliveryInput.Validator().AssertRefused(
            new DeliveryInput { IsSending = true, SentOn = On(3, 2), DataSet = "Data", Method = DeliveryMethod.File, Today = Today },
            new("before its letter", "SentOn", "surat pengantar", i => (i.Letter.Number, i.Letter.Subject, i.Letter.DatedOn) = ("B-1", "Data", On(3, 3))));
    }

    [Theory, MemberData(nameof(Feedbacks))]
    public void A_feedback_is_refused_with(string mistake)
    {
        var right = Feedback(On(4, 1), Received);
        (right.Today, right.ReceivedOn) = (Today, new Dictionary<Guid, DateOnly> { [Received] = On(3, 2) });
        new FeedbackInput.Validator().AssertRefused(right, FeedbackMistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public void A_correction_needs_its_reason()
    {
        var right = new DeliveryInput
        {
            IsCorrection = true, Today = Today, ReceivedOn = On(3, 2), DataSet = "Data", Method = DeliveryMethod.File,
            Reason = "Salah ketik."
        };
        new DeliveryInput.Validator().AssertRefused(right, new("no reason", "Reason", "alasan koreksi", i => i.Reason = ""));
    }
}
