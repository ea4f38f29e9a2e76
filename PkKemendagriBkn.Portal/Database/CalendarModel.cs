using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Calendar;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How holidays, calendar feeds and what a person wants to be told lie in tables.</summary>
public static class CalendarModel
{
    public static void Configure(ModelBuilder builder)
    {
        PortalModel.Fact<Holiday>(builder, "Holidays");
        builder.Entity<Holiday>(b =>
        {
            b.Ignore(h => h.Year);
            b.HasIndex(h => new { h.AgreementId, h.ObservedOn });
        });
        builder.Entity<CalendarFeed>(b =>
        {
            b.ToTable("CalendarFeeds");
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.TokenSha256).IsFixedLength().IsUnicode(false);
            b.HasIndex(f => f.TokenSha256).IsUnique();
            b.HasIndex(f => new { f.UserId, f.RevokedAt });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ReminderSnooze>(b =>
        {
            b.ToTable("ReminderSnoozes");
            b.HasKey(s => s.ReminderId);
            b.Property(s => s.ReminderId).ValueGeneratedNever();
            b.HasOne<Reminder>().WithMany().HasForeignKey(s => s.ReminderId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MailPreference>(b =>
        {
            b.ToTable("MailPreferences");
            b.HasKey(p => p.UserId);
            b.Property(p => p.UserId).ValueGeneratedNever();
            b.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ExportPreference>(b =>
        {
            b.ToTable("ExportPreferences");
            b.HasKey(p => p.UserId);
            b.Property(p => p.UserId).ValueGeneratedNever();
            b.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<NotificationPreference>(b =>
        {
            b.ToTable("NotificationPreferences");
            b.HasKey(p => new { p.UserId, p.Kind });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
