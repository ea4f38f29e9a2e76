using System.Text;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

/// <summary>A PDF that acts is refused, however it hides that; one that does not is taken.</summary>
public class ActivePdfTests
{
    private const string Js = "<</S/JavaScript/JS(app.alert\\(1\\))>>", Stream = "/Type/ObjStm";

    [Fact]
    public void Each_kind_of_act_is_refused_with_its_reason_and_what_to_do()
    {
        (string What, byte[] File, string Words)[] table =
        [
            ("script when opened", MadePdf.Of("/OpenAction 10 0 R", Js), "skrip"),
            ("script by name", MadePdf.Of("/Names<</JavaScript<</Names[(a) 10 0 R]>>>>", "<<>>"), "skrip"),
            ("script with its name escaped", MadePdf.Of("", "<</S/J#61vaScr#69pt/#4a#53 (x)>>"), "skrip"),
            ("script in its short key alone", MadePdf.Of("", "<</S/Rend/J#53 11 0 R>>", "(x)"), "skrip"),
            ("script between comments", MadePdf.Of("", "<</S%a\n/JavaScript%b\r/JS(x)>>"), "skrip"),
            ("script in a page's annotation", MadePdf.Of("", "<</Type/Annot/Subtype/Link/A<</S/JavaScript/JS 12 0 R>>>>"), "skrip"),
            ("script in a rendition", MadePdf.Of("", "<</S/Rendition/OP 0>>"), "skrip"),
            ("script in a stream of objects", MadePdf.Packed(false, Stream, "/OpenAction 10 0 R", Js), "skrip"),
            ("script in a folded stream of objects", MadePdf.Packed(true, Stream, "/OpenAction 10 0 R", Js), "skrip"),
            ("script in a stream that does not say what it is", MadePdf.Packed(false, "", "", Js), "skrip"),
            ("script in a stream with its type escaped", MadePdf.Packed(true, "/Type/Obj#53tm", "", Js), "skrip"),
            ("script in an earlier edition", MadePdf.Changed(MadePdf.Of("", Js), 10, "<<>>"), "skrip"),
            ("script in a later edition", MadePdf.Changed(MadePdf.Of("", "<<>>"), 10, Js), "skrip"),
            ("script in an object without its end", MadePdf.Of("", $"{Js} 11 0 obj <<>>"), "skrip"),
            ("script inside of another object's text", MadePdf.Of("", $"(\n77 0 obj {Js} endobj\n)"), "skrip"),
            ("a program", MadePdf.Of("/OpenAction<</S/Launch/F(cmd.exe)>>"), "menjalankan program"),
            ("an action with an open lead", MadePdf.Of("/OpenAction<</S/URI/URI(https://a.go.id)>>"), "berjalan sendiri"),
            ("an action with a second one behind it", MadePdf.Of("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI>>>>"), "berjalan sendiri"),
            ("an action that says two things", MadePdf.Of("/OpenAction<</S/GoTo/S/Named/N/Print>>"), "berjalan sendiri"),
            ("an action that is not there", MadePdf.Of("/OpenAction 99 0 R"), "berjalan sendiri"),
            ("an action in another edition", MadePdf.Changed(MadePdf.Of("/OpenAction 10 0 R", "[3 0 R/Fit]"), 10, "<</S/Named/N/Print>>"), "berjalan sendiri"),
            ("an action of a page", MadePdf.Of("", "<</Type/Page/AA<</O<</S/URI/URI(https://a.go.id)>>>>>>"), "berjalan sendiri"),
            ("an action of a field", MadePdf.Of("", "<</FT/Tx/AA 11 0 R>>", "<</K<</S/Named/N/Print>>>>"), "berjalan sendiri"),
            ("files within", MadePdf.Of("/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>", "<<>>"), "disisipkan"),
            ("a file within, by its short key", MadePdf.Of("", "<</Type/Filespec/F(a)/EF<</F 11 0 R>>>>"), "disisipkan"),
            ("a file on a page", MadePdf.Of("", "<</Subtype/FileAttachment>>"), "disisipkan"),
            ("rich media", MadePdf.Of("", "<</Subtype/RichMedia>>"), "media interaktif"),
            ("a solid", MadePdf.Of("", "<</Subtype/3D>>"), "media interaktif"),
            ("an XFA form", MadePdf.Of("/AcroForm<</XFA 10 0 R>>", "[]"), "XFA"),
            ("a form that sends", MadePdf.Of("", "<</S/SubmitForm/F(https://a.go.id)>>"), "mengirim"),
            ("a form that fetches", MadePdf.Of("", "<</S/ImportData/F(a.fdf)>>"), "mengirim"),
            ("another file", MadePdf.Of("", "<</S/GoToR/F(a.pdf)>>"), "membuka berkas lain"),
            ("another file within", MadePdf.Of("", "<</S/GoToE/T<<>>>>"), "membuka berkas lain"),
            ("a stream that lies elsewhere", MadePdf.Of("", MadePdf.Stream("/F(http://a.go.id/x)", [1])), "membuka berkas lain"),
            ("a lock", MadePdf.Changed(MadePdf.Of(), 10, "<</Filter/Standard>> endobj trailer <</Encrypt 10 0 R>>"), "terenkripsi"),
            ("a giant picture", MadePdf.Of("", MadePdf.Stream("/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1", [1])), "juta titik"),
            ("a page that unpacks to too much", MadePdf.Of("", MadePdf.Stream("/Filter/FlateDecode", Bomb.Value)), "tidak wajar"),
            ("a packing in a packing", MadePdf.Of("", MadePdf.Stream("/Filter[/FlateDecode/FlateDecode]", [1])), "tidak wajar"),
            ("objects that are packed strangely", MadePdf.Of("", MadePdf.Stream("/Type/ObjStm/N 1/First 4/Filter/LZWDecode", [1])), "rusak"),
            ("objects whose packing stands elsewhere", MadePdf.Of("", MadePdf.Stream("/Type/ObjStm/N 1/First 4/Filter 10 0 R", [1])), "rusak"),
            ("no catalog", MadePdf.Changed([.. "%PDF-1.7\n"u8], 10, "<<>>"), "rusak"),
        ];
        Assert.Multiple([.. table.Select(row => (Action)(() =>
        {
            var sentence = Sentence(row.File);
            Assert.True(sentence?.Contains(row.Words, StringComparison.Ordinal) == true, $"{row.What}: {sentence ?? "taken"}");
            Assert.EndsWith("lalu unggah kembali.", sentence, StringComparison.Ordinal);
        }))]);
    }

