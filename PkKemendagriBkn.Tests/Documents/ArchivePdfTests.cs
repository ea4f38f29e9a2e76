using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Tests.Portal.Signatures;
using UglyToad.PdfPig.Tokens;

namespace PkKemendagriBkn.Tests.Documents;

/// <summary>A printed file is for the archive: what ISO 19005-2 asks at level B, read back out of the file. No validator can be had here.</summary>
public sealed class ArchivePdfTests : IDisposable
{
    private static readonly Document Everything = SampleDocument.OfEverything() with { Title = "Berita \"Acara\" <Hasil> & lampiran – 2026" };
    private static readonly byte[] File = new SkiaPdfRenderer().Render(Everything);

    private readonly PdfParts pdf = new(File);

    public void Dispose() => pdf.Dispose();

    [Fact]
    public void It_says_which_standard_it_keeps_and_the_same_title_and_time_twice()
    {
        var stream = Assert.IsType<StreamToken>(pdf[pdf.Catalogue, "Metadata"]);
        Assert.Null(pdf[stream.StreamDictionary, "Filter"]);
        var said = XDocument.Parse(PdfParts.Read(stream)).Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);
        Assert.Equal(("2", "B"), (said["part"].Single(), said["conformance"].Single()));
        Assert.Equal([Everything.Title, Everything.Author, Everything.Subject, "id-ID"], said["li"]);
        Assert.Equal((pdf.Information.Title, pdf.Information.Author, pdf.Information.Subject, pdf.Information.Producer),
            (Everything.Title, Everything.Author, Everything.Subject, said["Producer"].Single()));
        Assert.Equal(("2026-01-15T03:04:05+00:00", "D:20260115030405+00'00'"), (said["CreateDate"].Single(), pdf.Information.CreationDate));
    }

    [Fact]
    public void Its_colours_are_those_of_a_profile_in_the_file()
    {
        var intent = (DictionaryToken)pdf.Items(pdf.Catalogue, "OutputIntents").Single();
        Assert.Equal("GTS_PDFA1", pdf.Word(intent, "S"));
        var stream = Assert.IsType<StreamToken>(pdf[intent, "DestOutputProfile"]);
        var profile = PdfParts.Unpack(stream);
        Assert.Equal(("3", profile.Length), (pdf.Word(stream.StreamDictionary, "N"), BinaryPrimitives.ReadInt32BigEndian(profile)));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        // The three primaries together are white.
        var white = new[] { "rXYZ", "gXYZ", "bXYZ" }.Select(name => Numbers(profile, name, 3)).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
        Assert.All(white.Zip(Numbers(profile, "wtpt", 3)), pair => Assert.Equal(pair.First, pair.Second, 3));
        Assert.Equal([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045], Numbers(profile, "gTRC", 6).Skip(1), (a, b) => Math.Abs(a - b) < 0.0001);
    }

    [Fact]
    public void Every_font_stands_in_it_with_its_widths_and_with_what_each_glyph_means()
    {
        var fonts = pdf.Objects.Where(o => pdf.Word(o, "Type") == "Font").ToList();
        Assert.Equal(3, fonts.Count(f => pdf.Word(f, "Subtype") == "Type0"));
        Assert.All(fonts.Where(f => pdf.Word(f, "Subtype") == "Type0"), font => Assert.IsType<StreamToken>(pdf[font, "ToUnicode"]));
        Assert.All(fonts.Where(f => pdf.Word(f, "Subtype") != "Type0"), font =>
        {
            Assert.Equal(("CIDFontType2", "Identity"), (pdf.Word(font, "Subtype"), pdf.Word(font, "CIDToGIDMap")));
            var program = PdfParts.Unpack((StreamToken)pdf[(DictionaryToken)pdf[font, "FontDescriptor"]!, "FontFile2"]!);
            var widths = pdf.Items(font, "W");
            Assert.NotEmpty(widths);
            for (var i = 0; i < widths.Count; i += 2)
                Assert.Equal(WidthOf(program, ((NumericToken)widths[i]).Int), ((NumericToken)((ArrayToken)widths[i + 1]).Data[0]).Double, 0.01);
        });
    }

    [Fact]
    public void Nothing_in_it_acts_hides_or_leans_on_something_outside()
    {
        var keys = pdf.Objects.SelectMany(o => o.Data.Keys).ToHashSet();
        Assert.Empty(keys.Intersect("AA OpenAction JavaScript EmbeddedFiles OCProperties Encrypt Interpolate Alternates TR HTP Ref".Split(' ')));
        Assert.DoesNotContain(pdf.Objects, o => pdf.Word(o, "Type") is "Annot" or "Filespec" or "Action" || pdf.Word(o, "Filter") == "LZWDecode");
        var text = Encoding.Latin1.GetString(File);
        Assert.Matches("^%PDF-1\\.7\n%[\u0080-\u00FF]{4}\n", text[..16]);
        Assert.Matches("/ID \\[<([0-9A-F]{32})> <\\1>\\]>>\nstartxref\n[0-9]+\n%%EOF\n\\z", text[^300..]);
    }

    [Fact]
    public void Another_content_has_another_identifier()
    {
        static string Id(byte[] file) => Encoding.Latin1.GetString(file).Split("/ID [")[^1][..34];
        Assert.NotEqual(Id(File), Id(new SkiaPdfRenderer().Render(Everything with { Subject = "Lain" })));
    }

    [Fact]
    public void Signatures_appended_later_keep_it_so()
    {
        using var signed = new PdfParts(SignedSamples.SignedTwice);
        var fields = signed.Objects.Where(o => signed.Word(o, "Subtype") == "Widget").ToList();
        Assert.Equal(2, fields.Count);
        // Printed, not hidden, without actions; taking no room they need no appearance.
        Assert.All(fields, f => Assert.Equal(4, ((NumericToken)signed[f, "F"]!).Int & 0b100111));
        Assert.All(fields, f => Assert.Equal("0 0 0 0", string.Join(' ', signed.Items(f, "Rect").Select(n => ((NumericToken)n).Int))));
        Assert.Null(signed[(DictionaryToken)signed[signed.Catalogue, "AcroForm"]!, "NeedAppearances"]);
        Assert.NotNull(signed[signed.Catalogue, "Metadata"]);
        Assert.Equal(3, Encoding.Latin1.GetString(SignedSamples.SignedTwice).Split("/ID [").Length - 1);
    }

    private static double[] Numbers(byte[] profile, string tag, int count)
    {
        var entry = profile.AsSpan(132).IndexOf(Encoding.ASCII.GetBytes(tag)) + 132;
        var at = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(entry + 4)) + 8;
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at + 4 * i)) / 65536.0)];
    }

    /// <summary>What the font program itself says of a glyph's width, in thousandths.</summary>
    private static double WidthOf(byte[] font, int glyph)
    {
        var metrics = Table(font, "hmtx");
        var (last, units) = (Word(font, Table(font, "hhea") + 34) - 1, Word(font, Table(font, "head") + 18));
        return Word(font, metrics + 4 * Math.Min(glyph, last)) * 1000.0 / units;
    }

    private static int Table(byte[] font, string name) =>
        BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(12 + font.AsSpan(12).IndexOf(Encoding.ASCII.GetBytes(name)) + 8));

    private static int Word(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));
}
