using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How correction lists, their items and the steps of these lie in tables.</summary>
internal static class CorrectionModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<CorrectionList>(builder, "CorrectionLists");
        builder.Entity<CorrectionList>(b =>
        {
            b.Property(l => l.FileSha256).IsFixedLength().IsUnicode(false);
            b.Property(l => l.RowsSha256).IsFixedLength().IsUnicode(false);
            b.Property(l => l.StepsSha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(l => new { l.AgreementId, l.SubmittedOn });
            b.HasOne<Reconciliation>().WithMany().HasForeignKey(l => l.ReconciliationId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CorrectionItem>(b =>
        {
            b.ToTable("CorrectionItems");
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.Nip).IsFixedLength().IsUnicode(false);
            b.Property(i => i.Version).IsConcurrencyToken();
            b.HasOne<CorrectionList>().WithMany().HasForeignKey(i => i.ListId).OnDelete(DeleteBehavior.Restrict);
            // Counts by state, the usual order of a list and its fields to filter by each read one of these alone, not the rows.
            b.HasIndex(i => new { i.ListId, i.StatusCode, i.ProposedOn, i.StatusOn });
            b.HasIndex(i => new { i.ListId, i.ProposedOn, i.Line });
            b.HasIndex(i => new { i.ListId, i.Field });
            b.HasIndex(i => i.Nip);
        });
        builder.Entity<CorrectionStep>(b =>
        {
            b.ToTable("CorrectionSteps");
            b.Property(s => s.Id).ValueGeneratedNever();
            b.HasOne<CorrectionItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(s => new { s.ItemId, s.ImportId });
        });
    }
}
