using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Tests.Core.Evidence;

public class FileNamesTests
{
    [Theory]
    [InlineData("surat.pdf", "surat.pdf")]
    [InlineData("Surat Permintaan (1) – final.PDF", "Surat Permintaan (1) – final.PDF")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\surat.pdf", "surat.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("gambar\u202Efdp.exe", "gambarfdp.exe")]
    [InlineData("a\u200Bb\u2066c\u061Cd\uFEFF.png", "abcd.png")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("<b>\"a|b?*.pdf", "_b__a_b__.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.surat.pdf", "_lpt1.surat.pdf")]
    [InlineData(".pdf", "berkas.pdf")]
    [InlineData("...", "berkas")]
    [InlineData("", "berkas")]
    [InlineData(null, "berkas")]
    [InlineData("surat.pdf.", "surat.pdf")]
    [InlineData("e\u0301.pdf", "é.pdf")]
    [InlineData("lone\ud800.pdf", "lone.pdf")]
    [InlineData("😀.pdf", "😀.pdf")]
    [InlineData("a\u2028b.pdf", "ab.pdf")]
    public void Name_is_cleaned(string? raw, string expected) => Assert.Equal(expected, FileNames.Clean(raw));

    [Fact]
    public void Long_name_keeps_its_extension_and_whole_characters()
    {
        for (var length = 100; length < 400; length++)
        {
            var clean = FileNames.Clean(string.Concat(Enumerable.Repeat("😀", length)) + "a.docx");
            Assert.True(clean.Length <= FileNames.Longest);
            Assert.EndsWith(".docx", clean, StringComparison.Ordinal);
            Assert.False(char.IsHighSurrogate(clean[^6]));
        }
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        foreach (var name in new[] { "a. .pdf", " . a . b . pdf", "..\u200B..", "CON", "x" + new string('y', 400) + ".xlsx", "a.b.c.", "-", "a:b", "nul .pdf" })
            Assert.Equal(FileNames.Clean(name), FileNames.Clean(FileNames.Clean(name)));
    }

    [Theory]
    [InlineData("a.pdf", EvidenceKind.Pdf)]
    [InlineData("a.PDF", EvidenceKind.Pdf)]
    [InlineData("a.jpeg", EvidenceKind.Jpeg)]
    [InlineData("a.docx.pdf", EvidenceKind.Pdf)]
    [InlineData("a.pdf.exe", null)]
    [InlineData("a.docm", null)]
    [InlineData("a.svg", null)]
    [InlineData("a.html", null)]
    [InlineData("pdf", null)]
    public void Last_extension_decides(string name, EvidenceKind? kind) => Assert.Equal(kind, EvidenceKinds.Of(name));
}
