using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How data problems and their steps lie in tables.</summary>
internal static class ProblemModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<DataProblem>(builder, "DataProblems");
        builder.Entity<DataProblem>(b =>
        {
            b.HasOne<Reconciliation>().WithMany().HasForeignKey(p => p.ReconciliationId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Delivery>().WithMany().HasForeignKey(p => p.DeliveryId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProblemId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(p => new { p.AgreementId, p.ReportedOn });
        });
        builder.Entity<DataProblemStep>(b =>
        {
            b.ToTable("DataProblemSteps");
            b.Property(s => s.Id).ValueGeneratedNever();
            b.HasIndex(s => new { s.ProblemId, s.Ordinal }).IsUnique();
        });
    }
}
