using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Imports;
using static PkKemendagriBkn.Tests.Support.SampleLists;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>What would be stored in another column, or as other letters, without a word.</summary>
public sealed class MovedCellTests
{
    private static readonly ImportColumn[] Columns = [new("Nip", "NIP", true), new("Name", "Nama"), new("Count", "Jumlah")];

    private static SheetRow First(string name, byte[] content)
    {
        using var file = new MemoryStream(content);
        using var list = ListFile.Open(EvidenceKinds.Of(name), file, Columns);
        return list.Rows().First();
    }

    [Theory]
    [InlineData("NIP,Nama,Jumlah\n1,Budi,1,250\n")]
    [InlineData("NIP,Nama,Jumlah\n1,Budi, S.Kom.,5\n")]
    [InlineData("NIP;Nama;Jumlah;;\n1;Budi;5;;lebih\n")]
    public void A_row_of_more_cells_than_headings_is_refused(string csv) =>
        Assert.Contains("isinya mungkin bergeser", First("a.csv", Csv(csv)).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("NIP,Nama,Jumlah\n1,Budi,1\n")]
    [InlineData("NIP,Nama,Jumlah\n1,Budi,1,,\n")]
    [InlineData("NIP,Nama,Jumlah\n1,\"Budi, S.Kom.\"\n")]
    public void Empty_cells_at_the_end_move_nothing(string csv) => Assert.Null(First("a.csv", Csv(csv)).Fault);

    [Fact]
    public void What_stands_beside_the_list_of_a_workbook_moves_nothing() =>
        Assert.Null(First("a.xlsx", Xlsx(["NIP", "Nama", "Jumlah"], ["1", "Budi", "5", "catatan"])).Fault);

    [Theory]
    [InlineData("CafÃ©")]
    [InlineData("Oâ€™Uji")]
    [InlineData("â€œUjiâ€\u009D")]
    [InlineData("Caf\uFFFD")]
    public void Letters_that_were_lost_on_the_way_are_seen(string text) => Assert.True(MixedUp.IsIn(text));

    [Theory]
    [InlineData("Café “Uji” – SÃO À Ñandú")]
    [InlineData("½ × 3°C ≥ ‰ 東京")]
    [InlineData("“CAFÉ” dan ‘DOÑ’, “Café”…")]
    [InlineData("biasa")]
    public void Letters_that_are_meant_so_are_not(string text) => Assert.False(MixedUp.IsIn(text));

    [Theory]
    [InlineData("=\"0123\"", "0123")]
    [InlineData("=\"0123\"&\"4\"", "=\"0123\"&\"4\"")]
    [InlineData("=\"\"", "")]
    public void A_formula_that_is_nothing_but_a_text_is_that_text(string cell, string text) => Assert.Equal(text, Formulas.Undo(cell));

    [Theory]
    [InlineData("12.000000000000002", "", "12")]
    [InlineData("0.30000000000000004", "", "0.3")]
    [InlineData("0", "s=\"1\"", "0")]
    public void A_number_is_what_a_spreadsheet_shows_of_it(string held, string style, string text) =>
        Assert.Equal(text, Read("a.xlsx", Workbook([new Sheet(Row(1, Value("A1", held, style)))],
            """<numFmts><numFmt numFmtId="164" formatCode="_-* #,##0_-;-* #,##0_-;_-* &quot;-&quot;_-;_-@_-"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>"""))[0].Cells[0]);

    [Theory]
    [InlineData("46295.708333333336", "jam 17:00")]
    [InlineData("46295.666666666664", "jam 16:00")]
    [InlineData("46295.994999999995", "jam 23:52")]
    [InlineData("46296.5", null)]
    [InlineData("46296.00013888889", null)]
    public void A_time_that_a_date_hides_is_refused_where_it_may_mean_the_next_day(string held, string? part)
    {
        var book = Workbook([new Sheet(Row(1, Value("A1", held, "s=\"1\"")))], """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>""");
        if (part is null)
            Assert.Equal("2026-10-01", Read("a.xlsx", book)[0].Cells[0]);
        else
            Assert.Contains(part, Assert.Throws<ImportRefused>(() => Read("a.xlsx", book)).Message, StringComparison.Ordinal);
    }
}
