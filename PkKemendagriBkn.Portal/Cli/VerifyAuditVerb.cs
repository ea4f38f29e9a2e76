using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>verify-audit [--anchor] [--anchors FILE]</c>: walks the whole audit trail and says in two verdicts whether what is there
/// is unchanged and whether all is there. <c>--anchor</c> notes the newest entry when the trail is sound; <c>--anchors</c> takes
/// in a copy of the anchors that somebody else holds.
/// </summary>
public static class VerifyAuditVerb
{
    /// <returns>0 when the trail is sound, 1 when it is not, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        var anchors = services.GetRequiredService<AuditAnchors>();
        var seen = anchors.Read().ToList();
        var note = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--anchor")
                note = true;
            else if (args[i] == "--anchors" && i + 1 < args.Length && File.Exists(args[i + 1]))
                seen.AddRange(AuditAnchors.Read(args[++i]));
            else
            {
                await output.WriteLineAsync("Usage: verify-audit [--anchor] [--anchors FILE]");
                return 2;
            }
        }

        services.GetRequiredService<DatabaseStart>().RequireFile();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(ct);
        var watch = Stopwatch.StartNew();
        var verdict = await AuditTrail.VerifyAsync(db, services.GetRequiredService<AuditKey>(), seen, ct);
        var rate = verdict.Entries / Math.Max(watch.Elapsed.TotalSeconds, 0.001);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{verdict.Entries} entries read ({rate:F0} a second), {seen.Count} anchors compared."));
        Tell(verdict, seen.Count, output);

        if (note && verdict.IsSound && await anchors.AppendAsync(ct) is { } anchor)
            await output.WriteLineAsync($"Anchor noted: entry {anchor.Sequence}, {anchor.Hash}, in {anchors.File}.");
        return verdict.IsSound ? 0 : 1;
    }

    /// <summary>Writes both verdicts, each fault on its own line.</summary>
    public static void Tell(AuditVerdict verdict, int anchors, TextWriter output)
    {
        output.WriteLine(verdict.IsIntact ? "Integrity: SOUND. No entry was changed." : "Integrity: BROKEN. Entries were changed:");
        output.WriteLine(verdict switch
        {
            { IsComplete: false } => "Completeness: BROKEN. Entries are missing:",
            _ when anchors == 0 => "Completeness: no gap; without an anchor nobody can tell whether the newest entries were cut off.",
            _ => "Completeness: SOUND. No entry is missing up to the newest anchor.",
        });
        foreach (var finding in verdict.Findings)
            output.WriteLine($"  {Words(finding)}");
    }

    private static string Words(AuditFinding finding)
    {
        var rows = finding.Sequence == finding.Through ? $"entry {finding.Sequence}" : $"entries {finding.Sequence} to {finding.Through}";
        return finding.Fault switch
        {
            AuditFault.Altered => $"{rows}: the content does not fit its seal",
            AuditFault.WrongPredecessor => $"{rows}: does not follow from the entry before",
            AuditFault.Missing => $"{rows}: missing",
            AuditFault.CutOff => $"{rows}: cut off from the end of the trail",
            AuditFault.AnchorMismatch => $"{rows}: not the entry that an anchor noted",
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
    }
}
