using System.Text;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>Every kind of file that is not a list gets one sentence that says what is wrong and what to do.</summary>
public class SpoiltFileTests
{
    private static readonly string Heading = Row(1, Text(0, 1, "NIP"));

    public static TheoryData<string, string, byte[]> Corpus => new()
    {
        { "berkas XLS lama", "lama.xlsx", Case("12-other-containers/xls-renamed.xlsx") },
        { "terkunci sandi", "sandi.xlsx", Case("12-other-containers/ole-password-like.xlsx") },
        { "berkas ODS", "calc.xlsx", Case("12-other-containers/ods-renamed.xlsx") },
        { "halaman web (HTML)", "web.xlsx", Case("12-other-containers/html-renamed.xlsx") },
        { "buku kerja XLSX", "excel.csv", Xlsx(["NIP"], ["1"]) },
        { "dokumen Word", "word.xlsx", SampleFiles.Docx() },
        { "dokumen PDF", "cetak.xlsx", SampleFiles.Pdf },
        { "arsip ZIP", "arsip.xlsx", SampleFiles.Zip([("daftar.csv", "NIP"u8.ToArray())]) },
        { "arsip terkompresi", "arsip.csv", [0x1F, 0x8B, 8, 0] },
        { "halaman web (MHT)", "web.csv", Csv("MIME-Version: 1.0\n") },
        { "dokumen RTF", "rtf.csv", Csv("{\\rtf1}") },
        { "CSV UTF-8", "utf16.csv", Case("10-csv-encodings/utf16.csv") },
        { "CSV UTF-8", "utf16tab.csv", Case("10-csv-encodings/utf16tab.csv") },
        { "CSV UTF-8", "tanpa-tanda.csv", Encoding.Unicode.GetBytes("NIP;Nama;Isian") },
        { "CSV UTF-8", "mac.csv", Case("10-csv-encodings/mac.csv") },
        { "tidak memuat data", "kosong.csv", Csv(" \r\n\r\n") },
        { "tidak memuat data", "kosong.xlsx", Workbook([new Sheet("")]) },
        { "bukan buku kerja Excel", "teks.xlsx", Csv("NIP,Nama") },
        { "bukan buku kerja Excel", "kosong.xlsx", SampleFiles.Xlsx() },
        { "bukan buku kerja Excel", "putus.xlsx", Xlsx(["NIP"], ["1"])[..300] },
        { "bukan buku kerja Excel", "rusak.xlsx", Workbook([new Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></row>")]) },
        { "bukan buku kerja Excel", "dtd.xlsx", SampleFiles.Zip([("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><Types/>"u8.ToArray())]) },
        { "hanya dapat diimpor dari berkas XLSX atau CSV", "a.pdf", SampleFiles.Pdf },
        { "bukan teks CSV", "biner.csv", [65, 0, 66] },
        { "UTF-16", "unicode.csv", Csv("NIP\tNama\n", Encoding.Unicode) },
        { "tidak ditutup", "kutip.csv", Csv("NIP,Nama\n1,\"Budi\n2,Siti\n") },
        { "di belakang tanda kutip penutup", "kutip-dalam.csv", Csv("NIP,Nama\n1,\"Budi \"Uji\"\"\n") },
        { "di belakang tanda kutip penutup", "garis-miring.csv", Csv("NIP,Nama\n1,\"Budi \\\"Uji\\\"\"\n") },
        { "awal baris berikutnya", "kutip-baris.csv", Csv("NIP;Nama;Unit\n1;\"Budi;A\n2;Siti\";B\n") },
        { "lembar SYLK", "sylk.csv", Csv("ID;PSCALC3\n") },
        { "bukan buku kerja Excel", "baris-ganda.xlsx", Workbook([new Sheet(Heading + Row(2, Text(0, 2, "x")) + Row(2, Text(0, 2, "y")))]) },
        { "bukan buku kerja Excel", "sel-ganda.xlsx", Workbook([new Sheet(Heading + Row(2, Text(0, 2, "x") + Text(0, 2, "y")))]) },
        { "Baris 2 tersembunyi", "tinggi-nol.xlsx", Workbook([new Sheet(Heading + Row(2, Text(0, 2, "x"), "ht=\"0\" customHeight=\"1\""))]) },
        { "Sel B2 terlalu panjang", "panjang.csv", Csv($"NIP,Nama\n1,{new string('x', 4001)}\n") },
        { "terlalu panjang", "sangat-panjang.csv", Csv($"NIP,Nama\n1,\"{new string('x', 100_000)}\"\n") },
        { "Sel A2 terlalu panjang", "panjang.xlsx", Xlsx(["NIP"], [new string('x', 200_000)]) },
        { "lebih dari 100 kolom", "lebar.csv", Csv(string.Join(',', Enumerable.Range(0, 101))) },
        { "lebih dari 100 kolom", "lebar.xlsx", Workbook([new Sheet(Row(1, Text(300, 1, "x")))]) },
        { "muncul dua kali (kolom A dan C)", "ganda.csv", Csv("Tanggal lahir,Nama,tanggal_lahir\n") },
        { "Sel B2 berisi rumus", "rumus.xlsx", Workbook([new Sheet(Heading + Row(2, "<c r=\"B2\"><f>A1+1</f><v>2</v></c>"))]) },
        { "Sel B2 berisi galat (#N/A)", "galat.xlsx", Workbook([new Sheet(Heading + Row(2, Value("B2", "#N/A", "t=\"e\"")))]) },
        { "Sel A2:B2 digabung", "gabung.xlsx", Workbook([new Sheet(Heading, After: "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>")]) },
        { "2 lembar berisi data (\"Lembar 1\", \"Lembar 2\")", "dua.xlsx", Workbook([new Sheet(Heading), new Sheet(Heading)]) },
        { "Baris 2 tersembunyi", "saringan.xlsx", Workbook([new Sheet(Heading + Row(2, Text(0, 2, "x"), "hidden=\"1\""))]) },
        { "kolom tersembunyi", "kolom.xlsx",
            Workbook([new Sheet(Heading + Row(2, Text(1, 2, "x")), Before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")]) },
    };

    [Theory]
    [InlineData("12-other-containers/xls-renamed.xlsx", "berkas XLS lama")]
    [InlineData("12-other-containers/ole-password-like.xlsx", "terkunci sandi")]
    [InlineData("12-other-containers/ods-renamed.xlsx", "berkas ODS")]
    [InlineData("12-other-containers/html-renamed.xlsx", "halaman web")]
    [InlineData("10-csv-encodings/utf16.csv", "CSV UTF-8")]
    public void The_inspection_of_an_upload_says_it_no_worse(string name, string part)
    {
        using var file = new MemoryStream(Case(name));
        Assert.Contains(part, Assert.Throws<EvidenceRefused>(() => EvidenceInspection.Inspect(EvidenceKinds.Of(name)!.Value, file)).Sentence,
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Corpus))]
    public void It_is_refused_with_one_sentence(string part, string name, byte[] content)
    {
        var refused = Assert.Throws<ImportRefused>(() => Read(name, content));
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Contains(new[] { "lalu unggah kembali", "kemudian unggah kembali" }, refused.Message.Contains);
    }

    [Theory]
    [InlineData("a.csv", "MZ\u0001\u0002program")]
    [InlineData("a.csv", "a\0b")]
    [InlineData("a.csv", "<html><script>")]
    [InlineData("a.csv", "%PDF-1.7 juga PDF")]
    public void What_is_no_text_is_not_even_taken_in(string name, string content)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(content));
        Assert.Throws<EvidenceRefused>(() => EvidenceInspection.Inspect(EvidenceKinds.Of(name)!.Value, file));
    }

    [Fact]
    public void A_zip_bomb_is_not_even_taken_in()
    {
        using var file = new MemoryStream(SampleFiles.Xlsx(("xl/worksheets/sheet1.xml", new byte[300 * 1024 * 1024])));
        Assert.Equal(EvidenceRefusal.UnsafeArchive, Assert.Throws<EvidenceRefused>(() => EvidenceInspection.Inspect(EvidenceKind.Xlsx, file)).Reason);
    }

    [Fact]
    public void An_ordinary_list_is_taken_in()
    {
        using var file = new MemoryStream(Csv("NIP;Nama\r\n1;Budi\r\n", new UTF8Encoding(true)));
        EvidenceInspection.Inspect(EvidenceKind.Csv, file);
    }
}
