using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Audit;

/// <summary>
/// Streams the audit trail as CSV (UTF-8 with mark, semicolons, as Indonesian Excel opens it). The export leaves an entry of its own.
/// Personal values are masked as on the page (Pasal 10): who may look at the trail need not be one who may look at those. What the
/// seals were made of leaves the portal by the verb <c>export-audit</c> alone.
/// </summary>
public sealed class AuditExport(Journal journal, IDbContextFactory<PortalDbContext> contexts)
{
    private static readonly string[] Header = ["nomor", "waktu_utc", "pelaku", "pihak", "peran", "tindakan", "jenis", "id_catatan", "alasan", "perubahan", "hash_sebelumnya", "hash"];

    public async Task WriteAsync(AuditFilter filter, Actor actor, Stream output, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, Permission.ViewAudit, "ExportAudit", ct);
        await using (var note = await contexts.CreateDbContextAsync(ct))
        {
            note.Because(new AuditNote(actor, "ExportAudit", Reason: filter.ToString()));
            await note.SaveNoteAsync(ct);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteLineAsync(string.Join(';', Header));
        await foreach (var e in filter.Apply(db.AuditEntries.AsNoTracking()).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            string?[] cells =
            [
                e.Sequence.ToString(CultureInfo.InvariantCulture), e.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), e.ActorName, e.ActorParty, e.ActorRole, e.Action,
                e.SubjectType, e.SubjectId?.ToString(), e.Reason, Masked(e.Changes), Convert.ToHexStringLower(e.PreviousHash), Convert.ToHexStringLower(e.Hash),
            ];
            await writer.WriteLineAsync(string.Join(';', cells.Select(Cell)));
        }
    }

    /// <summary>The changes with personal values masked; untouched where there are none.</summary>
    public static string Masked(string changes)
    {
        if (!AuditWords.PersonalThings.Any(thing => changes.Contains(thing, StringComparison.Ordinal)))
            return changes;
        var read = JsonSerializer.Deserialize<List<FieldChange>>(changes, AuditNote.Json) ?? [];
        return JsonSerializer.Serialize(read.ConvertAll(c => c with
        {
            Before = c.Before is null ? null : AuditWords.Shown(c, c.Before),
            After = c.After is null ? null : AuditWords.Shown(c, c.After),
        }), AuditNote.Json);
    }

    /// <summary>Quoted, and disarmed where a spreadsheet would take it for a formula.</summary>
    public static string Cell(string? text)
    {
        text ??= "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0')
            text = "'" + text;
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
