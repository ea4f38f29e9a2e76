using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>The accounts as a file, for administrators.</summary>
public sealed class UsersExport(TimeProvider clock) : ListExport<UserQueries.Row>
{
    public override string Slug => "pengguna";
    public override string Title => "Pengguna";
    public override Permission Permission => Permission.ManageUsers;

    public override IReadOnlyList<ExportColumn<UserQueries.Row>> Columns { get; } =
    [
        new("Nama", r => r.FullName), new("Surel", r => r.Email), new("Jabatan", r => r.Position), new("Peran", r => Labels.Of(r.Role)),
        new("Pihak", r => Labels.Of(r.Party)), new("Aktif", r => r.IsActive ? "Ya" : "Tidak"),
        new("Ada NIP", r => r.Nip is null ? "Belum" : "Ya"),
        new("Dua langkah", r => r.HasTotp ? "Ya" : "Belum"), new("Percobaan asing ditahan", r => r.IsLocked ? "Ya" : null),
        new("Terakhir aktif", r => r.LastSeenAt),
    ];

    protected override IAsyncEnumerable<UserQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        UserQueries.Projected(db, UserQueries.Filtered(db, query.Read<SearchFilter>(), query.By ?? throw new PermissionDenied("nobody asks")),
            clock.GetUtcNow()).AsAsyncEnumerable();
}
