using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Reminders;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>The tables of reminders, their rules and mail, and of the jobs that write and send them.</summary>
internal static class NotificationModel
{
    public static void Configure(ModelBuilder builder)
    {
        builder.Entity<Reminder>(b =>
        {
            b.ToTable("Reminders");
            b.Property(r => r.Id).ValueGeneratedNever();
            b.HasIndex(r => new { r.AgreementId, r.DeadlineKey, r.DueOn, r.Step, r.RecipientId }).IsUnique();
            b.HasIndex(r => new { r.RecipientId, r.ReadAt, r.WrittenAt });
            b.HasIndex(r => r.MailId);
            b.HasOne<OutboxMail>().WithMany().HasForeignKey(r => r.MailId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<OutboxMail>(b =>
        {
            b.ToTable("OutboxMails");
            b.Property(m => m.Id).ValueGeneratedNever();
            b.Property(m => m.Text).HasMaxLength(int.MaxValue);
            b.HasIndex(m => new { m.State, m.NextAttemptAt });
            b.HasIndex(m => new { m.RecipientId, m.MailOn });
            b.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.RecipientId).OnDelete(DeleteBehavior.Restrict);
        });
        PortalModel.Fact<ReminderRule>(builder, "ReminderRules");
        builder.Entity<ReminderRule>(b =>
        {
            b.Ignore(r => r.Plan);
            b.Ignore(r => r.FromOn);
            b.HasIndex(r => new { r.AgreementId, r.Kind, r.Role, r.Party, r.Number }).IsUnique();
        });
        builder.Entity<JobRun>(b =>
        {
            b.ToTable("JobRuns");
            b.HasKey(r => r.Id);
        });
    }
}
