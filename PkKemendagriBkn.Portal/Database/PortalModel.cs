using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How the facts lie in tables: the same on both databases.</summary>
public static class PortalModel
{
    public const string AuditTrigger = "AuditEntries_AppendOnly";

    public static void Configure(ModelBuilder builder)
    {
        AgreementModel.Configure(builder);
        ExchangeModel.Configure(builder);
        Fact<ReportRequest>(builder, "ReportRequests");
        Fact<Report>(builder, "Reports");
        builder.Entity<Report>(b =>
        {
            b.HasOne<ReportRequest>().WithMany().HasForeignKey(r => r.RequestId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(r => new { r.AgreementId, r.SubmittedOn });
        });
        Fact<Evaluation>(builder, "Evaluations");
        builder.Entity<Evaluation>(b =>
        {
            b.HasIndex(e => new { e.AgreementId, e.HeldOn });
        });
        Fact<AccessDecision>(builder, "AccessDecisions");
        builder.Entity<AccessDecision>(b =>
        {
            b.HasIndex(d => new { d.AgreementId, d.EffectiveOn });
            b.HasIndex(d => d.ClaimId);
        });
        Fact<AccessNotice>(builder, "AccessNotices");
        CodesModel.Configure(builder);
        CorrectionModel.Configure(builder);
        DraftingModel.Configure(builder);
        builder.Entity<EvidenceFile>(b =>
        {
            b.ToTable("EvidenceFiles");
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.Sha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(f => f.FactId);
        });
        NotificationModel.Configure(builder);
        builder.Entity<PortalUser>(b =>
        {
            b.ToTable("Users");
            b.Property(u => u.PasswordHash).HasMaxLength(500);
            b.Property(u => u.SecurityStamp).HasMaxLength(100);
            b.Property(u => u.ConcurrencyStamp).HasMaxLength(100);
            b.Property(u => u.PhoneNumber).HasMaxLength(40);
            // One person has one open account.
            b.HasIndex(u => u.Nip).IsUnique().HasFilter("[Nip] IS NOT NULL AND [IsActive] = 1");
        });
        builder.Entity<AccountChange>(b =>
        {
            b.ToTable("AccountChanges");
            b.Property(c => c.Id).ValueGeneratedNever();
            b.HasIndex(c => new { c.State, c.LapsesAt });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Delegation>(b =>
        {
            b.ToTable("Delegations");
            b.Property(d => d.Id).ValueGeneratedNever();
            b.Property(d => d.Version).IsConcurrencyToken();
            b.HasIndex(d => new { d.DelegateId, d.ValidUntilOn });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.LeaderId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.DelegateId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Assignment>(b =>
        {
            b.ToTable("Assignments");
            b.Property(a => a.Id).ValueGeneratedNever();
            // A party gives a record to one person at a time.
            b.HasIndex(a => new { a.SubjectId, a.Party }).IsUnique().HasFilter("[EndedAt] IS NULL");
            b.HasIndex(a => a.PersonId);
            b.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Comment>(b =>
        {
            b.ToTable("Comments");
            b.Property(c => c.Id).ValueGeneratedNever();
            b.HasIndex(c => c.SubjectId);
            b.HasMany(c => c.Mentions).WithOne().HasForeignKey(m => m.CommentId);
        });
        builder.Entity<CommentMention>(b =>
        {
            b.ToTable("CommentMentions");
            b.HasKey(m => new { m.CommentId, m.PersonId });
            b.HasIndex(m => m.PersonId).HasFilter("[ReadAt] IS NULL");
            b.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        // Keys of tables must fit SQL Server's 900 bytes.
        builder.Entity<IdentityUserLogin<Guid>>(b =>
        {
            b.Property(l => l.LoginProvider).HasMaxLength(128);
            b.Property(l => l.ProviderKey).HasMaxLength(128);
        });
        builder.Entity<IdentityUserToken<Guid>>(b =>
        {
            b.Property(t => t.LoginProvider).HasMaxLength(128);
            b.Property(t => t.Name).HasMaxLength(128);
        });
        builder.Entity<UserSession>(b =>
        {
            b.ToTable("Sessions");
            b.Property(s => s.Id).ValueGeneratedNever();
            b.HasIndex(s => new { s.UserId, s.EndedAt });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<AuditEntry>(b =>
        {
            b.ToTable("AuditEntries", t => t.HasTrigger(AuditTrigger));
            b.HasKey(e => e.Sequence);
            b.Property(e => e.Sequence).ValueGeneratedNever();
            b.HasIndex(e => e.Id).IsUnique();
            b.HasIndex(e => e.At);
            b.HasIndex(e => new { e.SubjectType, e.SubjectId });
            b.Property(e => e.Changes).HasMaxLength(int.MaxValue);
            b.Property(e => e.PreviousHash).IsFixedLength();
            b.Property(e => e.Hash).IsFixedLength();
        });
        ProblemModel.Configure(builder);
        StatementModel.Configure(builder);
        builder.Entity<Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey>().Property(k => k.Xml).HasMaxLength(int.MaxValue);
        ApipModel.Configure(builder);
        CalendarModel.Configure(builder);
        PackageModel.Configure(builder);
        ReconciliationModel.Configure(builder);
        TextLengths.Apply(builder);
    }

    /// <summary>What every table of facts has.</summary>
    internal static void Fact<T>(ModelBuilder builder, string table) where T : RecordedFact => builder.Entity<T>(b =>
    {
        b.ToTable(table);
        b.HasKey(f => f.Id);
        b.Property(f => f.Id).ValueGeneratedNever();
        b.Property(f => f.Version).IsConcurrencyToken();
        FactFilters.Set(b);
        b.HasOne<AgreementRecord>().WithMany().HasForeignKey(f => f.AgreementId).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Letter>().WithMany().HasForeignKey(f => f.LetterId).OnDelete(DeleteBehavior.Restrict);
    });
}
