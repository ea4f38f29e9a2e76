using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The tables of impact assessments, and of the reconciliations of data with their two sides.</summary>
internal static class ReconciliationModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<ImpactAssessment>(builder, "ImpactAssessments");
        builder.Entity<Reconciliation>(b =>
        {
            b.ToTable("Reconciliations");
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.Version).IsConcurrencyToken();
            b.Ignore(r => r.A);
            b.Ignore(r => r.B);
            b.Ignore(r => r.Result);
            b.HasIndex(r => r.State);
            b.HasIndex(r => new { r.Party, r.PreparedAt });
            b.HasOne<AgreementRecord>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.PreparedById).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<ImpactAssessment>().WithMany().HasForeignKey(r => r.AssessmentId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(r => r.Sides).WithOne().HasForeignKey(s => s.ReconciliationId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ReviewItem>(b =>
        {
            b.ToTable("ReviewItems");
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.Sealed).HasMaxLength(int.MaxValue);
            b.Property(i => i.Version).IsConcurrencyToken();
            b.HasIndex(i => new { i.ReconciliationId, i.Queue, i.Number }).IsUnique();
            b.HasIndex(i => new { i.ReconciliationId, i.PatternDigest });
            b.HasOne<Reconciliation>().WithMany().HasForeignKey(i => i.ReconciliationId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ReconciliationSide>(b =>
        {
            b.ToTable("ReconciliationSides");
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Ignore(s => s.Fields);
            b.Ignore(s => s.HeadingList);
            b.Ignore(s => s.NoteList);
            b.Property(s => s.Sha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(s => new { s.ReconciliationId, s.Side }).IsUnique();
        });
    }
}
