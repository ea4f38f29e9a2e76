using System.Text;
using PkKemendagriBkn.Portal.Imports;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>What is read from files that are as they should be.</summary>
public class SheetTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static string[][] Cells(string name, byte[] content) => [.. Read(name, content).Select(r => r.Cells)];

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Csv_is_read_with_any_of_its_delimiters(char delimiter)
    {
        var rows = Cells("a.csv", Csv($"NIP{delimiter}Nama\r\n1{delimiter}\"Budi{delimiter} S.E. \"\"Pak\"\"\"\n"));
        Assert.Equal([["NIP", "Nama"], ["1", $"Budi{delimiter} S.E. \"Pak\""]], rows);
    }

    [Fact]
    public void Csv_is_read_in_each_of_its_encodings()
    {
        const string text = "Nama\r\nCafé – Ñ\r\n";
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Windows1252 })
            Assert.Equal("Café – Ñ", Cells("a.csv", Csv(text, encoding))[1][0]);
    }

    [Fact]
    public void Excels_own_delimiter_line_is_obeyed_and_counted()
    {
        var rows = Read("a.csv", Csv("sep=;\r\na,b;c\r\n\r\n1;2\r\n"));
        Assert.Equal([2, 4], rows.Select(r => r.Number));
        Assert.Equal(["a,b", "c"], rows[0].Cells);
    }

    [Fact]
    public void A_line_break_in_quotes_stays_in_its_cell_and_rows_are_counted_as_a_spreadsheet_does()
    {
        var rows = Read("a.csv", Csv("a,b\n\"satu\ndua\",x\ny,z"));
        Assert.Equal([1, 2, 3], rows.Select(r => r.Number));
        Assert.Equal("satu\ndua", rows[1].Cells[0]);
    }

    [Fact]
    public void A_workbook_is_read_by_the_places_of_its_cells()
    {
        var rows = Read("a.xlsx", Workbook([new Sheet(Row(2, Text(0, 2, "A") + Text(2, 2, "C")) + Row(5, Text(2, 5, " 0012 ")))]));
        Assert.Equal([2, 5], rows.Select(r => r.Number));
        Assert.Equal([["A", "", "C"], ["", "", "0012"]], rows.Select(r => r.Cells));
    }

    [Fact]
    public void Shared_texts_lose_their_looks_and_their_readings_and_nothing_else()
    {
        var book = Workbook([new Sheet(Row(1, Value("A1", "0", "t=\"s\"") + Value("B1", "1", "t=\"s\"")))],
            shared: ["<r><t>Ba</t></r><r><t>ru</t></r>", "<t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh>"]);
        Assert.Equal(["Baru", "東"], Read("a.xlsx", book)[0].Cells);
    }

    [Theory]
    [InlineData("12", "", "12")]
    [InlineData("0.10000000000000001", "", "0.1")]
    [InlineData("1250000", "", "1250000")]
    [InlineData("2.00012312024121E+17", "", "2.00012312024121E+17")]
    [InlineData("46112", "s=\"1\"", "2026-03-31")]
    [InlineData("46112.5", "s=\"2\"", "2026-03-31")]
    [InlineData("46112", "s=\"3\"", "46112 hari dalam year")]
    [InlineData("1", "t=\"b\"", "Ya")]
    public void Numbers_and_dates_become_text_without_loss(string stored, string attributes, string read)
    {
        var styles =
            """<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\ mmmm\ yyyy"/><numFmt numFmtId="171" formatCode="0&quot; hari dalam year&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>""";
        Assert.Equal(read, Read("a.xlsx", Workbook([new Sheet(Row(1, Value("A1", stored, attributes)))], styles))[0].Cells[0]);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_gives_its_own_dates()
    {
        var book = Workbook([new Sheet(Row(1, Value("A1", "44650", "s=\"1\"")))], """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>""",
            properties: "<workbookPr date1904=\"1\"/>");
        Assert.Equal("2026-03-31", Read("a.xlsx", book)[0].Cells[0]);
    }

    [Fact]
    public void An_empty_sheet_beside_the_list_does_no_harm() =>
        Assert.Single(Read("a.xlsx", Workbook([new Sheet(Row(1, Text(0, 1, "A"))), new Sheet(""), new Sheet("", State: "hidden")])));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62 812")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("'=1+1")]
    [InlineData("''-x")]
    [InlineData("'biasa")]
    [InlineData("biasa")]
    [InlineData("")]
    [InlineData("＝1")]
    public void Text_is_disarmed_and_comes_back_as_it_was(string text)
    {
        var disarmed = Formulas.Disarm(text);
        Assert.DoesNotContain(disarmed.Take(1), c => "=+-@\t\r\n\0＝＋－＠".Contains(c, StringComparison.Ordinal));
        Assert.Equal(text, Formulas.Undo(disarmed));
    }
}
