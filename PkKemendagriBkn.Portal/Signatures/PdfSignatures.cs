using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Portal.Signatures.Pdf;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// Examines the electronic signatures of a PDF file, without network or clock: what each covers, whether it is right, whom its
/// certificate belongs to, and whether anything but signatures was added afterwards.
/// </summary>
public static partial class PdfSignatures
{
    /// <summary>A file with a signature may not be larger: it is read as a whole.</summary>
    public const int MostBytes = 100 * 1024 * 1024;

    /// <summary>Reads every signature of the file.</summary>
    /// <param name="pdf">The whole file.</param>
    /// <param name="roots">The certificates of the authorities that are trusted.</param>
    /// <param name="lists">The lists of revoked certificates at hand; null for none.</param>
    public static SignatureReport Verify(byte[] pdf, X509Certificate2Collection roots, RevocationLists? lists = null)
    {
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
            return Broken(FileFault.NotPdf, "It does not begin as a PDF file.");
        try
        {
            return new Examination(pdf, PdfFile.Read(pdf), new SignatureTrust(roots, lists ?? RevocationLists.None)).Report();
        }
        catch (PdfUnreadable e)
        {
            return Broken(FileFault.Structure, e.Message);
        }
    }

    /// <summary>Whether a file is another with one invisible signature appended and nothing else done to it; whose and whether sound is not asked.</summary>
    public static bool AddsOneSignature(byte[] before, byte[] after)
    {
        try
        {
            var (old, file) = (PdfFile.Read(before), PdfFile.Read(after));
            return after.AsSpan().StartsWith(before) && file.Revisions.Count == old.Revisions.Count + 1 && file.Revisions[^1].Start == before.Length
                && !file.HasBytesBehind && RevisionChanges.Of(file, file.Last).Count == 0;
        }
        catch (PdfUnreadable)
        {
            return false;
        }
    }

    private static SignatureReport Broken(FileFault fault, string why) => new([], [fault], 0, [why]);

    /// <summary>Each is examined over all that it covers.</summary>
    private const int MostSignatures = 20;

    private sealed class Examination(byte[] pdf, PdfFile file, SignatureTrust trust)
    {
        private readonly List<FileFault> faults = [];
        private readonly List<string> details = [];

        public SignatureReport Report()
        {
            var signatures = Named().Select(n => (Revision: file.SetBy(n, file.Last), Values: (PdfDictionary)file.Object(n, file.Last)!))
                .OrderBy(s => s.Revision).ToList();
            if (signatures.Count > MostSignatures)
                throw new PdfUnreadable("The file has too many signatures.");
            LookForHidden();
            if (file.HasBytesBehind)
                faults.Add(FileFault.BytesBehind);
            if (signatures.Count == 0)
                return new SignatureReport([], [FileFault.NoSignature, .. faults], pdf.Length, details);
            var first = signatures[0].Revision;
            for (var revision = first + 1; revision <= file.Last; revision++)
                LookForChanges(revision);
            return new SignatureReport([.. signatures.Select(s => Check(s.Values, s.Revision))], faults, file.Revisions[first].Start, details);
        }

        /// <summary>The signatures that a field of the form names, each once.</summary>
        private HashSet<int> Named() => [.. file.FieldsOf(file.Last).Select(f => file.Follow(f, file.Last)).OfType<PdfDictionary>()
            .Where(f => f["FT"] is PdfName { Name: "Sig" }).Select(f => f["V"]).OfType<PdfReference>().Select(v => v.Number)
            .Where(n => file.Object(n, file.Last) is PdfDictionary)];

        private void LookForHidden()
        {
            var named = Named();
            var hidden = file.ObjectsIn(file.Last).Where(o => o.Value.All.OfType<PdfDictionary>()
                .Any(d => d["ByteRange"] is not null || d.Is("Sig") || d.Is("DocTimeStamp")) && !named.Contains(o.Number)).ToList();
            if (hidden.Count == 0)
                return;
            faults.Add(FileFault.HiddenSignature);
            details.AddRange(hidden.Select(o => $"object {o.Number} is a signature that no field names"));
        }

        private void LookForChanges(int revision)
        {
            var changes = RevisionChanges.Of(file, revision);
            if (changes.Count > 0 && !faults.Contains(FileFault.ChangedAfterSigning))
                faults.Add(FileFault.ChangedAfterSigning);
            details.AddRange(changes.Select(c => $"revision {revision + 1} changed {c}"));
        }

        private SignatureCheck Check(PdfDictionary signature, int revision)
        {
            var (text, at) = (signature["Reason"] as PdfString, TimeOf((signature["M"] as PdfString)?.Text));
            var range = signature["ByteRange"] is PdfArray
            {
                Items: [PdfWord { Whole: { } start }, PdfWord { Whole: { } a }, PdfWord { Whole: { } b },
                PdfWord { Whole: { } tail }]
            } ? (Start: start, A: a, B: b, Tail: tail) : default;
            if (signature["Contents"] is not PdfString contents || !IsPlain(contents) || signature["SubFilter"] is not PdfName { Name: "ETSI.CAdES.detached" }
                || signature.HasStream)
                return Faulty(SignatureFault.Form, text, at, 0);
            var end = (long)range.B + range.Tail;
            var (own, isLast) = (file.Revisions[revision], revision == file.Last);
            if (range.Start != 0 || range.A != contents.Start || range.B != contents.End || (end != own.End && (isLast || end != own.Mark)))
                return Faulty(SignatureFault.Coverage, text, at, 0);
            byte[] covered = [.. pdf.AsSpan(0, range.A), .. pdf.AsSpan(range.B, range.Tail)];
            return CmsCheck.Of(contents.Bytes, covered, text?.Text, at, (int)end, trust);
        }

        private static SignatureCheck Faulty(SignatureFault fault, PdfString? reason, DateTimeOffset? at, int covered) =>
            new("", null, null, CmsCheck.Plain(reason?.Text), at, false, covered, [fault]);

        /// <summary>Whether a signature is written in the one way that leaves nothing open: hexadecimal digits of one case, and nothing between.</summary>
        private bool IsPlain(PdfString contents)
        {
            var written = Encoding.Latin1.GetString(pdf, contents.Start, contents.End - contents.Start);
            return written == $"<{Convert.ToHexString(contents.Bytes)}>" || written == $"<{Convert.ToHexStringLower(contents.Bytes)}>";
        }
    }

    private static DateTimeOffset? TimeOf(string? text)
    {
        if (Time().Match(text ?? "") is not { Success: true } match)
            return null;
        var (hours, minutes) = (match.Groups[2].Value, match.Groups[3].Value);
        var written = $"{match.Groups[1].Value} {(hours.Length > 0 ? hours : "+00")}:{(minutes.Length > 0 ? minutes : "00")}";
        return DateTimeOffset.TryParseExact(written, "yyyyMMddHHmmss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
    }

    [GeneratedRegex(@"^D:([0-9]{14})(?:Z|([+-][0-9]{2})(?:'([0-9]{2})'?)?)?(?:00'00'?)?\z")]
    private static partial Regex Time();
}
