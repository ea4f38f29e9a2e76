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
                .HasValue<AnnexEdition>("AnnexEdition").HasValue<ExchangeMethod>("ExchangeMethod")
                .HasValue<Matter>("Matter").HasValue<MatterPosition>("MatterPosition").HasValue<MatterMeeting>("MatterMeeting")
                .HasValue<MatterOutcome>("MatterOutcome")
                .HasValue<DataUse>("DataUse").HasValue<DataUseEnd>("DataUseEnd")
                .HasValue<Disclosure>("Disclosure").HasValue<DisclosureAnswer>("DisclosureAnswer")
                .HasValue<IncidentTold>("IncidentTold").HasValue<IncidentMeasure>("IncidentMeasure").HasValue<IncidentClosing>("IncidentClosing");
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
        builder.Entity<RegisterEntry>(b =>
        {
            b.HasIndex(e => e.FollowsId);
            b.HasOne<AgreementEvent>().WithMany().HasForeignKey(e => e.FollowsId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DataUse>(b =>
        {
            b.Property(u => u.Data).HasColumnName("EntryData");
            b.Property(u => u.Ground).HasColumnName("UseGround");
        });
        builder.Entity<Disclosure>(b =>
        {
            b.Property(d => d.Data).HasColumnName("EntryData");
            b.Property(d => d.Ground).HasColumnName("DisclosureGround");
        });
        builder.Entity<Matter>().HasOne<Core.Statements.PartyStatement>().WithMany().HasForeignKey(m => m.ContestId).OnDelete(DeleteBehavior.Restrict);
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
