using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>Documents for the renderers' tests.</summary>
public static class SampleDocument
{
    public const string Header = "Berita Acara Hasil Pemadanan Data Nomor 800/1/BA/2026";
    public static readonly string LongName = string.Concat(Enumerable.Repeat("Wiraatmadja", 19))[..200];
    public static readonly DateTimeOffset CreatedAt = new(2026, 1, 15, 3, 4, 5, TimeSpan.Zero);

    public static Document Of(params IReadOnlyList<Block> blocks) => new()
    {
        Title = "Berita Acara Hasil Pemadanan Data",
        Subject = "Pemadanan data pegawai ASN",
        Author = "Inspektorat Jenderal Kementerian Dalam Negeri",
        CreatedAt = CreatedAt,
        Header = Header,
        Classification = "TERBATAS",
        Footer = new Footer("Dibuat oleh portal"),
        Blocks = blocks,
    };

    public static string Filler(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(number =>
        $"Kalimat ke-{number} menerangkan pelaksanaan pertukaran dan pemanfaatan data pegawai ASN oleh Para Pihak."));

    public static Table People(int rows, Func<int, string>? nameOf = null) => new(
        [new("Nomor", 1, Alignment.Center), new("Nama pegawai", 4), new("Jumlah", 1, Alignment.Right)],
        [.. Enumerable.Range(1, rows).Select(row => TableRow.Of($"B{row}", nameOf?.Invoke(row) ?? $"Pegawai {row}", "7"))],
        TableRow.Of("", "Jumlah seluruhnya", IndonesianNumbers.Whole(7L * rows)))
    { Caption = "Tabel 1. Rekapitulasi" };

    /// <summary>Nine columns of long numbers, more than an upright page has room for.</summary>
    public static Table Wide { get; } = new(
        [new("Unsur"), .. Enumerable.Range(1, 8).Select(i => new TableColumn($"Kolom {i}", 1, Alignment.Right))],
        [.. Enumerable.Range(1, 3).Select(row => new TableRow([$"Baris {row}", .. Enumerable.Repeat<Cell>("123.456.789", 8)]))]);

    public static SignatureBlocks Signatures { get; } = new(
    [
        new("PIHAK KESATU", "Sekretaris Inspektorat Jenderal", "Nama Contoh Pertama, S.H.", "199001012015031001"),
        new("PIHAK KEDUA", "Sekretaris Deputi", "Nama Contoh Kedua", "198502022010122002", "Jakarta, 15 Januari 2026"),
    ]);

    /// <summary>One of each block.</summary>
    public static Document OfEverything() => Of(
        new TitleLines(["BERITA ACARA", "HASIL PEMADANAN DATA"]),
        new Heading(1, "Dasar", "A."),
        new Paragraph(RichText.Of(new("Akses melalui "), new("web service", Italic: true), new(" diberikan "), new("terbatas", Bold: true), new("."))),
        new Heading(2, "Rincian"),
        new Heading(3, "Butir"),
        new NumberedList(
        [
            new("Butir pertama", new NumberedList([new("Anak butir", new NumberedList([new("Cucu butir")], Numbering.Enclosed))], Numbering.Letter)),
            new("Butir kedua"),
        ]),
        new KeyValueList([new("Nomor", "800/1/BA/2026"), new("Tanggal", RichText.Bold("15 Januari 2026"))]),
        People(3),
        new BarChart("Pegawai per jenjang", "orang", [new("Ahli Muda", 1_234), new("Ahli Madya", 567.5m)]),
        new Picture(Pixel, "Lambang", 0.1),
        new PageBreak(),
        new ColumnChart("Hasil menurut bulan", "Bulan", ["Tepat waktu", "Terlambat", "Lewat"],
            [new("Jan", "Januari 2026", [2, 1, 0]), new("Feb", "Februari 2026", [0, 0, 0]), new("Mar", "Maret 2026", [1, 0, 3])]),
        new Paragraph("Demikian dibuat dengan sebenarnya.", KeepWithNext: true),
        Signatures,
        new ParafBox(["Pihak Kesatu", "Pihak Kedua"]))
        with
    {
        Letterhead = new Letterhead(["INSPEKTORAT JENDERAL", "BADAN KEPEGAWAIAN NEGARA"], ["Jakarta"], Pixel),
        Footer = new Footer("Dibuat oleh portal", new ParafBox(["Pihak Kesatu", "Pihak Kedua"])),
    };

    /// <summary>A PNG of one grey pixel.</summary>
    public static byte[] Pixel { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
}
