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
        new("Nama", r => r.Code.Name), new("Kode", r => r.Code.Code), new("Status", r => r.Code.Status is { } status ? Labels.Of(status) : null),
        new("Id", r => r.Code.Id),
        new("Kumpulan", r => $"{Labels.Of(r.Version.Set)}: {r.Version.Label}"), new("Pemilik", r => Labels.Of(r.Version.Owner)),
    ];

    protected override async IAsyncEnumerable<ReferenceCodeQueries.Found> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<CodeSearchFilter>();
        var versions = await filter.VersionsAsync(db, query.AsOf, default);
        await foreach (var row in filter.Find(db, versions.Keys).AsAsyncEnumerable())
            yield return new ReferenceCodeQueries.Found(row, versions[row.VersionId]);
    }
}
