using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Skia;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Tests.Documents;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>Papers as the portal prints them, and signatures on them; made once, since printing and keys take their time.</summary>
internal static class SignedSamples
{
    public const string First = "Ratna Kusuma", Second = "Bagus Prakoso";
    public static readonly DateTimeOffset SignedAt = new(2026, 3, 4, 2, 5, 6, TimeSpan.Zero);
    public static readonly TestAuthority Authority = new();

    /// <summary>As the portal locks it: one revision, not signed.</summary>
    public static byte[] Locked { get; } = new SkiaPdfRenderer().Render(SampleDocument.Of(new Paragraph("Para Pihak sepakat."), SampleDocument.Signatures));

    public static X509Certificate2 CertificateOfFirst { get; } = Authority.Issue(First);

    public static byte[] SignedOnce { get; } = Sign(Locked, First, CertificateOfFirst);

    public static byte[] SignedTwice { get; } = Sign(SignedOnce, Second, Authority.Issue(Second, RSA.Create(2048)), SignedAt.AddDays(1));

    public static byte[] Sign(byte[] pdf, string name, X509Certificate2 certificate, DateTimeOffset? at = null) =>
        PdfSigner.Sign(pdf, new SignatureStatement(name, "Menyetujui isi naskah – PIHAK KESATU", at ?? SignedAt), certificate);

    public static SignatureReport Verify(byte[] pdf) => PdfSignatures.Verify(pdf, Authority.Roots);

    /// <summary>The file with a text put in place of another of the same length or not, from its last occurrence on.</summary>
    public static byte[] Replace(this byte[] pdf, string old, string with)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in the file.");
        return Encoding.Latin1.GetBytes(text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>The file with objects appended as one more revision, as any PDF program may do.</summary>
    public static byte[] Append(this byte[] pdf, params (int Number, string Value)[] objects)
    {
        var before = Encoding.Latin1.GetString(pdf);
        var trailer = before[before.LastIndexOf("trailer", StringComparison.Ordinal)..];
        var (text, table) = (new StringBuilder(), new StringBuilder("xref\n"));
        foreach (var (number, value) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{pdf.Length + text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }

        var size = Math.Max(NumberAfter(trailer, "/Size "), objects.Select(o => o.Number + 1).DefaultIfEmpty().Max());
        var at = pdf.Length + text.Length;
        text.Append(table)
            .Append(CultureInfo.InvariantCulture,
                $"trailer\n<</Size {size} /Root {NumberAfter(trailer, "/Root ")} 0 R /Prev {NumberAfter(trailer, "startxref\n")}>>\n")
            .Append(CultureInfo.InvariantCulture, $"startxref\n{at}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(text.ToString())];
    }

    public static int NumberAfter(string text, string mark) =>
        int.Parse(string.Concat(text[(text.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length)..].TakeWhile(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture);

    /// <summary>What an object says, as it was set last.</summary>
    public static string Value(this byte[] pdf, int number)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal);
        return text[(at + $"\n{number} 0 obj\n".Length)..text.IndexOf("endobj", at, StringComparison.Ordinal)].Trim();
    }
}
