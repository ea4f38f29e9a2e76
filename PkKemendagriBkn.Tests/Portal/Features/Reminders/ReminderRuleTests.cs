using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reminders;

public class ReminderRuleTests
{
    private static readonly Reminded Secretariat = new(Role.ItjenSecretariat, Party.First);

    private static ChangeReminderRule.Input Rule(int read = 0, string days = "60, 5", string? reason = "Disepakati dalam rapat.") =>
        new()
        {
            Kind = DeadlineKind.Feedback, Role = Secretariat.Role, Party = Secretariat.Party, ReadNumber = read, DaysBefore = days, TellsLateness = true,
            LateFrom = 2, LateEvery = 5, Reason = reason
        };

    private static Task<Guid> ChangeAsync(FeatureHost host, ChangeReminderRule.Input input) =>
        host.Get<ChangeReminderRule>().ExecuteAsync(input, host.As(Role.Administrator, null));

    [Fact]
    public async Task A_new_version_decides_from_tomorrow_and_keeps_its_reason()
    {
        await using var host = await FeatureHost.CreateAsync();
        await ChangeAsync(host, Rule());
        Assert.Equal(("ChangeReminderRule", "Disepakati dalam rapat."), await host.LastEntryAsync() is var entry ? (entry.Action, entry.Reason) : default);
        var rules = await host.ReadAsync(db => ReminderQueries.RulesAsync(db, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(ReminderPlan.DefaultFor(Secretariat.Role), rules.PlanOn(DeadlineKind.Feedback, Secretariat, host.Today));
        Assert.Equal([60, 5], rules.PlanOn(DeadlineKind.Feedback, Secretariat, host.Today.AddDays(1)).DaysBefore);
        Assert.Equal(ReminderPlan.DefaultFor(Secretariat.Role), rules.PlanOn(DeadlineKind.Evaluation, Secretariat, host.Today.AddDays(1)));
        await ChangeAsync(host, Rule(read: 1, days: ""));
        Assert.Equal([2, 1],
            (await host.Get<RuleQueries>()
                .HistoryAsync(DeadlineKind.Feedback, Secretariat, Xunit.TestContext.Current.CancellationToken)).Select(v => v.Number));
    }

    [Fact]
    public async Task Only_an_administrator_changes_a_rule()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.RefusesAsync(Permission.ManageSettings, "ChangeReminderRule", by => host.Get<ChangeReminderRule>().ExecuteAsync(Rule(), by));
        Assert.Equal(0, await host.CountAsync<ReminderRule>());
    }

    [Theory]
    [InlineData("DaysBefore", "400", 2, 5)]
    [InlineData("LateFrom", "5", 0, 5)]
    [InlineData("LateEvery", "5", 2, 91)]
    public async Task What_cannot_be_a_rule_is_refused_beside_its_field(string field, string days, int from, int every)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Rule(days: days);
        (input.LateFrom, input.LateEvery) = (from, every);
        await FeatureHost.RejectsAsync(field, () => ChangeAsync(host, input));
        Assert.Null(input.ToPlan());
        await FeatureHost.RejectsAsync("Reason", () => ChangeAsync(host, Rule(reason: " ")));
    }

