using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>The start page tells what waits, with one button each; the bar counts it on every page.</summary>
public sealed class WaitingPanelTests : PageTests
{
    [Fact]
    public async Task Each_row_says_what_from_whom_since_when_and_has_one_button_that_leads_there()
    {
        var request = await Host.RequestAsync(On(8, 3));
        var letter = (await Host.LetterOfAsync(await Host.FindAsync<PkKemendagriBkn.Core.Reporting.ReportRequest>(request))).Id;
        var page = Pages.Open<DashboardPage>("/", Host.Itjen);
        var row = page.FindAll("#menunggu-anda ~ .waiting-rows li")
            .Single(r => r.TextContent.Contains("Konfirmasi penerimaan surat", StringComparison.Ordinal));
        Assert.Equal($"/korespondensi/{letter}/konfirmasi", Assert.Single(row.QuerySelectorAll("a.plain-button")).GetAttribute("href"));
        Assert.Contains($"dari {Host.Bkn.Name} (BKN)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("sejak 1 September 2026", row.TextContent, StringComparison.Ordinal);
        var awaited = Pages.Open<DashboardPage>("/", Host.Bkn).FindAll("#menunggu-lain ~ .waiting-rows li, #menunggu-lain ~ details li")
            .Single(r => r.TextContent.Contains("Konfirmasi penerimaan surat", StringComparison.Ordinal));
        Assert.Empty(awaited.QuerySelectorAll("a.plain-button"));
    }

    [Fact]
    public async Task Another_day_shows_the_deadlines_of_that_day_alone_and_no_buttons()
    {
        await Host.RequestAsync(On(8, 3));
        Pages.AsOf = On(7, 15);
        var page = Pages.Open<DashboardPage>("/", Host.Itjen);
        Assert.Contains("hanya tenggat", page.Markup, StringComparison.Ordinal);
        Assert.Contains("31 Juli 2026", page.Find(".waiting").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Konfirmasi penerimaan surat", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".waiting-rows a.plain-button"));
    }

    [Fact]
    public async Task Who_waits_reminds_the_other_party_with_one_click_and_once_a_day()
    {
        await Host.RequestAsync(On(8, 3));
        var page = Pages.Open<DashboardPage>("/", Host.Bkn);
        await Awaited(page).QuerySelector("button")!.ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Diingatkan 1 Sep", Awaited(page).TextContent, StringComparison.Ordinal));
        var entry = await Host.LastEntryAsync();
        Assert.Equal(("RemindToAct", Host.Bkn.Name), (entry.Action, entry.ActorName));
        var input = Named(entry.Reason!);
        await FeatureHost.BreaksAsync(Rule.RemindedToday, () => Host.Get<RemindToAct>().ExecuteAsync(input, Host.Bkn, Ct));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.Get<RemindToAct>().ExecuteAsync(input, Host.Itjen, Ct));
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        var told = await Host.ReadAsync(db => db.Reminders.Where(r => r.Title!.StartsWith("Diingatkan")).ToListAsync(Ct));
        Assert.Equal(Host.Itjen.UserId, Assert.Single(told).RecipientId);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.Get<RemindToAct>().ExecuteAsync(input, Host.Bkn, Ct);
        Assert.Empty(Awaited(Pages.Open<DashboardPage>("/", Host.Bkn)).QuerySelectorAll("button"));

        AngleSharp.Dom.IElement Awaited(IRenderedComponent<DashboardPage> shown) =>
            shown.FindAll("#menunggu-lain ~ .waiting-rows li, #menunggu-lain ~ details li")
                .First(r => r.TextContent.Contains("Konfirmasi penerimaan surat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_the_debtor_of_a_deadline_was_reminded_is_part_of_the_proof()
    {
        await Host.DeliverAsync(On(2, 10));
        var duty = (await Host.Get<WaitingReader>().ReadAsync(Host.Bkn, Ct)).Others.First(i => i.Kind == WaitingKind.MeetDeadline);
        await Host.RefusesAsync(Permission.RemindToAct, nameof(RemindToAct),
            actor => Host.Get<RemindToAct>().ExecuteAsync(new() { Kind = duty.Kind, Subject = duty.Subject }, actor, Ct));
        await Host.Get<RemindToAct>().ExecuteAsync(new() { Kind = duty.Kind, Subject = duty.Subject }, Host.Bkn, Ct);
        Assert.Equal(Host.Bkn.Name, Assert.Single(await Host.Get<ReminderQueries>().RemindedOfAsync(duty.Subject, Ct)).By);
        var proof = await Host.Get<PkKemendagriBkn.Portal.Features.Reminders.LedgerQueries>().OfDeadlineAsync(duty.Subject, Ct);
        Assert.Contains(proof.Blocks.OfType<PkKemendagriBkn.Core.Writing.KeyValueList>(), list =>
            list.Items.Any(i => i.Value.Plain == $"{Host.Bkn.Name} (BKN)"));
    }

    private static RemindToAct.Input Named(string name) =>
        new() { Kind = Enum.Parse<WaitingKind>(name.Split(' ')[0]), Subject = name.Split(' ')[1] };

    [Fact]
    public void Who_answers_for_nothing_is_shown_what_the_parties_have_to_do()
    {
        var page = Pages.Open<DashboardPage>("/", Host.As(Role.Auditor, null));
        Assert.Empty(page.FindAll("#menunggu-anda"));
        Assert.Contains("Menunggu para pihak", page.Find("#menunggu-lain").TextContent, StringComparison.Ordinal);
    }
}
