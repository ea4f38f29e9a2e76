using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The tables of the documents of both parties.</summary>
internal static class DraftingModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<TwoPartyDocument>(builder, "Documents");
        builder.Entity<TwoPartyDocument>(b =>
        {
            b.Ignore(d => d.Latest);
            b.Ignore(d => d.SignaturesThatCount);
            b.HasIndex(d => d.VerificationCode).IsUnique();
            // A party's number is taken once a year, whoever takes it at the same moment.
            b.HasIndex(d => new { d.AgreementId, d.Drafter, d.NumberYear, d.NumberKey }).IsUnique();
            b.HasIndex(d => new { d.AgreementId, d.Kind, d.StateAt });
            b.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(d => d.Signatures).WithOne().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DocumentVersion>(b =>
        {
            b.ToTable("DocumentVersions");
            b.Property(v => v.Id).ValueGeneratedNever();
            b.Property(v => v.Content).HasMaxLength(int.MaxValue);
            b.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        });
        builder.Entity<DocumentSignature>(b =>
        {
            b.ToTable("DocumentSignatures");
            b.Property(s => s.Id).ValueGeneratedNever();
            b.HasIndex(s => new { s.DocumentId, s.VersionNumber, s.Party }).IsUnique();
        });
        builder.Entity<DocumentRemark>(b =>
        {
            b.ToTable("DocumentRemarks");
            b.Property(r => r.Id).ValueGeneratedNever();
            b.HasIndex(r => new { r.DocumentId, r.VersionNumber });
            b.HasOne<TwoPartyDocument>().WithMany().HasForeignKey(r => r.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DraftText>(b =>
        {
            b.ToTable("DraftTexts");
            b.HasKey(t => t.DocumentId);
            b.Property(t => t.DocumentId).ValueGeneratedNever();
            b.Property(t => t.Content).HasMaxLength(int.MaxValue);
            b.Property(t => t.Version).IsConcurrencyToken();
            b.HasOne<TwoPartyDocument>().WithOne().HasForeignKey<DraftText>(t => t.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
        PortalModel.Fact<DocumentTemplate>(builder, "DocumentTemplates");
        builder.Entity<DocumentTemplate>(b =>
        {
            b.Property(t => t.Texts).HasMaxLength(int.MaxValue);
            b.HasIndex(t => new { t.AgreementId, t.Kind, t.Number }).IsUnique();
        });
        PortalModel.Fact<FollowUp>(builder, "FollowUps");
        builder.Entity<FollowUp>(b =>
        {
            b.Ignore(f => f.Waiting);
            b.HasIndex(f => new { f.AgreementId, f.Status, f.DueOn });
            b.HasOne<TwoPartyDocument>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(f => f.Reports).WithOne().HasForeignKey(r => r.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        });
        PortalModel.Fact<EvaluationPlan>(builder, "EvaluationPlans");
        builder.Entity<EvaluationPlan>(b =>
        {
            b.HasIndex(p => new { p.AgreementId, p.PlannedOn });
        });
        builder.Entity<FollowUpReport>(b =>
        {
            b.ToTable("FollowUpReports");
            b.Property(r => r.Id).ValueGeneratedNever();
        });
    }
}