    [Fact]
    public async Task A_second_editor_a_repeat_and_no_change_change_nothing()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Rule();
        Assert.Equal(await ChangeAsync(host, input), await ChangeAsync(host, input));
        await Assert.ThrowsAsync<FactChanged>(() => ChangeAsync(host, Rule()));
        await FeatureHost.BreaksAsync(PkKemendagriBkn.Core.Audit.Rule.NothingChanged, () => ChangeAsync(host, Rule(read: 1)));
        Assert.Equal(1, await host.CountAsync<ReminderRule>());
    }

    [Fact]
    public async Task The_pages_list_the_rules_and_preview_one()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var admin = host.As(Role.Administrator, null);
        await host.DeliverAsync(On(2, 20));
        var list = pages.Open<ReminderRulesPage>("/administrasi/pengingat", admin);
        Assert.Equal(28, list.FindAll("tbody tr").Count);
        Assert.Contains("H-30, H-14, H-7, H-3, H-1, hari jatuh tempo", list.Markup, StringComparison.Ordinal);

        var form = pages.Open<ReminderRuleFormPage>("/administrasi/pengingat/Feedback/ItjenSecretariat/First", admin, p =>
        {
            p.Add(x => x.KindText, "Feedback");
            p.Add(x => x.RoleText, "ItjenSecretariat");
            p.Add(x => x.PartyText, "First");
        });
        form.FindAll("button").First(b => b.TextContent.Contains("Hitung pratinjau", StringComparison.Ordinal)).Click();
        // Received on 20 February: due on 20 August 2026, late since.
        form.WaitForAssertion(() => Assert.Contains("Hari pertama terlambat", form.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_preview_shows_all_rules_at_once_and_can_be_narrowed()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var admin = host.As(Role.Administrator, null);
        // Due on 20 August: the last of its steps before, and the late ones of both parties. The accounts are of today.
        await host.DeliverAsync(On(2, 20));
        var all = pages.Open<ReminderPreviewPage>("/administrasi/pengingat/pratinjau", admin);
        foreach (var words in new[] { "erlambat", "2026", "Sekretariat", "Sesdep", "Pimpinan", "Belum ada akun pada hari itu",
            "Pemberitahuan insiden data pribadi", "Tindak lanjut" })
            Assert.Contains(words, all.Markup, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("H-7",
            pages.Open<ReminderPreviewPage>("/administrasi/pengingat/pratinjau?penerima=ItjenSecretariat-First&jenis=Feedback", admin).Markup,
            StringComparison.Ordinal);

        var bkn = pages.Open<ReminderPreviewPage>("/administrasi/pengingat/pratinjau?penerima=BknSecretariat-Second&jenis=Feedback", admin);
        Assert.NotEmpty(bkn.FindAll("tbody tr"));
        Assert.All(bkn.FindAll("tbody tr"), r => Assert.Contains("erlambat", r.TextContent, StringComparison.Ordinal));
        Assert.Contains("Tidak ada pengingat dalam 60 hari itu",
            pages.Open<ReminderPreviewPage>("/administrasi/pengingat/pratinjau?jenis=FollowUp", admin).Markup, StringComparison.Ordinal);

        // The rules as they stand now, as if they had stood all the time.
        await ChangeAsync(host, Rule(days: "13"));
        var changed = pages.Open<ReminderPreviewPage>("/administrasi/pengingat/pratinjau?penerima=ItjenSecretariat-First&jenis=Feedback&hal=1", admin);
        Assert.Contains("H-13", changed.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("H-7", changed.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_mail_is_sent_again_and_one_that_came_back_has_failed()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var admin = host.As(Role.Administrator, null);
        var mail = new OutboxMail
        {
            AgreementId = PkKemendagriBkn.Core.Agreements.AgreementRecord.PksId, RecipientId = host.Itjen.UserId!.Value,
            MailOn = host.Today, CreatedAt = host.Clock.GetUtcNow(), State = MailState.Sent, Subject = "Pengingat"
        };
        await host.ReadAsync(async db =>
        {
            db.Add(mail);
            db.Because(new AuditNote(Actor.Portal, "WriteReminders"));
            return await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        });
        SettleMail.Input Settle(bool back) => new() { MailId = mail.Id, CameBack = back, Reason = "Kotak surat penuh." };
        Task<OutboxMail> NowAsync() => host.ReadAsync(db => db.OutboxMails.AsNoTracking().SingleAsync());

        await host.RefusesAsync(Permission.ManageSettings, "SettleMail", by => host.Get<SettleMail>().ExecuteAsync(Settle(true), by));
        await FeatureHost.BreaksAsync(PkKemendagriBkn.Core.Audit.Rule.MailIsNotThere, () => host.Get<SettleMail>().ExecuteAsync(Settle(false), admin));
        await host.Get<SettleMail>().ExecuteAsync(Settle(true), admin, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((MailState.Failed, "Kembali ke pengirim: Kotak surat penuh."), await NowAsync() is var failed ? (failed.State, failed.Reason) : default);
        Assert.Contains("1 surel gagal", pages.Open<MailsPage>("/administrasi/surel", admin).Markup, StringComparison.Ordinal);
        Assert.Contains("Kirim ulang", pages.Open<MailPage>($"/administrasi/surel/{mail.Id}", admin, mail.Id).Markup, StringComparison.Ordinal);

        var health = pages.Open<PkKemendagriBkn.Portal.Features.Administration.JobsPage>("/administrasi/jadwal", admin);
        Assert.Contains("1 surel gagal", health.Markup, StringComparison.Ordinal);
        Assert.Contains("Pengingat mendesak", health.Markup, StringComparison.Ordinal);

        await host.Get<SettleMail>().ExecuteAsync(Settle(false), admin, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal((MailState.Pending, 0), await NowAsync() is var again ? (again.State, again.Attempts) : default);
    }
}
