using System.Globalization;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>verify-audit FILE [--key FILE] [--anchors FILE]</c>: walks an exported trail without a portal. With the key it gives both
/// verdicts; without it only that of the order, which needs nobody's secret.
/// </summary>
public static class VerifyExportVerb
{
    /// <returns>0 when the trail is sound as far as it was judged, 1 when it is not, 2 when the arguments are wrong.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var (key, anchors) = ((byte[]?)null, (IReadOnlyList<AuditAnchor>)[]);
        for (var i = 1; i < args.Length; i += 2)
        {
            if (args[i] == "--key" && i + 1 < args.Length && File.Exists(args[i + 1]))
                key = File.ReadAllBytes(args[i + 1]);
            else if (args[i] == "--anchors" && i + 1 < args.Length && File.Exists(args[i + 1]))
                anchors = AuditAnchors.Read(args[i + 1]);
            else
                return Usage(output);
        }

        if (!File.Exists(args[0]))
            return Usage(output);

        var (verification, line, last) = (new AuditVerification(key, anchors), 0L, 0L);
        foreach (var text in File.ReadLines(args[0]))
        {
            line++;
            if (AuditLines.Read(text) is not { } row)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Line {line} is no line of an export."));
                verification.AddUnreadable(last + 1);
                last++;
                continue;
            }

            last = row.Sequence;
            if (row.Entry is null)
                verification.AddUnreadable(row.Sequence);
            else
                verification.Add(row.Entry);
        }

        var verdict = verification.Conclude();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries} entries read, {anchors.Count} anchors compared."));
        if (key is null)
            output.WriteLine("Seals: not judged without the key; what follows is about the order alone.");
        VerifyAuditVerb.Tell(verdict, anchors.Count, output);
        return verdict.IsSound ? 0 : 1;
    }

    private static int Usage(TextWriter output)
    {
        output.WriteLine("Usage: verify-audit FILE [--key FILE] [--anchors FILE]");
        return 2;
    }
}
