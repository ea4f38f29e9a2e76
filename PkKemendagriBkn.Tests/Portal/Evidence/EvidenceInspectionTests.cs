using System.Text;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

public class EvidenceInspectionTests
{
    private static readonly EvidenceKind[] Kinds = Enum.GetValues<EvidenceKind>();

    [Fact]
    public void Each_kind_passes_as_itself_and_as_nothing_else()
    {
        var looked = 0;
        foreach (var content in Kinds)
        {
            foreach (var name in Kinds)
            {
                looked++;
                if (content == name)
                    Inspect(name, SampleFiles.Of(content));
                else
                    Refused(EvidenceRefusal.ContentDiffersFromName, name, SampleFiles.Of(content));
            }
        }

        Assert.Equal(36, looked);
    }

    [Fact]
    public void Half_a_file_is_refused()
    {
        foreach (var kind in Kinds.Where(k => k != EvidenceKind.Csv)) // half a text is a text
        {
            var whole = SampleFiles.Of(kind);
            Refused(EvidenceRefusal.Damaged, kind, whole[..(whole.Length / 2)]);
        }
    }

    [Fact]
    public void Anything_before_the_first_byte_is_refused()
    {
        foreach (var kind in Kinds.Where(k => k != EvidenceKind.Csv))
            Refused(EvidenceRefusal.ContentDiffersFromName, kind, [.. "GIF89a"u8, .. SampleFiles.Of(kind)]);
    }

    [Fact]
    public void File_that_is_two_things_at_once_is_refused()
    {
        var zip = SampleFiles.Zip([("a.html", "<script>"u8.ToArray())]);
        foreach (var kind in new[] { EvidenceKind.Pdf, EvidenceKind.Jpeg, EvidenceKind.Png })
            Refused(EvidenceRefusal.Ambiguous, kind,
                kind == EvidenceKind.Pdf ? [.. SampleFiles.Pdf, .. zip, .. "\n%%EOF"u8] : [.. SampleFiles.Of(kind), .. zip]);
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Png, [.. SampleFiles.Png, .. "<html>"u8]);
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Docx, [.. SampleFiles.Docx(), .. "<html>"u8]);
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Docx, SampleFiles.Docx(("word/a.xml", [])) is var d ? [.. d, .. SampleFiles.Pdf] : []);
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Jpeg, JpegWithComment("%PDF-1.4"));
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Jpeg, JpegWithComment("<ScRiPt>alert(1)</script>"));
        Refused(EvidenceRefusal.Ambiguous, EvidenceKind.Jpeg, JpegWithComment("<?php system($_GET[0]);"));
        Inspect(EvidenceKind.Jpeg, JpegWithComment("Kamera dinas"));
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/activeX/activeX1.xml")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void Macros_are_refused(string part)
    {
        Refused(EvidenceRefusal.Macros, EvidenceKind.Docx, SampleFiles.Docx((part, "x"u8.ToArray())));
        Refused(EvidenceRefusal.Macros, EvidenceKind.Xlsx, SampleFiles.Xlsx((part, "x"u8.ToArray())));
        Refused(EvidenceRefusal.Macros, EvidenceKind.Docx, SampleFiles.Docm);
    }

    [Fact]
    public void Archives_and_programs_within_are_refused()
    {
        byte[][] contents =
            [SampleFiles.Zip([("x", [1])]), [.. "Rar!\u001A\u0007"u8], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                [.. "MZ\u0090"u8, 0], [.. "\u007FELF"u8, 2]];
        foreach (var content in contents)
            Refused(EvidenceRefusal.NestedArchive, EvidenceKind.Docx, SampleFiles.Docx(("word/embeddings/oleObject1.bin", content)));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("word/../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("word/./evil.xml")]
    [InlineData("WORD/DOCUMENT.XML")]
    [InlineData("word/a\nb.xml")]
    public void Parts_that_would_lead_elsewhere_are_refused(string name) =>
        Refused(EvidenceRefusal.UnsafeArchive, EvidenceKind.Docx, SampleFiles.Docx((name, "x"u8.ToArray())));

    [Fact]
    public void Archive_that_unpacks_to_too_much_is_refused()
    {
        Refused(EvidenceRefusal.UnsafeArchive, EvidenceKind.Docx, SampleFiles.Docx(("word/media/a.bin", new byte[20 * 1024 * 1024])));
        Refused(EvidenceRefusal.UnsafeArchive, EvidenceKind.Xlsx,
            SampleFiles.Xlsx([.. Enumerable.Range(0, OfficeInspection.MostParts).Select(i => ($"xl/{i}.xml", Array.Empty<byte>()))]));
        var noise = SeededNumbersOf(4 * 1024 * 1024);
        Inspect(EvidenceKind.Docx, SampleFiles.Docx(("word/media/a.bin", noise), ("word/media/b.bin", noise)));
    }

    [Fact]
    public void Archive_without_the_parts_of_its_kind_is_refused()
    {
        Refused(EvidenceRefusal.ContentDiffersFromName, EvidenceKind.Docx, SampleFiles.Zip([("a.txt", [1])]));
        Refused(EvidenceRefusal.ContentDiffersFromName, EvidenceKind.Docx, SampleFiles.Zip([("word/document.xml", [1])]));
        Refused(EvidenceRefusal.ContentDiffersFromName, EvidenceKind.Docx,
            SampleFiles.Zip([("word/document.xml", [1]), ("[Content_Types].xml", "<Types/>"u8.ToArray())]));
        Refused(EvidenceRefusal.Damaged, EvidenceKind.Docx,
            SampleFiles.Zip([("word/document.xml", [1]), ("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Types>&b;</Types>"u8.ToArray())]));
    }

    [Fact]
    public void Test_virus_is_found_wherever_it_is()
    {
        Refused(EvidenceRefusal.Infected, EvidenceKind.Pdf, [.. "%PDF-1.4\n"u8, .. TestVirus.Text, .. "\n%%EOF"u8]);
        Refused(EvidenceRefusal.Infected, EvidenceKind.Docx, SampleFiles.Docx(("word/a.txt", TestVirus.Text)));
        foreach (var offset in Enumerable.Range((64 * 1024) - 70, 80))
            Assert.True(TestVirus.IsIn(new MemoryStream([.. new byte[offset], .. TestVirus.Text])), $"at {offset}");
        Assert.False(TestVirus.IsIn(new MemoryStream(TestVirus.Text[..^1])));
    }

    private static byte[] SeededNumbersOf(int count)
    {
        var bytes = new byte[count];
        uint state = 1;
        for (var i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[i] = (byte)(state >> 24);
        }

        return bytes;
    }

    private static byte[] JpegWithComment(string comment)
    {
        var text = Encoding.ASCII.GetBytes(comment);
        return [0xFF, 0xD8, 0xFF, 0xFE, (byte)((text.Length + 2) >> 8), (byte)(text.Length + 2), .. text, .. SampleFiles.Jpeg[2..]];
    }

    private static void Inspect(EvidenceKind kind, byte[] content) => EvidenceInspection.Inspect(kind, new MemoryStream(content));

    private static void Refused(EvidenceRefusal reason, EvidenceKind kind, byte[] content)
    {
        var refused = Assert.Throws<EvidenceRefused>(() => Inspect(kind, content));
        Assert.True(refused.Reason == reason, $"{kind}: {refused.Reason} instead of {reason}");
    }
}
