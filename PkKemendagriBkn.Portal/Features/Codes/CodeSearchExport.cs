using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>What a search for codes finds, as a file.</summary>
public sealed class CodeSearchExport : ListExport<ReferenceCodeQueries.Found>
{
    public override string Slug => "kode-cari";
    public override string Title => "Hasil pencarian kode";

    public override IReadOnlyList<ExportColumn<ReferenceCodeQueries.Found>> Columns { get; } =
    [
        new("Nama", r => r.Code.Name), new("Kode", r => r.Code.Code), new("Status", r => r.Code.Status is { } status ? Labels.Of(status) : null), new("Id", r => r.Code.Id),
        new("Kumpulan", r => $"{Labels.Of(r.Version.Set)}: {r.Version.Label}"), new("Pemilik", r => Labels.Of(r.Version.Owner)),
    ];

    protected override async IAsyncEnumerable<ReferenceCodeQueries.Found> Rows(PortalDbContext db, ExportQuery query)
    {
        if (query.Search is not { } search)
            yield break;
        var kind = CodeSetFilter.Read(null, query["jenis"], null, null).Kind;
        var versions = (await CodeSetQueries.InForceAsync(db, query.AsOf, default)).Where(v => kind is null || v.Set.Kind == kind).ToDictionary(v => v.Id);
        var ids = versions.Keys.ToList();
        await foreach (var row in ReferenceCodeQueries.Searched(db.ReferenceCodes.AsNoTracking().Where(r => ids.Contains(r.VersionId)), search).OrderBy(r => r.Name).ThenBy(r => r.VersionId).ThenBy(r => r.Key).AsAsyncEnumerable())
            yield return new ReferenceCodeQueries.Found(row, versions[row.VersionId]);
    }
}
