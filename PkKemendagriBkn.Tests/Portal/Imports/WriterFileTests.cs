using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Imports;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>One invented list as LibreOffice 7.4, openpyxl 3.0, XlsxWriter 3.0, ExcelJS 4.4 and SheetJS 0.18 write it.</summary>
public sealed class WriterFileTests
{
    private const string Folder = "20-writers";

    private static readonly string[][] Rows =
    [
        ["200012312024121001", "Budi Uji, S.Kom.", "Jabatan", "TMT jabatan", "000123", "50%", "Café “Uji” – São & <Co>"],
        ["199001012015042002", "Siti  Uji", "Jabatan", "Nama jabatan", "Analis\nMuda", "3.70", "SK No. 1"],
        ["198512312010011003", "", "Jabatan", "Masa kerja", "PNS-0045", "+62 812 0000", "=bukan rumus"],
    ];

    [Theory]
    [InlineData("libreoffice.xlsx")]
    [InlineData("libreoffice-resaved.xlsx")]
    [InlineData("openpyxl.xlsx")]
    [InlineData("openpyxl-iso.xlsx")]
    [InlineData("xlsxwriter.xlsx")]
    [InlineData("xlsxwriter-inline.xlsx")]
    [InlineData("xlsxwriter-1904.xlsx")]
    [InlineData("exceljs.xlsx")]
    [InlineData("exceljs-stream.xlsx")]
    [InlineData("sheetjs.xlsx")]
    [InlineData("sheetjs-dates.xlsx")]
    public void The_list_reads_alike_whoever_wrote_it(string name)
    {
        var rows = Read(name, Case($"{Folder}/{name}")).Skip(1).ToList();
        Assert.Equal(Rows, rows.Select(r => r.Cells[..7].Select(c => c.ReplaceLineEndings("\n"))));
        Assert.All(rows, r => Assert.Equal(new DateOnly(2026, 10, 1), WrittenDates.Read(r.Cells[7])));
    }

    [Theory]
    [InlineData("exceljs-local.xlsx", "Sel H2 menampilkan tanggal 30 September 2026 tetapi menyimpan jam 17:00")]
    [InlineData("libreoffice.xls", "berkas XLS lama")]
    [InlineData("libreoffice.ods", "berkas ODS")]
    [InlineData("libreoffice.html", "halaman web (HTML)")]
    [InlineData("sheetjs.xls", "berkas XLS lama")]
    [InlineData("sheetjs.ods", "berkas ODS")]
    [InlineData("sheetjs.xlsb", "berkas XLSB")]
    [InlineData("sheetjs-xlml.xls", "lembar kerja XML 2003")]
    [InlineData("sheetjs-fods.xlsx", "berkas XML")]
    [InlineData("sheetjs-sylk.csv", "SYLK")]
    [InlineData("sheetjs-dif.csv", "DIF")]
    public void What_is_not_read_is_named_with_what_to_do(string name, string part)
    {
        var renamed = name.EndsWith(".csv", StringComparison.Ordinal) ? name : "daftar.xlsx";
        var sentence = Assert.Throws<ImportRefused>(() => Read(renamed, Case($"{Folder}/{name}"))).Message;
        Assert.Contains(part, sentence, StringComparison.Ordinal);
        Assert.EndsWith("lalu unggah kembali.", sentence, StringComparison.Ordinal);
    }
}
