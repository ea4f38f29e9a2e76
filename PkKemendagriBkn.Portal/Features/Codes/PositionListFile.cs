using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>Reads an uploaded list of positions to be checked. The file belongs to no fact, and so goes with the next sweep of uploads.</summary>
public sealed class PositionListFile(IDbContextFactory<PortalDbContext> contexts, ContentStore store)
{
    /// <summary>The most lines that are checked at once.</summary>
    public const int MostLines = 10_000;

    /// <summary>The rows of the file, one a line, their cells parted by tabs: as they would be pasted.</summary>
    /// <exception cref="ImportRefused">The file is not there, is no list, or is too long.</exception>
    public async Task<string> ReadAsync(Guid uploadId, Actor actor, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == uploadId && f.UploadedById == actor.UserId && f.FactId == null, ct)
            ?? throw new ImportRefused("Unggahan tidak ditemukan atau sudah dipakai. Unggah berkas itu sekali lagi.");
        await using var content = await store.OpenAsync(file.Sha256, ct);
        return await Task.Run(() =>
        {
            var lines = new List<string>();
            foreach (var row in Sheets.Read(EvidenceKinds.Of(file.FileName), content))
            {
                ct.ThrowIfCancellationRequested();
                if (lines.Count > MostLines)
                    throw new ImportRefused("Berkas memuat lebih dari 10.000 baris. Bagi menjadi beberapa berkas, lalu periksa satu per satu.");
                lines.Add(string.Join('\t', row.Cells.Select(c => c.ReplaceLineEndings(" ").Replace('\t', ' '))));
            }

            return string.Join('\n', lines);
        }, ct);
    }
}
