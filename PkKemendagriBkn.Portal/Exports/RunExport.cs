using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Exports;

/// <summary>The forms that a list goes out in.</summary>
public enum ExportFormat { Xlsx, Csv }

/// <summary>Writes a list into a stream, permission and personal data included.</summary>
public sealed class RunExport(Journal journal, PersonalData personal, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Refuses who may not, and records it when personal data goes out in full: both before the first byte.</summary>
    /// <exception cref="PermissionDenied">The refusal is on the trail.</exception>
    public async Task AllowAsync(ListExport export, bool complete, Actor actor, string query, CancellationToken ct = default)
    {
        await journal.RequireAsync(actor, export.Permission, $"Export {export.Slug}", ct);
        if (export.IsOnTrail)
            await journal.NoteAsync(actor, export.Permission, "ExportAudit", null, null, $"{export.Title} {query}".Trim(), ct);
        if (complete && export.HasPersonalData)
            await personal.ExportAsync($"{export.Title} {query}".Trim(), actor, ct);
    }

    /// <summary>Whether this person takes CSV parted by semicolons; see <see cref="ExportPreference"/>.</summary>
    public async Task<bool> WantsSemicolonAsync(Guid? userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ExportPreferences.AnyAsync(p => p.UserId == userId && p.Semicolon, ct);
    }

    /// <summary>Writes it, to somebody who was let by <see cref="AllowAsync"/>. The stream is written synchronously in parts.</summary>
    public async Task WriteAsync(ListExport export, ExportFormat format, ExportQuery query, bool complete, Stream output, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateReadOnceAsync(ct);
        var rows = export.CellsAsync(db, query, complete, ct);
        await (format == ExportFormat.Csv
            ? CsvFile.WriteAsync(output, export.Headings, rows, await WantsSemicolonAsync(query.By?.UserId, ct), ct)
            : XlsxFile.WriteAsync(output, export.Title, export.Headings, rows, ct));
    }
}
