using System.Net;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Features.Calendar;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Calendar;

/// <summary>The feed over HTTP: open to who holds the secret, and to nobody else.</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private TestBrowser program = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        program = portal.NewBrowser();
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task The_secret_address_gives_the_partys_deadlines_without_an_account_and_without_a_word_that_somebody_typed()
    {
        var itjen = await portal.ActorAsync(Role.ItjenSecretariat, Party.First);
        await portal.Get<RecordDelivery>()
            .ExecuteAsync(new DeliveryInput { ReceivedOn = On(2, 20), DataSet = "Data Budi Rahasia", Method = DeliveryMethod.File, RecordCount = 5 }, itjen,
                Ct);
        var token = await RenewAsync(itjen);
        var answer = await program.GetAsync(Address(token));
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", "no-store"),
            (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control")));
        Assert.Contains("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var events = Ical.Net.Calendar.Load(answer.Body)!.Events;
        Assert.Contains(events, e => e.Uid!.StartsWith("feedback-", StringComparison.Ordinal));
        Assert.All(events, e => Assert.StartsWith("https://localhost/tenggat/", e.Url!.OriginalString, StringComparison.Ordinal));
        Assert.DoesNotContain("Budi", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(itjen.Name, answer.Body, StringComparison.Ordinal);

        var bkn =
            Ical.Net.Calendar.Load((await program.GetAsync(Address(await RenewAsync(await portal.ActorAsync(Role.BknSecretariat,
                Party.Second))))).Body)!.Events;
        Assert.DoesNotContain(bkn, e => e.Uid!.StartsWith("feedback-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_again_with_its_tag_it_answers_that_nothing_has_changed()
    {
        var token = await RenewAsync(await portal.ActorAsync(Role.Auditor, null));
        var tag = (await program.GetAsync(Address(token))).Header("ETag")!;
        Assert.Equal(HttpStatusCode.NotModified, (await program.GetAsync(Address(token), ("If-None-Match", tag))).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Address(token), ("If-None-Match", "\"other\""))).Status);
    }

    [Fact]
    public async Task An_unknown_a_renewed_a_revoked_and_a_closed_persons_address_are_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Address("tidak-ada"))).Status);
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        var actor = (await portal.Get<Accounts>().FindAsync(user.Id, Ct))!.ToActor(null);
        var first = await RenewAsync(actor);
        var second = await RenewAsync(actor);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Address(first))).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Address(second))).Status);
        await portal.Get<RevokeCalendarFeed>().ExecuteAsync(actor, Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Address(second))).Status);

        var third = await RenewAsync(actor);
        await portal.Get<SetUserActive>()
            .ExecuteAsync(await portal.ProvenAsync(new UserReasonInput { UserId = user.Id, Reason = "Mutasi" }), active: false,
                await portal.ActorAsync(Role.Administrator, null), Ct);
        var answer = await program.GetAsync(Address(third));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("VCALENDAR", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_long_and_stands_neither_in_the_database_nor_on_the_trail()
    {
        var token = await RenewAsync(await portal.ActorAsync(Role.BknSecretariat, Party.Second));
        Assert.True(token.Length >= 43); // 256 bits
        await using var db = portal.Db();
        var feed = await db.CalendarFeeds.AsNoTracking().SingleAsync(Ct);
        Assert.NotEqual(token, feed.TokenSha256);
        var trail = await portal.TrailAsync();
        Assert.Equal("RenewCalendarFeed", trail[^1].Action);
        Assert.All(trail,
            e => Assert.False(e.Changes.Contains(token, StringComparison.Ordinal) || e.Changes.Contains(feed.TokenSha256, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_guesses_is_slowed_down_and_a_calendar_that_asks_too_often_too()
    {
        for (var i = 0; i < AttemptLimiter.PerAddress; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Address($"tebak-{i}"))).Status);
        var answer = await program.GetAsync(Address("tebak"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.Status, answer.Header("Retry-After")));
        portal.Clock.Advance(AttemptLimiter.Window);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(Address("tebak"))).Status);
    }

    [Fact]
    public async Task One_deadline_is_downloaded_by_who_is_signed_in()
    {
        var delivery = await portal.Get<RecordDelivery>().ExecuteAsync(Delivery(On(2, 20)), await portal.ActorAsync(Role.ItjenSecretariat, Party.First), Ct);
        using var browser = await portal.SignInAsync(Role.Leadership, Party.Second);
        var answer = await browser.GetAsync($"/tenggat/feedback%3A{delivery}/ics");
        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        Assert.Contains("attachment", answer.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Single(Ical.Net.Calendar.Load(answer.Body)!.Events);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/tenggat/tidak-ada/ics")).Status);
        Assert.Equal("/akun/masuk", (await program.GetAsync($"/tenggat/feedback%3A{delivery}/ics")).Path);
    }

    private static string Address(string token) => $"{CalendarEndpoints.FeedPath}/{token}.ics";

    private Task<string> RenewAsync(Actor actor) => portal.Get<RenewCalendarFeed>().ExecuteAsync(actor, Ct);
}