    [Fact]
    public void What_only_shows_is_taken()
    {
        (string What, byte[] File)[] table =
        [
            ("an opening at a page, as LibreOffice writes it", MadePdf.Of("/OpenAction[3 0 R/XYZ null null 0]/Lang(id-ID)")),
            ("an opening at a page by an action", MadePdf.Of("/OpenAction 10 0 R", "<</S/GoTo/D[3 0 R/Fit]>>")),
            ("an opening at a page in a stream of objects", MadePdf.Packed(true, Stream, "/OpenAction 10 0 R", "[3 0 R/Fit]")),
            ("a link to a page of the web that is named like an act", MadePdf.Of("", "<</Subtype/Link/A<</S/URI/URI(https://a.go.id/JavaScript)>>>>")),
            ("words about acts",
                MadePdf.Of("", "<</Title(\\) /JavaScript /Launch)/Author<2F4A53>>>", MadePdf.Stream("", "/JavaScript (x) /Launch"u8.ToArray()))),
            ("a font named like an action", MadePdf.Of("", "<</Font<</AA 11 0 R>>>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")),
            ("a signature with what proves it later", MadePdf.Of(
                "/AcroForm<</SigFlags 3/Fields[10 0 R]>>/DSS<</Certs[12 0 R]>>/Perms<</DocMDP 11 0 R>>",
                "<</FT/Sig/Type/Annot/Subtype/Widget/V 11 0 R/T(Tanda tangan)>>",
                $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<{new string('3', 20_000)}>>>",
                MadePdf.Stream("/Filter/FlateDecode", MadePdf.Deflated([1, 2, 3])))),
            ("a scan", MadePdf.Of("", MadePdf.Stream("/Subtype/Image/Width 4960/Height 7016/Filter/DCTDecode", [1, 2]))),
        ];
        foreach (var (what, file) in table)
            Assert.True(Sentence(file) is null, $"{what}: {Sentence(file)}");
    }

