using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>The representatives as a file.</summary>
public sealed class RepresentativesExport : ListExport<Representative>
{
    public override string Slug => "perwakilan";
    public override string Title => "Perwakilan";

    public override IReadOnlyList<ExportColumn<Representative>> Columns { get; } =
    [
        new("Pihak", r => Labels.Of(r.Party)),
        new("Nama unit atau pejabat", r => r.Name),
        new("Jabatan", r => r.Position),
        new("Alamat", r => r.Address),
        new("Telepon", r => r.Phone),
        new("Surel", r => r.Email),
        new("Berlaku sejak", r => r.ValidFromOn),
        new("Berlaku sampai", r => r.ValidUntilOn),
        new("Dicatat oleh", r => r.RecordedBy),
        new("Dibatalkan", r => r.VoidReason),
    ];

    protected override IAsyncEnumerable<Representative> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<RepresentativeFilter>();
        return RepresentativeQueries.Ordered(RepresentativeQueries.Narrowed(db, filter), filter.Sort).AsAsyncEnumerable();
    }
}
