using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Drafting;

public class TextComparisonTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "=a")]
    [InlineData("", "a", "+a")]
    [InlineData("a", "", "-a")]
    [InlineData("a\nb\nc", "a\nx\nc", "=a|-b|+x|=c")]
    [InlineData("a\nb\nc\nd", "b\nd\ne", "-a|=b|-c|=d|+e")]
    public void The_fewest_lines_are_removed_and_added(string before, string after, string expected) => Assert.Equal(expected, Written(before, after));

    [Fact]
    public void Both_texts_can_always_be_read_back()
    {
        var random = new SeededNumbers(7);
        for (var round = 0; round < 2_000; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var lines = TextComparison.Of(before, after);
            Assert.Equal(before, string.Join('\n', lines.Where(l => l.Change != LineChange.Added).Select(l => l.Text)));
            Assert.Equal(after, string.Join('\n', lines.Where(l => l.Change != LineChange.Removed).Select(l => l.Text)));
        }
    }

    [Fact]
    public void A_text_that_is_far_too_long_is_shown_as_replaced_and_not_worked_on_for_minutes()
    {
        var lines = TextComparison.Of(string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"a{i}")),
            string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"b{i}")));
        Assert.Equal((3_000, 3_000), (lines.Count(l => l.Change == LineChange.Removed), lines.Count(l => l.Change == LineChange.Added)));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("dalam 6 (enam) bulan sejak", "dalam 5 (lima) bulan sejak", "=dalam|-6 (enam)|+5 (lima)|=bulan sejak")]
    [InlineData("satu dua", "satu dua tiga empat", "=satu dua|+tiga empat")]
    [InlineData("a  b", "a b", "=a b")]
    [InlineData("Jalan Satu\nJakarta", "Jalan Dua\nJakarta", "=Jalan|-Satu|+Dua|=\n Jakarta")]
    public void Words_with_one_fate_make_one_run(string before, string after, string expected) =>
        Assert.Equal(expected, Written(TextComparison.Words(before, after)));

    private static string Written(string before, string after) => Written(TextComparison.Of(before, after));

    private static string Written(IReadOnlyList<ComparedLine> lines) =>
        string.Join('|',
            lines.Select(l => (l.Change switch { LineChange.Same => "=", LineChange.Removed => "-", _ => "+" }) + l.Text));

    private static string Text(SeededNumbers random) =>
        string.Join('\n', Enumerable.Range(0, random.Between(1, 7)).Select(_ => ((char)('a' + random.Between(0, 3))).ToString()));
}
