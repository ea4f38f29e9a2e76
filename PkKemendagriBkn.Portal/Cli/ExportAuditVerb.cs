using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>
/// <c>export-audit FILE</c>: the whole audit trail as JSON lines with every field that the seals cover, so that a third person
/// can recompute them without this program (docs/audit.md). The export is itself on the trail, as its newest entry, which says how
/// many entries with personal data it holds unmasked (Pasal 10): the seals were made of them as they are.
/// </summary>
public static class ExportAuditVerb
{
    /// <returns>0, or 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct = default)
    {
        if (args is not [var path] || path.StartsWith('-'))
        {
            await output.WriteLineAsync("Usage: export-audit FILE");
            return 2;
        }

        services.GetRequiredService<DatabaseStart>().RequireFile();
        var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        int personal;
        await using (var noting = await contexts.CreateDbContextAsync(ct))
        {
            personal = await noting.AuditEntries.CountAsync(e => e.Changes.Contains("\"" + nameof(CorrectionItem) + "\""), ct);
            noting.Because(new AuditNote(Actor.Portal, "ExportAudit",
                Reason: personal == 0 ? null : $"Salinan utuh; {personal} entri memuat data pribadi tanpa samaran."));
            await noting.SaveNoteAsync(ct);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await using var json = new Utf8JsonWriter(file, AuditLines.Plain);
        long count = 0;
        await foreach (var row in AuditTrail.ReadAsync(db, ct))
        {
            AuditLines.Write(json, row);
            await json.FlushAsync(ct);
            json.Reset();
            file.WriteByte((byte)'\n');
            count++;
        }

        await file.FlushAsync(ct);
        await output.WriteLineAsync($"{count} entries written to {path}.");
        if (personal > 0)
            await output.WriteLineAsync($"{personal} of them hold personal data unmasked (Pasal 10): keep the file as the agreement asks.");
        return 0;
    }
}
