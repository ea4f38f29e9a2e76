using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>One line of the reminder ledger as evidence tells it.</summary>
/// <param name="Deadline">What was due.</param>
/// <param name="DueOn">Its due date (WIB).</param>
/// <param name="Step">Days from the due date.</param>
/// <param name="StepWords">The same in words.</param>
/// <param name="Recipient">Who was told.</param>
/// <param name="WrittenAt">When it was written down and shown in the portal.</param>
/// <param name="ReadAt">When the person marked it as read.</param>
/// <param name="Mail">What became of its mail, in words.</param>
/// <param name="MailId">The mail that carries it.</param>
/// <param name="IsShown">Whether the recipient saw it in the portal; else it was only written down that nobody was told.</param>
public sealed record LedgerEntry(string Deadline, DateOnly DueOn, int Step, string StepWords, string Recipient, DateTimeOffset WrittenAt,
    DateTimeOffset? ReadAt, string Mail, Guid? MailId, bool IsShown = true);

/// <summary>Where the audit trail stood: its newest entry and that entry's hash in hexadecimal digits.</summary>
public sealed record TrailHead(long Sequence, string Hash, DateTimeOffset At);

/// <summary>The reminder ledger as a document that either party can lay before the other: who was warned of what, when, and how.</summary>
public static class LedgerEvidence
{
    /// <param name="subject">Of which deadline, or of which person.</param>
    /// <param name="entries">All lines, in the order in which they stand in the document.</param>
    /// <param name="head">The audit trail at that moment; its instant dates the document.</param>
    public static Document Build(string subject, IReadOnlyList<LedgerEntry> entries, TrailHead head) => new()
    {
        Title = "Bukti Buku Pengingat", Subject = subject, Author = "Portal Kepatuhan PKS", CreatedAt = head.At, Header = "Bukti buku pengingat",
        Letterhead = new Letterhead(["PORTAL KEPATUHAN PERJANJIAN KERJA SAMA", "INSPEKTORAT JENDERAL KEMENTERIAN DALAM NEGERI", "BADAN KEPEGAWAIAN NEGARA"],
            []),
        Blocks =
        [
            new TitleLines(["BUKTI BUKU PENGINGAT", MailText.OneLine(subject)]),
            new Paragraph(entries.Count == 0
                ? "Sampai saat dokumen ini dibuat, buku pengingat tidak memuat satu pun pengingat untuk hal di atas."
                : $"Buku pengingat memuat {IndonesianNumbers.Whole(entries.Count)} pengingat untuk hal di atas. Setiap pengingat tercatat satu kali untuk setiap tenggat, tanggal jatuh tempo, langkah, dan penerima."),
            .. entries.Count == 0 ? (Block[])[] :
            [
                new Table(Columns(entries), [.. entries.Select(e => TableRow.Of([.. Cells(e, IsOfOne(entries))]))]),
            ],
            new Heading(2, "Pembuktian"),
            new KeyValueList(
            [
                new KeyValue("SHA-256 isi", InGroups(Digest(entries))),
                new KeyValue("Jejak audit", $"catatan nomor {head.Sequence.ToString(CultureInfo.InvariantCulture)}, {IndonesianDates.InWib(head.At)}"),
                new KeyValue("Segel jejak audit", InGroups(head.Hash)),
            ]),
            new Paragraph("SHA-256 isi dihitung atas semua baris buku pengingat di atas, dengan waktu lengkap sebagaimana tersimpan; digitnya ditulis dalam kelompok enam belas. Segel jejak audit mengikat penulisan setiap pengingat; perubahan sesudahnya terlihat saat jejak audit diperiksa."),
        ],
    };

    /// <summary>The paper of one duty names it above the table, not in every line.</summary>
    private static bool IsOfOne(IReadOnlyList<LedgerEntry> entries) => entries.All(e => e.Deadline == entries[0].Deadline);

    private static TableColumn[] Columns(IReadOnlyList<LedgerEntry> entries)
    {
        TableColumn[] all = [new("Tenggat", 3), new("Jatuh tempo dan langkah", 2.2), new("Penerima", 2), new("Di portal", 3), new("Surel", 2.8)];
        return IsOfOne(entries) ? all[1..] : all;
    }

    private static IEnumerable<string> Cells(LedgerEntry e, bool isOfOne)
    {
        if (!isOfOne)
            yield return MailText.OneLine(e.Deadline);
        yield return $"{IndonesianDates.Long(e.DueOn)}: {e.StepWords}";
        yield return MailText.OneLine(e.Recipient);
        yield return !e.IsShown ? $"Tidak tampil; dicatat {IndonesianDates.InWib(e.WrittenAt)}"
            : $"Tampil {IndonesianDates.InWib(e.WrittenAt)}; {(e.ReadAt is { } read ? $"dibaca {IndonesianDates.InWib(read)}" : "belum dibaca")}";
        yield return e.Mail;
    }

    /// <summary>A digest that a line can break between groups, and an eye can compare.</summary>
    private static string InGroups(string hex) => string.Join(' ', hex.Chunk(16).Select(group => new string(group)));

    /// <summary>SHA-256 over all lines, each field with its length before it, in hexadecimal digits.</summary>
    public static string Digest(IReadOnlyList<LedgerEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var e in entries)
        {
            foreach (var field in (string[])[e.Deadline, e.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                e.Step.ToString(CultureInfo.InvariantCulture), e.Recipient, Instant(e.WrittenAt), Instant(e.ReadAt), e.Mail, e.MailId?.ToString("N") ?? ""])
                text.Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
