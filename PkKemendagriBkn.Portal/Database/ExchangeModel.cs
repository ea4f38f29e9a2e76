using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How letters, representatives, deliveries and their feedback lie in tables.</summary>
internal static class ExchangeModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<Letter>(builder, "Letters");
        builder.Entity<Letter>(b =>
        {
            // The default is for rows older than the column; EF always sends its own value.
            b.Property(l => l.Classification).HasDefaultValue(LetterClassification.Ordinary).ValueGeneratedNever();
            b.HasOne<Letter>().WithMany().HasForeignKey(l => l.RootId).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(l => new { l.AgreementId, l.DatedOn });
            b.HasIndex(l => new { l.AgreementId, l.Number });
        });
        PortalModel.Fact<Representative>(builder, "Representatives");
        builder.Entity<Representative>(b =>
        {
            b.HasOne<Representative>().WithMany().HasForeignKey(r => r.ReplacesId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<AgreementEvent>().WithMany().HasForeignKey(r => r.ChangeId).OnDelete(DeleteBehavior.Restrict);
        });
        PortalModel.Fact<Delivery>(builder, "Deliveries");
        builder.Entity<Delivery>(b =>
        {
            // Before data of both directions was kept, every delivery was BKN's.
            b.Property(d => d.From).HasDefaultValue(Party.Second).ValueGeneratedNever();
            b.Property(d => d.FileSha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(d => new { d.AgreementId, d.ReceivedOn });
        });
        PortalModel.Fact<Feedback>(builder, "Feedbacks");
        builder.Entity<Feedback>(b =>
        {
            b.HasMany(f => f.Deliveries).WithOne().HasForeignKey(d => d.FeedbackId).OnDelete(DeleteBehavior.Cascade);
            b.HasIndex(f => new { f.AgreementId, f.SubmittedOn });
        });
        builder.Entity<FeedbackDelivery>(b =>
        {
            b.ToTable("FeedbackDeliveries");
            b.HasKey(d => new { d.FeedbackId, d.DeliveryId });
            b.HasOne<Delivery>().WithMany().HasForeignKey(d => d.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
