using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How the agreement, what happens to it, and what the parties propose to each other lie in tables.</summary>
public static class AgreementModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<AgreementRecord>(b =>
        {
            b.ToTable("Agreements");
            b.Property(a => a.Id).ValueGeneratedNever();
            b.Property(a => a.Version).IsConcurrencyToken();
        });
        PortalModel.Fact<AgreementEvent>(builder, "AgreementEvents");
        builder.Entity<AgreementEvent>(b =>
        {
            b.HasDiscriminator<string>("EventKind").HasValue<ForceMajeure>("ForceMajeure").HasValue<RepresentativeChange>("RepresentativeChange")
                .HasValue<TermNotice>("TermNotice").HasValue<TermChange>("TermChange").HasValue<Incident>("Incident")
                .HasValue<Addendum>("Addendum").HasValue<AgreedReading>("AgreedReading")
                .HasValue<AnnexEdition>("AnnexEdition").HasValue<ExchangeMethod>("ExchangeMethod");
            b.Property("EventKind").HasMaxLength(40);
        });
        builder.Entity<TermNotice>().Property(n => n.Kind).HasColumnName("NoticeKind");
        builder.Entity<TermChange>(b =>
        {
            b.Property(n => n.Kind).HasColumnName("ChangeKind");
            b.Property(n => n.AgreedOn).HasColumnName("AgreedOn");
        });
        builder.Entity<RepresentativeChange>().Property(c => c.EffectiveOn).HasColumnName("EffectiveOn");
        builder.Entity<Addendum>(b =>
        {
            b.Property(a => a.AgreedOn).HasColumnName("AgreedOn");
            b.Property(a => a.EffectiveOn).HasColumnName("EffectiveOn");
        });
        builder.Entity<AgreedReading>().Property(r => r.EffectiveOn).HasColumnName("EffectiveOn");
        builder.Entity<AnnexEdition>().Property(e => e.EffectiveOn).HasColumnName("EffectiveOn");
        builder.Entity<ExchangeMethod>().Property(e => e.EffectiveOn).HasColumnName("EffectiveOn");
        builder.Entity<Proposal>(b =>
        {
            b.ToTable("Proposals");
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Version).IsConcurrencyToken();
            b.HasIndex(p => new { p.SubjectId, p.State });
            b.HasOne<AgreementRecord>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
