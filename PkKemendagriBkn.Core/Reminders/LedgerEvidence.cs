using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Core.Calendar;
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
/// <param name="Mail">What became of its mail and to which address it went, in words.</param>
/// <param name="IsShown">Whether the recipient saw it in the portal; else it was only written down that nobody was told.</param>
public sealed record LedgerEntry(string Deadline, DateOnly DueOn, int Step, string StepWords, string Recipient, DateTimeOffset WrittenAt,
    DateTimeOffset? ReadAt, string Mail, bool IsShown = true)
{
    /// <summary>Days from the day (WIB) of the step to the one on which it was written down; 0 when it was in time.</summary>
    public int DaysLate => Math.Max(0, DateOnly.FromDateTime(WrittenAt.ToOffset(Wib.Offset).DateTime).DayNumber - DueOn.DayNumber - Step);
}

/// <summary>Where the audit trail stood: its newest entry and that entry's hash in hexadecimal digits.</summary>
public sealed record TrailHead(long Sequence, string Hash, DateTimeOffset At);

/// <summary>The reminder ledger as a document that either party can lay before the other: who was warned of what, when, and how.</summary>
public static class LedgerEvidence
{
    /// <param name="subject">Of which deadline, or of which person.</param>
    /// <param name="entries">All lines, in the order in which they stand in the document.</param>
    /// <param name="head">The audit trail at that moment; its instant dates the document.</param>
    /// <param name="reminded">When somebody of the other party reminded of it, and who.</param>
    public static Document Build(string subject, IReadOnlyList<LedgerEntry> entries, TrailHead head,
        IReadOnlyList<(DateTimeOffset At, string By)>? reminded = null) => new()
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
            .. reminded is { Count: > 0 } ? (Block[])[
                new Heading(2, "Diingatkan pihak lain"),
                new KeyValueList([.. reminded.Select(r => new KeyValue(IndonesianDates.InWibExactly(r.At), MailText.OneLine(r.By)))]),
            ] : [],
            new Heading(2, "Pembuktian"),
            new KeyValueList(
            [
                new KeyValue("SHA-256 isi", InGroups(Digest(entries))),
                new KeyValue("Jejak audit", $"catatan nomor {head.Sequence.ToString(CultureInfo.InvariantCulture)}, {IndonesianDates.InWib(head.At)}"),
                new KeyValue("Segel jejak audit", InGroups(head.Hash)),
            ]),
            new Paragraph("SHA-256 isi dapat dihitung kembali dari tabel di atas: sel-sel setiap baris ditulis berurutan dengan tanda | di antaranya, setiap baris diakhiri satu baris baru (LF), dalam UTF-8. Digitnya ditulis dalam kelompok enam belas. Segel jejak audit mengikat penulisan setiap pengingat; perubahan sesudahnya terlihat saat jejak audit diperiksa."),
        ],
        };

    /// <summary>The paper of one duty names it above the table, not in every line.</summary>
    private static bool IsOfOne(IReadOnlyList<LedgerEntry> entries) => entries.All(e => e.Deadline == entries[0].Deadline);

    private static TableColumn[] Columns(IReadOnlyList<LedgerEntry> entries)
    {
        TableColumn[] all =
            [new("Tenggat", 2.6), new("Jatuh tempo dan langkah", 2), new("Penerima", 1.8), new("Di portal", 2.6), new("Ketepatan", 1.4), new("Surel", 2.6)];
        return IsOfOne(entries) ? all[1..] : all;
    }

    private static IEnumerable<string> Cells(LedgerEntry e, bool isOfOne)
    {
        if (!isOfOne)
            yield return MailText.OneLine(e.Deadline);
        yield return $"{IndonesianDates.Long(e.DueOn)}: {e.StepWords}";
        yield return MailText.OneLine(e.Recipient);
        yield return !e.IsShown ? $"Tidak tampil; dicatat {IndonesianDates.InWibExactly(e.WrittenAt)}"
            : $"Tampil {IndonesianDates.InWibExactly(e.WrittenAt)}; {(e.ReadAt is { } read ? $"dibaca {IndonesianDates.InWibExactly(read)}" : "belum dibaca")}";
        yield return e.DaysLate == 0 ? "Tepat waktu" : $"Terlambat ditulis {IndonesianNumbers.Whole(e.DaysLate)} hari";
        yield return e.Mail;
    }

    /// <summary>A digest that a line can break between groups, and an eye can compare.</summary>
    private static string InGroups(string hex) => string.Join(' ', hex.Chunk(16).Select(group => new string(group)));

    /// <summary>SHA-256 in hexadecimal digits over the table as it is printed; the paper tells how.</summary>
    public static string Digest(IReadOnlyList<LedgerEntry> entries)
    {
        var lines = string.Concat(entries.Select(e => string.Join('|', Cells(e, IsOfOne(entries))) + "\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
