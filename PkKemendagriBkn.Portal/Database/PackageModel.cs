using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.EvidencePackages;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The table of evidence packages.</summary>
internal static class PackageModel
{
    public static void Configure(ModelBuilder builder) => builder.Entity<EvidencePackage>(b =>
    {
        b.ToTable("EvidencePackages");
        b.Property(p => p.Id).ValueGeneratedNever();
        b.Property(p => p.Faults).HasMaxLength(int.MaxValue);
        b.HasIndex(p => p.State);
        b.HasIndex(p => new { p.RequestedById, p.RequestedAt });
        b.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.RequestedById).OnDelete(DeleteBehavior.Restrict);
    });
}
