using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Notifications;

/// <summary>What was decided is told once to those who need not act on it, of the party or the parties that may know it.</summary>
public sealed class NewsTests : FeatureTests
{
    [Fact]
    public async Task Each_step_of_a_report_is_told_to_whom_it_concerns_and_neither_to_who_took_it_nor_to_who_has_to_act()
    {
        var story = new DraftingStory(Host);
        var id = await story.OpenReportAsync("2026-H1");
        await story.CompleteAsync(id, Host.Itjen);
        await story.SendAsync(id, DraftStep.Propose, Host.Itjen);
        Assert.Empty(await ToldAsync());
        await story.MoveAsync(id, DraftStep.SendBack, story.ItjenLeader);
        Assert.Empty(await ToldAsync());
        await story.SendAsync(id, DraftStep.Propose, Host.Itjen);
        await story.MoveAsync(id, DraftStep.Approve, story.ItjenLeader);
        Assert.Empty(await ToldAsync());
        await story.SubmitAsync(id);
        Assert.Equal([(story.ItjenLeader.UserId, "Itjen Kemendagri menyampaikan laporan"), (story.BknLeader.UserId, "Itjen Kemendagri menyampaikan laporan")],
            await ToldAsync());
        await story.RemarkAsync(id, "", "Lengkapi lampiran.", Host.Bkn);
        await story.MoveAsync(id, DraftStep.Return, Host.Bkn);
        Assert.Equal([(story.ItjenLeader.UserId, "BKN mengembalikan naskah"), (story.BknLeader.UserId, "BKN mengembalikan naskah")], await ToldAsync());
        Assert.Empty(await ToldAsync());
        Assert.Single(await Host.Get<WaitingReader>().DecisionsAsync(Party.Second, Ct), d => !d.IsOvertaken);
        Assert.All(await Host.Get<WaitingReader>().DecisionsAsync(Party.Second, Ct), d => Assert.DoesNotContain("pimpinan", d.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_refused_contested_or_happened_is_told_to_both_parties_and_the_grave_at_once()
    {
        var extension = await Host.RecordAsync(EventSteps.TermChange(NoticeKind.Extend, new DateOnly(2031, 8, 27)));
        await Host.RejectAsync(extension);
        var answered = await Host.AnswerAsync(Host.Today, await Host.DeliverAsync(new DateOnly(2026, 7, 10)));
        await Host.SayAsync(Host.Bkn, StatementKind.NotReceived, nameof(Feedback), answered);
        await Host.RecordAsync(EventSteps.Incident(new TimeOnly(8, 30)));
        // The trail may name an event by its own kind.
        await Host.Get<Journal>().RecordAsync(Host.Bkn, Permission.RecordEvent, "RecordEvent",
            r => r.AddAsync(new Incident { Description = "Akses tidak sah.", Party = Party.Second, DiscoveredAt = Host.Clock.GetUtcNow() }), Ct);
        var told = await ToldAsync();
        Assert.Contains((Host.Itjen.UserId, "BKN menolak usulan"), told);
        Assert.DoesNotContain(told, t => t.Words == "Itjen Kemendagri mengusulkan peristiwa perjanjian");
        Assert.Contains((Host.As(Role.Leadership, Party.First).UserId, "BKN menyatakan: Tidak pernah diterima"), told);
        Assert.Contains((Host.Bkn.UserId, "Itjen Kemendagri mencatat insiden data pribadi"), told);
        Assert.DoesNotContain(told, t => t.Words.StartsWith("Itjen Kemendagri menyampaikan data", StringComparison.Ordinal) && t.Who != Host.Bkn.UserId);
        var decided = await Host.Get<WaitingReader>().DecisionsAsync(Party.First, Ct);
        Assert.Equal(["BKN mencatat insiden data pribadi", "Itjen Kemendagri mencatat insiden data pribadi", "BKN menyatakan: Tidak pernah diterima"],
            decided.Where(d => d.Subject.IsUrgent(0, Party.First)).Select(d => d.Words));
    }

    [Fact]
    public void The_trail_knows_every_action_that_is_told() => Assert.Empty(Labels.Decisions.Except(AuditWords.ActionCodes));

    [Fact]
    public void A_mail_says_how_much_waits_and_how_much_is_only_to_be_known()
    {
        var at = new DateTimeOffset(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        var news = new MailedArrival("BKN menolak usulan", at, null, "/") { IsNews = true };
        string Subject(params MailedArrival[] arrivals) => ReminderMail.Write("A", [], arrivals, false, new DateOnly(2026, 9, 1), "/").Subject;
        Assert.Equal(["1 hal menunggu Anda", "1 perkembangan", "1 hal menunggu Anda; 2 perkembangan"],
            [Subject(news with { IsNews = false }), Subject(news), Subject(news with { IsNews = false }, news, news)]);
    }

    /// <summary>Who was told what since the last time, without what it is about.</summary>
    private async Task<List<(Guid? Who, string Words)>> ToldAsync()
    {
        var before = (await LinesAsync()).Select(r => r.Id).ToHashSet();
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        var lines = (await LinesAsync()).Where(r => !before.Contains(r.Id) && ReminderSubject.IsNews(r.DeadlineKey)).ToList();
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        return [.. lines.Select(r => ((Guid?)r.RecipientId, Regex.Replace(r.Title!, ": (Laporan|Adendum|Akses|Tidak pernah sampai).*", "")))
            .OrderBy(t => t.Item1 != Host.As(Role.Leadership, Party.First).UserId)];
    }

    private Task<List<PkKemendagriBkn.Portal.Database.Reminder>> LinesAsync() => Host.ReadAsync(db => db.Reminders.AsNoTracking().ToListAsync(Ct));
}
