using System.Security.Cryptography;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>verify-document FILE [--roots DIR]</c>: examines the electronic signatures of a PDF file without portal, database or network, so that a
/// stranger, such as a court, need not believe the portal.
/// </summary>
public static class VerifyDocumentVerb
{
    private const string Usage = "Cara pakai: verify-document BERKAS [--roots FOLDER-SERTIFIKAT-AKAR]";

    /// <returns>0 when every signature is sound and nothing else was done to the file, 1 when not, 2 when it cannot be read.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var file, ..] || args.Length is not (1 or 3) || (args.Length == 3 && args[1] != "--roots"))
            return Unreadable(errors, Usage);
        try
        {
            var (roots, lists) = args.Length == 3 ? (RootCertificates.Read(args[2]), RevocationLists.Read(args[2])) : ([], RevocationLists.None);
            if (new FileInfo(file).Length > PdfSignatures.MostBytes)
                return Unreadable(errors, "Berkas terlalu besar untuk diperiksa.");
            return Tell(File.ReadAllBytes(file), Path.GetFileName(file), new SignatureTrust(roots, lists), output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return Unreadable(errors, e.Message);
        }
    }

    private static int Tell(byte[] pdf, string name, SignatureTrust trust, TextWriter output)
    {
        var report = PdfSignatures.Verify(pdf, trust.Roots, trust.Lists);
        output.WriteLine($"Berkas: {name}");
        output.WriteLine($"Sidik SHA-256 berkas ini: {Digest(pdf)}");
        if (report.Signatures.Count > 0)
            output.WriteLine($"Sidik SHA-256 naskah yang dikunci ({report.LockedLength} byte pertama): {Digest(pdf.AsSpan(0, report.LockedLength))}");
        foreach (var (signature, index) in report.Signatures.Select((s, i) => (s, i)))
        {
            output.WriteLine($"Tanda tangan {index + 1}: {(signature.IsSound ? "SAH" : "TIDAK SAH")}");
            output.WriteLine($"  Penanda tangan: {signature.Signer}");
            output.WriteLine($"  Sertifikat: nomor seri {signature.SerialNumber}, diterbitkan {signature.Issuer}");
            output.WriteLine($"  Waktu: {SignatureSentences.TimeOf(signature)}");
            output.WriteLine($"  Mencakup {signature.Covered} byte pertama dari {pdf.Length}");
            output.WriteLine($"  {SignatureSentences.Of(signature.Revocation)}");
            foreach (var fault in signature.Faults)
                output.WriteLine($"  - {SignatureSentences.Of(fault)}");
        }

        output.WriteLine($"Kesimpulan: {SignatureSentences.Of(report)}");
        foreach (var sentence in report.Faults.Select(SignatureSentences.Of).Concat(report.Details))
            output.WriteLine($"  - {sentence}");
        if (trust.Roots.Count == 0)
            output.WriteLine("Tanpa --roots tidak ada penerbit sertifikat yang dipercaya.");
        return report.IsSound ? 0 : report.Faults.Contains(FileFault.NotPdf) ? 2 : 1;
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static int Unreadable(TextWriter errors, string sentence)
    {
        errors.WriteLine(sentence);
        return 2;
    }
}