    [Fact]
    public void No_cut_and_no_flipped_bit_makes_it_fail_or_take_what_acts()
    {
        foreach (var (file, act) in new[] { (MadePdf.Of("", "<</S/JavaScript/JS(x)>>"), "10 0 obj\n<</S/JavaScript/JS"),
            (MadePdf.Packed(true, Stream, "", Js), "") })
        {
            for (var length = 0; length < file.Length - 7; length++)
                Assert.NotNull(Sentence(file[..length]));
            var from = Encoding.Latin1.GetString(file).IndexOf(act, StringComparison.Ordinal);
            for (var at = 0; at < file.Length; at++)
            {
                var spoilt = file.ToArray();
                spoilt[at] ^= (byte)(1 << (at % 8));
                // Where the act itself is spoilt it may be none any more; everywhere else it is still one.
                if (Sentence(spoilt) is null)
                    Assert.True(act.Length > 0 ? at >= from && at < from + act.Length : !IsReadable(spoilt), $"byte {at} of {file.Length}: taken");
            }
        }
    }

    [Fact]
    public void Nonsense_of_any_shape_is_answered_at_once()
    {
        var numbers = new SeededNumbers(11);
        string[] pieces = ["1 0 obj", "<<", ">>", "[", "]", "(", ")", "<", "/Type/ObjStm/First 9/N 9", "/Filter/FlateDecode", "stream\n", "/OpenAction", "/AA",
            "<</OpenAction", "\\", "%", "\n", "endobj", "9 0 R", "trailer", "/Type/Catalog", "/DecodeParms<</Predictor 15/Columns 9", "\0", "x\u009C"];
        for (var round = 0; round < 3000; round++)
            _ = Sentence([.. "%PDF-1.7\n"u8, .. Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(_ => numbers.Pick<string>(pieces)))),
                .. "%%EOF"u8]);

        // Objects laid into each other a million deep would take hours to read one by one.
        foreach (var piece in new[] { "1 0 obj<<", "1 0 obj(", "1 0 obj<</AA<<", "1 0 obj<</OpenAction<<", "[", "1 0 obj<</First 0/N 0>>stream\n" })
            _ = Sentence([.. "%PDF-1.7\n"u8, .. Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(piece, 200_000))), .. "%%EOF"u8]);
    }

    /// <summary>Flat enough to be small, and more than is unpacked.</summary>
    private static readonly Lazy<byte[]> Bomb = new(() => MadePdf.Deflated(new byte[OfficeInspection.MostUnpacked + 1]));

    private static string? Sentence(byte[] file)
    {
        try
        {
            EvidenceInspection.Inspect(EvidenceKind.Pdf, new MemoryStream(file));
            return null;
        }
        catch (EvidenceRefused refused)
        {
            return refused.Sentence ?? EvidenceSentences.Of(refused.Reason, new EvidenceOptions());
        }
    }

    /// <summary>Whether another reader still finds the action.</summary>
    private static bool IsReadable(byte[] file)
    {
        try
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
            return pdf.Structure.GetObject(new UglyToad.PdfPig.Core.IndirectReference(10, 0))?.Data is UglyToad.PdfPig.Tokens.DictionaryToken d
                && d.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Create("JS"));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }
}
