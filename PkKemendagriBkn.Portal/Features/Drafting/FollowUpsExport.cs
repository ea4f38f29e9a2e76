using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The follow-ups as a file.</summary>
public sealed class FollowUpsExport : ListExport<FollowUpQueries.Row>
{
    public override string Slug => "tindak-lanjut";
    public override string Title => "Tindak lanjut";

    public override IReadOnlyList<ExportColumn<FollowUpQueries.Row>> Columns { get; } =
    [
        new("Tindak lanjut", r => r.Text), new("Penanggung jawab", r => Labels.Of(r.Owner)), new("Batas waktu", r => r.DueOn),
        new("Status", r => Labels.Of(r.Status)),
        new("Menunggu penilaian", r => r.Waits ? "Ya" : null), new("Asal", r => r.DocumentTitle),
    ];

    protected override IAsyncEnumerable<FollowUpQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        FollowUpQueries.Projected(db, FollowUpQueries.Filtered(db, query.Read<FollowUpFilter>(), query.AsOf, query.By?.Party), query.AsOf).AsAsyncEnumerable();
}
