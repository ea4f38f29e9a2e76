using System.IO.Compression;
using System.Text;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>What a file truly is, told by its bytes whatever its name says, with the sentence that says so and what to do.</summary>
/// <param name="Kind">The kind of ours that it is; null when it is none.</param>
/// <param name="Sentence">For a person who gave it another name.</param>
public sealed record FileContainer(EvidenceKind? Kind, string Sentence);

/// <summary>Recognises the containers that officials' files come in under other names.</summary>
public static class FileContainers
{
    private const string SaveAs = "Buka di aplikasinya, simpan sebagai XLSX atau CSV UTF-8, lalu unggah kembali.";

    /// <summary>What the content is; null when nothing is recognised, as with plain text.</summary>
    public static FileContainer? Of(Stream file)
    {
        file.Position = 0;
        var head = new byte[Math.Min(4096, file.Length)];
        file.ReadExactly(head);
        file.Position = 0;
        ReadOnlySpan<byte> start = head;
        if (start.StartsWith([(byte)0xD0, (byte)0xCF, (byte)0x11, (byte)0xE0]))
            return None(Compound(file));
        if (start.StartsWith("PK\u0003\u0004"u8))
            return Zip(file);
        if (start.StartsWith("%PDF-"u8))
            return new FileContainer(EvidenceKind.Pdf,
                "Berkas ini dokumen PDF, bukan daftar. Minta daftar aslinya sebagai XLSX atau CSV, lalu unggah kembali.");
        if (start.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]))
            return new FileContainer(EvidenceKind.Jpeg,
                "Berkas ini gambar JPG, bukan daftar. Minta daftar aslinya sebagai XLSX atau CSV, lalu unggah kembali.");
        if (start.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G']))
            return new FileContainer(EvidenceKind.Png, "Berkas ini gambar PNG, bukan daftar. Minta daftar aslinya sebagai XLSX atau CSV, lalu unggah kembali.");
        if (start.StartsWith([(byte)0x1F, (byte)0x8B]) || start.StartsWith("Rar!"u8) || start.StartsWith([(byte)0x37, (byte)0x7A, (byte)0xBC, (byte)0xAF]))
            return None("Berkas ini arsip terkompresi (GZ, RAR, atau 7Z). Ekstrak dahulu, lalu unggah kembali berkas daftar di dalamnya.");
        if (start.StartsWith("MZ"u8) || start.StartsWith("\u007FELF"u8))
            return None("Berkas ini program, bukan daftar. Pilih berkas XLSX atau CSV, lalu unggah kembali.");
        if (IsWideText(start))
            return None("Berkas CSV tersimpan sebagai teks Unicode (UTF-16). Simpan ulang sebagai \"CSV UTF-8\", lalu unggah kembali.");
        return Markup(Encoding.Latin1.GetString(start[..Math.Min(1024, start.Length)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t')
            .ToLowerInvariant());
    }

    /// <summary>For a file that truly is what its extension says and yet none of ours; null for other extensions.</summary>
    public static string? SentenceOfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xls" => $"Berkas XLS lama (Excel 97–2003) tidak diterima. {SaveAs}",
        ".xlsb" or ".xlsm" => $"Berkas Excel biner atau bermakro tidak diterima. {SaveAs}",
        ".ods" => $"Berkas ODS (LibreOffice Calc) tidak diterima. {SaveAs}",
        ".numbers" => $"Berkas Numbers (Apple) tidak diterima. {SaveAs}",
        ".htm" or ".html" or ".mht" or ".mhtml" => $"Halaman web tidak diterima. {SaveAs}",
        ".txt" or ".tsv" or ".tab" => "Berkas teks tidak diterima. Simpan sebagai \"CSV UTF-8\" dengan akhiran .csv, lalu unggah kembali.",
        ".zip" or ".rar" or ".7z" or ".gz" => "Arsip terkompresi tidak diterima. Ekstrak dahulu, lalu unggah kembali berkas di dalamnya.",
        _ => null,
    };

    private static FileContainer None(string sentence) => new(null, sentence);

    private static FileContainer? Markup(string text) => text switch
    {
        _ when text.StartsWith("{\\rtf", StringComparison.Ordinal) => None($"Berkas ini dokumen RTF. {SaveAs}"),
        _ when text.StartsWith("id;p", StringComparison.Ordinal) => None($"Berkas ini lembar SYLK yang diberi nama lain. {SaveAs}"),
        _ when text.StartsWith("table\r\n0,1", StringComparison.Ordinal) || text.StartsWith("table\n0,1", StringComparison.Ordinal)
            => None($"Berkas ini lembar DIF yang diberi nama lain. {SaveAs}"),
        _ when text.StartsWith("mime-version:", StringComparison.Ordinal) => None($"Berkas ini halaman web (MHT) yang diberi nama lain. {SaveAs}"),
        _ when text.Contains("<html", StringComparison.Ordinal) || text.StartsWith("<!doctype html", StringComparison.Ordinal)
            || text.StartsWith("<table", StringComparison.Ordinal)
            => None($"Berkas ini halaman web (HTML) yang diberi nama lain. {SaveAs}"),
        _ when text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) => None($"Berkas ini lembar kerja XML 2003. {SaveAs}"),
        _ when text.StartsWith("<?xml", StringComparison.Ordinal) => None($"Berkas ini berkas XML, bukan daftar. {SaveAs}"),
        _ => null,
    };

    /// <summary>An OLE file names its parts in UTF-16: a workbook of before 2007, or the wrapping of one that is locked.</summary>
    private static string Compound(Stream file)
    {
        var content = new byte[(int)Math.Min(file.Length, 4 * 1024 * 1024)];
        file.ReadExactly(content);
        bool Has(string part) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(part)) >= 0;
        return Has("EncryptedPackage") || Has("EncryptionInfo")
            ? "Berkas ini terkunci sandi. Buka di Excel, hapus sandinya, simpan sebagai XLSX, lalu unggah kembali."
            : Has("WordDocument") ? $"Berkas ini dokumen Word lama (DOC). {SaveAs}"
            : Has("Workbook") || Has("Book") ? $"Berkas ini berkas XLS lama (Excel 97–2003). {SaveAs}"
            : $"Berkas ini berkas Office lama atau terkunci sandi. {SaveAs}";
    }

    private static FileContainer Zip(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("mimetype") is { Length: < 200 } type)
            {
                using var reader = new StreamReader(type.Open());
                var name = reader.ReadToEnd();
                return None(name.Contains("spreadsheet", StringComparison.Ordinal)
                    ? $"Berkas ini berkas ODS (LibreOffice Calc). {SaveAs}"
                    : $"Berkas ini dokumen LibreOffice. {SaveAs}");
            }

            if (archive.Entries.Any(e => e.FullName.EndsWith(".iwa", StringComparison.Ordinal)))
                return None($"Berkas ini berkas Numbers (Apple). {SaveAs}");
            if (archive.Entries.Any(e => e.FullName.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase)))
                return None($"Berkas ini berkas XLSB. {SaveAs}");
            return OfficeInspection.MainPart(archive) is { } main
                ? new FileContainer(main.Kind,
                    main.Kind == EvidenceKind.Docx
                        ? $"Berkas ini dokumen Word (DOCX), bukan daftar. {SaveAs}"
                        : "Berkas ini buku kerja XLSX. Beri nama dengan akhiran .xlsx, lalu unggah kembali.")
                : None("Berkas ini arsip ZIP. Ekstrak dahulu, lalu unggah kembali berkas daftar di dalamnya.");
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or IOException or NotSupportedException)
        {
            return new FileContainer(EvidenceKind.Xlsx, $"Berkas ini rusak atau tidak lengkap. {SaveAs}");
        }
        finally
        {
            file.Position = 0;
        }
    }

    /// <summary>UTF-16 or UTF-32, with a mark or by the zero in every other byte.</summary>
    private static bool IsWideText(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith([(byte)0xFF, (byte)0xFE]) || start.StartsWith([(byte)0xFE, (byte)0xFF])
            || start.StartsWith([(byte)0, (byte)0, (byte)0xFE, (byte)0xFF]))
            return true;
        var zeros = 0;
        foreach (var b in start)
            zeros += b == 0 ? 1 : 0;
        return start.Length >= 8 && zeros >= start.Length / 3;
    }
}
