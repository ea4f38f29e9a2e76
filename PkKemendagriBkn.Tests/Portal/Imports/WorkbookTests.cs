using PkKemendagriBkn.Portal.Imports;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>Cells whose place, spelling or format is unusual.</summary>
public sealed class WorkbookTests
{
    private const string Styles =
        """<numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="mmm\\-yy"/><numFmt numFmtId="167" formatCode=";;;"/><numFmt numFmtId="168" formatCode="#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="3"/></cellXfs>""";

    [Fact]
    public void Cells_without_an_address_follow_the_one_before() =>
        Assert.Equal(["a", "", "c", "d"],
            Read("a.xlsx", Workbook([new Sheet(Row(1, Text(0, 1, "a") + Text(2, 1, "c") + "<c t=\"inlineStr\"><is><t>d</t></is></c>"))]))[0].Cells);

    [Theory]
    [InlineData("Jl_x002E_ Uji", "Jl. Uji")]
    [InlineData("A_x000D_B", "A\rB")]
    [InlineData("_x005F_x0041_", "_x0041_")]
    [InlineData("a_b_x", "a_b_x")]
    public void Escapes_are_undone(string stored, string text) =>
        Assert.Equal(text, Read("a.xlsx", Workbook([new Sheet(Row(1, Text(0, 1, stored)))]))[0].Cells[0]);

    [Theory]
    [InlineData("123", 1, "0123")]
    [InlineData("12.5", 2, "12.5")]
    [InlineData("1234567", 5, "1234567")]
    [InlineData("1234567", 6, "1234567")]
    public void A_number_is_read_as_its_format_shows_it_without_the_looks_of_thousands(string held, int style, string text) =>
        Assert.Equal(text, Read("a.xlsx", Workbook([new Sheet(Row(1, Value("A1", held, $"s=\"{style}\"")))], Styles))[0].Cells[0]);

    [Theory]
    [InlineData("12.345", 2, "menampilkan 12.3, padahal isinya 12.345")]
    [InlineData("0.5", 6, "padahal isinya 0.5")]
    [InlineData("46296", 3, "tidak menampilkan tanggalnya lengkap")]
    [InlineData("7", 4, "disembunyikan oleh format selnya")]
    public void What_a_format_hides_is_refused_with_the_cell(string held, int style, string part)
    {
        var refused = Assert.Throws<ImportRefused>(() => Read("a.xlsx", Workbook([new Sheet(Row(1, Value("A1", held, $"s=\"{style}\"")))], Styles)));
        Assert.StartsWith("Sel A1 ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fraction_in_a_column_of_counts_is_none() => Assert.True(Read("a.xlsx", Workbook([new Sheet(Row(1, Value("A1", "1.125")))]))[0].IsNumber(0));

    [Fact]
    public void A_hidden_sheet_that_looks_like_the_list_is_not_passed_over()
    {
        ImportColumn[] columns = [new("Nip", "NIP", true)];
        var heading = Row(1, Text(0, 1, "NIP"));
        using var file = new MemoryStream(Workbook([new Sheet(heading), new Sheet(heading, State: "veryHidden")]));
        Assert.Contains("lembar tersembunyi \"Lembar 2\"",
            Assert.Throws<ImportRefused>(() => ListFile.Open(PkKemendagriBkn.Core.Evidence.EvidenceKind.Xlsx, file, columns)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_of_the_headings_may_be_chosen()
    {
        using var file = new MemoryStream(Xlsx(["Judul"], ["NIP", "Nama"], ["Nomor", "Siapa"], ["1", "Budi"]));
        using var list = ListFile.Open(PkKemendagriBkn.Core.Evidence.EvidenceKind.Xlsx, file, [new ImportColumn("Nip", "NIP", true)], 3);
        Assert.Equal((3, "Nomor", 1), (list.Heading.Number, list.Heading.Cells[0], list.Rows().Count()));
    }
}
