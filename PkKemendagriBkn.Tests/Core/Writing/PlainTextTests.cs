using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("TMT Jabatan")]
    [InlineData(" TMT  jabatan ")]
    [InlineData("TMT\u00A0jabatan")]
    [InlineData("TMT\u2007\tjabatan")]
    [InlineData("TMT\u200B jaba\u00ADtan\uFEFF")]
    [InlineData("TMT-jabatan")]
    [InlineData("TMT\u2011jabatan")]
    [InlineData("TMT – jabatan")]
    [InlineData("TMT\vjabatan")]
    [InlineData("ＴＭＴ jabatan")]
    public void What_a_reader_cannot_tell_apart_has_one_key(string written) => Assert.Equal("tmt jabatan", PlainText.Key(written));

    [Theory]
    [InlineData("-5", "5")]
    [InlineData("2020-01-01", "20200101")]
    [InlineData("-", "")]
    [InlineData("IIIa", "III a")]
    public void What_says_something_else_keeps_its_own(string one, string other) => Assert.NotEqual(PlainText.Key(one), PlainText.Key(other));

    [Fact]
    public void Control_characters_become_spaces_and_line_breaks_stay() =>
        Assert.Equal("Jl. Uji No. 2\nLantai 1", PlainText.Clean("Jl. Uji\vNo. 2\nLantai\u00011"));

    [Fact]
    public void What_has_no_width_or_turns_the_writing_goes_and_is_named()
    {
        const string Copied = "\u202A19650101\u200B\u2069\u202C\uFEFF Bu\u00ADdi\v";
        Assert.Equal("19650101 Budi ", PlainText.Clean(Copied));
        Assert.Equal(["U+202A", "U+200B", "U+2069", "U+202C", "U+FEFF", "U+00AD"], PlainText.Unseen(Copied, control: false));
        Assert.Equal(["U+000B"], PlainText.Unseen(Copied, control: true));
    }

    [Theory]
    [InlineData("Jl. Melati No. 2\r\n\tLantai 1")]
    [InlineData("Café “Uji” – São\u00A0Paulo 😀")]
    public void What_a_reader_sees_stays(string text) => Assert.Same(text, PlainText.Clean(text));
}
