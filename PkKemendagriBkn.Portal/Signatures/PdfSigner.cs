using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Signatures.Pdf;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>What a signature says beside the certificate.</summary>
public sealed record SignatureStatement(string Name, string Reason, DateTimeOffset At);

/// <summary>
/// Puts an electronic signature (PAdES: <c>ETSI.CAdES.detached</c>) behind the bytes of a PDF file. What was there stays as it was, byte for
/// byte, so that earlier signatures and the digest of the locked file hold.
/// </summary>
public static class PdfSigner
{
    /// <summary>Room for the signature with its certificates and a time-stamp, in bytes.</summary>
    private const int Room = 12 * 1024;

    private const string RangeRoom = "[0 0000000000 0000000000 0000000000]";

    /// <summary>The file with one more signature.</summary>
    /// <param name="pdf">A file of the portal, signed already or not.</param>
    /// <param name="words">Who signs, why and when.</param>
    /// <param name="certificate">The signer's, with its key.</param>
    /// <param name="stamp">Asks for a time-stamp over the signature; null for none.</param>
    /// <exception cref="InvalidDataException">The file is not one that the portal printed.</exception>
    public static byte[] Sign(byte[] pdf, SignatureStatement words, X509Certificate2 certificate, Func<SignerInfo, Rfc3161TimestampToken>? stamp = null) =>
        Append(pdf, words, content => Message(content, certificate, stamp));

    private static byte[] Append(byte[] pdf, SignatureStatement words, Func<byte[], byte[]> message)
    {
        PdfFile file;
        try
        {
            file = PdfFile.Read(pdf);
            if (file.HasBytesBehind)
                throw new PdfUnreadable("Bytes stand behind the end of the file.");
        }
        catch (PdfUnreadable e)
        {
            throw new InvalidDataException($"The file cannot be signed: {e.Message}", e);
        }

        var signed = new Update(file, pdf).Write(words);
        var contents = Find(signed, pdf.Length, "/Contents <") + "/Contents ".Length;
        var behind = contents + 2 * Room + 2;
        var range = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"[0 {contents:D10} {behind:D10} {signed.Length - behind:D10}]"));
        range.CopyTo(signed, Find(signed, pdf.Length, RangeRoom));
        var encoded = message([.. signed.AsSpan(0, contents), .. signed.AsSpan(behind)]);
        if (encoded.Length > Room)
            throw new InvalidDataException("The signature with its certificates is larger than the room for it.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(encoded)).CopyTo(signed, contents + 1);
        return signed;
    }

    private static int Find(byte[] bytes, int from, string text) => from + bytes.AsSpan(from).IndexOf(Encoding.ASCII.GetBytes(text));

    private static byte[] Message(byte[] content, X509Certificate2 certificate, Func<SignerInfo, Rfc3161TimestampToken>? stamp)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(SigningCertificate.Of(certificate));
        cms.ComputeSignature(signer, silent: true);
        if (stamp is not null)
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid(CmsParts.TimeStamp),
                stamp(cms.SignerInfos[0]).AsSignedCms().Encode()));
        return cms.Encode();
    }

    /// <summary>The objects that a signature adds, written behind the file with a table of their own.</summary>
    private sealed class Update(PdfFile file, byte[] pdf)
    {
        private readonly StringBuilder text = new(pdf[^1] == '\n' ? "" : "\n");
        private readonly SortedDictionary<int, int> offsets = [];

        public byte[] Write(SignatureStatement words)
        {
            var (last, signature) = (file.Last, file.SizeIn(file.Last));
            var (field, page) = (new PdfReference(signature + 1), FirstPage());
            var catalogue = file.CatalogueOf(last);
            Add(signature, $"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange {RangeRoom}\n"
                + $"/Contents <{new string('0', 2 * Room)}>\n/M (D:{words.At.ToOffset(Wib.Offset):yyyyMMddHHmmss}+07'00')"
                + $" /Name {PdfString.Of(words.Name)} /Reason {PdfString.Of(words.Reason)}>>");
            Add(field.Number, $"<</Type /Annot /Subtype /Widget /FT /Sig /T (Tanda tangan {file.FieldsOf(last).Count + 1}) /V {signature} 0 R"
                + $" /F 132 /Rect [0 0 0 0] /P {page.Number} 0 R>>");
            var notes = file.Follow(((PdfDictionary)file.Object(page.Number, last)!)["Annots"], last) as PdfArray;
            Add(page.Number, ((PdfDictionary)file.Object(page.Number, last)!).With("Annots", new PdfArray([.. notes?.Items ?? [], field])).Canonical);
            var form = (file.Follow(catalogue["AcroForm"], last) as PdfDictionary ?? new PdfDictionary(new Dictionary<string, PdfValue>()))
                .With("Fields", new PdfArray([.. file.FieldsOf(last), field])).With("SigFlags", new PdfWord("3"));
            if (catalogue["AcroForm"] is PdfReference kept)
                Add(kept.Number, form.Canonical);
            else
                Add(file.RootOf(last).Number, catalogue.With("AcroForm", form).Canonical);
            return Finish(signature + 2);
        }

        private void Add(int number, string value)
        {
            offsets.Add(number, pdf.Length + text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }

        private byte[] Finish(int size)
        {
            var table = pdf.Length + text.Length;
            text.Append("xref\n");
            foreach (var (number, offset) in offsets)
                text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
            var before = file.Revisions[^1];
            var trailer = before.Trailer.With("Size", new PdfWord($"{size}")).With("Prev", new PdfWord($"{before.Table}"));
            text.Append(CultureInfo.InvariantCulture, $"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n");
            return [.. pdf, .. Encoding.Latin1.GetBytes(text.ToString())];
        }

        private PdfReference FirstPage()
        {
            var node = file.CatalogueOf(file.Last)["Pages"];
            for (var depth = 0; depth < 32 && node is PdfReference reference && file.Follow(node, file.Last) is PdfDictionary found; depth++)
            {
                if (found.Is("Page"))
                    return reference;
                node = file.Follow(found["Kids"], file.Last) is PdfArray { Items: [var first, ..] } ? first : null;
            }

            throw new InvalidDataException("The file has no page that could bear a signature.");
        }
    }
}
