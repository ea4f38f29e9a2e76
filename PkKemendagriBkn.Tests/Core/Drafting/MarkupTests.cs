using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Drafting;

public class MarkupTests
{
    [Fact]
    public void Each_mark_gives_its_block()
    {
        var blocks = Markup.Parse("## Judul\nSatu kalimat\nyang berlanjut.\n\n- satu\n- dua\n\n1. pertama\n2. kedua\n\n| A | B |\n|---|---|\n| 1 | 2 |");
        Assert.Equal([typeof(Heading), typeof(Paragraph), typeof(NumberedList), typeof(NumberedList), typeof(Table)], blocks.Select(b => b.GetType()));
        Assert.Equal("Satu kalimat yang berlanjut.", ((Paragraph)blocks[1]).Text.Plain);
        Assert.Equal((Numbering.Letter, Numbering.Number), (((NumberedList)blocks[2]).Numbering, ((NumberedList)blocks[3]).Numbering));
        Assert.Equal(["1", "2"], Assert.Single(((Table)blocks[4]).Rows).Cells.Select(c => c.Text.Plain));
    }

    [Theory]
    [InlineData("kata **tebal** dan *miring* ini", "kata |B:tebal| dan |I:miring| ini")]
    [InlineData("3 * 4 * 5", "3 * 4 * 5")]
    [InlineData("tanda ** tanpa pasangan", "tanda ** tanpa pasangan")]
    [InlineData("**seluruhnya**", "B:seluruhnya")]
    [InlineData("*", "*")]
    [InlineData("**", "**")]
    [InlineData("****", "****")]
    [InlineData("", "")]
    public void Bold_and_italic_are_told_from_plain_asterisks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Markup.Inline(text).Runs.Select(r => r.Bold ? $"B:{r.Text}" : r.Italic ? $"I:{r.Text}" : r.Text)));

    [Fact]
    public void No_text_breaks_it_and_no_word_is_lost()
    {
        const string Alphabet = "ab *#|-1.\n <>&";
        var random = new SeededNumbers(20260302);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Between(0, 59)).Select(_ => Alphabet[random.Between(0, Alphabet.Length - 1)])]);
            var document = new Document { Title = "", Subject = "", Author = "", CreatedAt = default, Blocks = Markup.Parse(text) };
            var kept = string.Concat(DocumentLines.Of(document).SelectMany(p => p.Heading + p.Text));
            Assert.True(text.Count(c => c is 'a' or 'b') <= kept.Count(c => c is 'a' or 'b'), text);
        }
    }

    [Fact]
    public void What_looks_like_HTML_stays_text() =>
        Assert.Equal("<script>alert(1)</script>", ((Paragraph)Assert.Single(Markup.Parse("<script>alert(1)</script>"))).Text.Plain);

    [Fact]
    public void A_row_with_too_many_cells_keeps_them_all_in_its_last()
    {
        var table = (Table)Assert.Single(Markup.Parse("| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |\n| a | b |"));
        Assert.Equal(Markup.MostColumns, table.Columns.Count);
        Assert.Equal("8 | 9", table.Columns[^1].Heading);
        Assert.Equal(["a", "b", "", "", "", "", "", ""], table.Rows[0].Cells.Select(c => c.Text.Plain));
    }
}
