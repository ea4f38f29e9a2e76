using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>What is open between the parties about a deadline, one sentence each: both outcomes side by side, and what is denied.</summary>
public static class DeadlineNotes
{
    public static IEnumerable<string> Of(Deadline deadline)
    {
        if (deadline.FirmDueOn is { } firm)
            yield return
                $"Tanggal yang pasti {IndonesianDates.Long(firm)}; {IndonesianDates.Long(deadline.DueOn)} hanya bila keadaan kahar diterima pihak lainnya.";
        if (deadline.Contested)
            yield return "Pernyataan pengirim bahwa penerimaannya dikonfirmasi dibantah, sehingga tenggat ini tetap sementara.";
        if (deadline.Missing != FeedbackParts.None)
            yield return $"Baru sebagian: {Labels.Of(deadline.Missing).ToLowerInvariant()} belum disampaikan.";
        if (deadline.SubmissionContested)
            yield return "BKN menyatakan penyampaiannya, atau sebagian daripadanya, tidak diterima: diperselisihkan menurut Pasal 12 ayat (1).";
    }
}
