using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public class DocumentTreeTests
{
    [Theory]
    [InlineData(Numbering.Number, "1.", "27.")]
    [InlineData(Numbering.Letter, "a.", "aa.")]
    [InlineData(Numbering.NumberParenthesis, "1)", "27)")]
    [InlineData(Numbering.LetterParenthesis, "a)", "aa)")]
    [InlineData(Numbering.Enclosed, "(1)", "(27)")]
    public void Lists_count_as_the_agreement_does(Numbering numbering, string first, string twentySeventh)
    {
        var list = new NumberedList([], numbering);
        Assert.Equal(first, list.Mark(0));
        Assert.Equal(twentySeventh, list.Mark(26));
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        TableColumn[] columns = [new("No."), new("Uraian")];
        Assert.Throws<ArgumentException>(() => new Table(columns, [TableRow.Of("1")]));
        Assert.Throws<ArgumentException>(() => new Table(columns, [], TableRow.Of("Jumlah")));
        Assert.Throws<ArgumentException>(() => new Table([], []));
        Assert.Throws<ArgumentException>(() => new Table([new("No.", 0)], []));
    }

    [Fact]
    public void A_tone_cannot_stand_without_words() =>
        Assert.Throws<ArgumentException>(() => new Cell(" ", CellTone.Critical));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_heading_has_three_levels(int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Heading(level, "Dasar"));

    [Fact]
    public void Bars_are_measured_against_the_longest_and_never_below_zero()
    {
        var chart = new BarChart("Jenjang", "Pegawai", [new("Muda", 50), new("Madya", 200), new("Utama", 0)]);
        Assert.Equal([0.25, 1, 0], chart.Bars.Select(chart.Share));
        Assert.Equal(["50", "200", "0"], chart.AsTable().Rows.Select(row => row.Cells[1].Text.Plain));
        Assert.Equal(0, new BarChart("Kosong", "Pegawai", [new("Muda", 0)]).Share(new("Muda", 0)));
        Assert.Throws<ArgumentException>(() => new BarChart("Salah", "Pegawai", [new("Muda", -1)]));
    }

    [Fact]
    public void The_page_number_says_how_many_there_are() =>
        Assert.Equal("Halaman 2 dari 19", Footer.PageNumber("2", "19"));
}
