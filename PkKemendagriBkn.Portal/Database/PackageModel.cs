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
        b.Property(p => p.RequestedBy).HasMaxLength(200);
        b.Property(p => p.Sha256).HasMaxLength(64);
        b.Property(p => p.Faults).HasMaxLength(int.MaxValue);
        b.Property(p => p.Problem).HasMaxLength(1000);
        b.HasIndex(p => p.State);
        b.HasIndex(p => new { p.RequestedById, p.RequestedAt });
        b.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.RequestedById).OnDelete(DeleteBehavior.Restrict);
    });
}
