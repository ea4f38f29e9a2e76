using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>When the clock started, and how sure that is (Pasal 9(2)).</summary>
internal sealed partial class ExplanationWriter
{
    private void TellStart()
    {
        var (text, start) = Start();
        bool restsOnReceipt = duty.Receipt is { Rule: not ReceiptRule.Sending } or { Provisional: true };
        steps.Add(new(ExplanationTopic.Start, text)
        { Clause = restsOnReceipt ? "9(2)" : null, Facts = start is null ? [] : [start], From = duty.ClockStartsOn });
        if (duty.Receipt is { Provisional: true } receipt)
            TellProvisional(receipt);
        if (duty.Receipt is { Contested: true })
            steps.Add(new(ExplanationTopic.Contested,
                "Pernyataan pengirim bahwa penerimaan telah dikonfirmasi dibantah tepat waktu oleh penerima, sehingga hanya tanggal pengiriman yang diperhitungkan.")
            { Clause = "9(2)" });
    }

    private void TellProvisional(Receipt receipt)
    {
        string text = receipt.Rule == ReceiptRule.SendersWord
            ? $"Bersifat sementara: penerima dapat membantah pernyataan pengirim sampai dengan {Long(receipt.LastDay!.Value)} ({situation.Policy.AssertionDays} hari setelah diberitahukan). Tanpa bantahan sampai dengan hari itu, penerimaan menjadi pasti."
            : "Bersifat sementara: pemberitahuan dianggap diterima setelah dikonfirmasi. Setelah penerimaan dikonfirmasi, jangka waktu dihitung ulang dari tanggal konfirmasi.";
        steps.Add(new(ExplanationTopic.Provisional, text)
        {
            Clause = "9(2)",
            Setting = receipt.Rule == ReceiptRule.SendersWord ? "assertionDays" : null,
            To = receipt.Rule == ReceiptRule.SendersWord ? receipt.LastDay : null,
        });
    }

    private (string Text, FactReference? Fact) Start()
    {
        var (on, subject) = (duty.ClockStartsOn, duty.Subject);
        return duty.Kind switch
        {
            DeadlineKind.Feedback => (
                Received($"Data {nameOf(subject)}", $"Data {nameOf(subject)} diterima", on),
                new(FactReferenceKind.Delivery, subject, on)),
            DeadlineKind.RequestedReport => (
                Received($"Surat permintaan {nameOf(subject)}", $"Penerimaan surat permintaan {nameOf(subject)} dikonfirmasi", on),
                new(FactReferenceKind.ReportRequest, subject, on)),
            DeadlineKind.PeriodicReport or DeadlineKind.Evaluation => (
                $"Periode {subject} berlangsung {Long(on)} sampai dengan {Long(duty.Due.From)}.",
                new(FactReferenceKind.Period, subject, on)),
            DeadlineKind.ForceMajeureNotice => ($"Keadaan kahar {nameOf(subject)} terjadi pada {Long(on)}.", new(FactReferenceKind.ForceMajeure, subject, on)),
            DeadlineKind.RepresentativeNotice => (
                $"Perubahan perwakilan {nameOf(subject)} berlaku efektif pada {Long(duty.Due.From)}.",
                new(FactReferenceKind.RepresentativeChange, subject, duty.Due.From)),
            DeadlineKind.TerminationNotice => (
                $"{ExplanationWords.Name(duty.Debtor)} berkeinginan mengakhiri perjanjian pada {Long(duty.Due.From)}.",
                new(FactReferenceKind.TermNotice, subject, duty.Done!.Value.On)),
            _ => ($"Jangka waktu berjalan sejak {Long(on)}.", new(FactReferenceKind.Agreement, null, on)),
        };
    }

    private string Received(string what, string received, DateOnly on) => duty.Receipt!.Value switch
    {
        { Rule: ReceiptRule.Sending, Provisional: false } => $"{what} dikirim pada {Long(on)}.",
        { Rule: ReceiptRule.Sending } => $"{what} dikirim pada {Long(on)}; penerimaannya belum dikonfirmasi.",
        { Rule: ReceiptRule.SendersWord } => $"Menurut pengirim, penerimaan {char.ToLowerInvariant(what[0])}{what[1..]} dikonfirmasi pada {Long(on)}.",
        _ => $"{received} pada {Long(on)}.",
    };
}
