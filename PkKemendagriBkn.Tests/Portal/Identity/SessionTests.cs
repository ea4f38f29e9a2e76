using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Sessions live on the server: S5, S20-S24, S26.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private PortalFactory portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFactory.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_in_again_gives_a_new_cookie_and_kills_the_old_one()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = await portal.SignInAsync(user);
        var old = browser.Cookies[TestBrowser.SessionCookieName];
        var token = TestBrowser.TokenOf(await browser.GetAsync("/akun/sesi"));
        await browser.PostRawAsync("/akun/masuk",
            [("_handler", "masuk"), ("__RequestVerificationToken", token), ("Input.Email", user.Email), ("Input.Password", user.Password)]);

        Assert.NotEqual(old, browser.Cookies[TestBrowser.SessionCookieName]);
        Assert.True(await IsInAsync(browser));
        browser.Cookies[TestBrowser.SessionCookieName] = old;
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_writer_s_session_without_its_second_factor_stands_for_nothing()
    {
        using var browser = await portal.SignInAsync(Role.BknSecretariat, Party.Second);
        Assert.True(await IsInAsync(browser));
        await using (var db = portal.Db())
            await db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.SecondFactor, false), Ct);
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Fifteen_idle_minutes_end_a_session_and_activity_keeps_it()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        for (var i = 0; i < 4; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(14));
            Assert.True(await IsInAsync(browser));
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Activity_does_not_carry_a_session_past_ten_hours()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        for (var minutes = 0; minutes < 590; minutes += 10)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await IsInAsync(browser), $"after {minutes + 10} minutes");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Nor_do_the_clicks_in_an_open_tab()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = await portal.SignInAsync(user);
        var sessions = portal.Get<Sessions>();
        var session = Assert.Single(await sessions.OfUserAsync(user.Id, Ct)).Id;
        for (var minutes = 10; minutes < 600; minutes += 10)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await sessions.TouchAsync(session, Ct), $"after {minutes} minutes");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await sessions.TouchAsync(session, Ct));
    }

    [Fact]
    public async Task Whoever_signed_out_cannot_play_the_cookie_again()
    {
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var cookies = new Dictionary<string, string>(browser.Cookies);
        Assert.Equal("/akun/masuk", (await browser.PostAsync("/akun/keluar", "keluar")).Path);
        Assert.DoesNotContain(TestBrowser.SessionCookieName, browser.Cookies.Keys);

        browser.Cookies[TestBrowser.SessionCookieName] = cookies[TestBrowser.SessionCookieName];
        Assert.False(await IsInAsync(browser));
        Assert.Contains(await portal.TrailAsync(), e => e.Action == "SignOut");
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_everywhere()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var first = await portal.SignInAsync(user);
        using var second = await portal.SignInAsync(user);
        var admin = await portal.ActorAsync(Role.Administrator, null);
        await portal.Get<SetUserActive>()
            .ExecuteAsync(await portal.ProvenAsync(new UserReasonInput { UserId = user.Id, Reason = "Mutasi" }), active: false, admin, Ct);
        Assert.False(await IsInAsync(first));
        Assert.False(await IsInAsync(second));
    }

    [Fact]
    public async Task A_changed_role_ends_the_sessions_and_the_next_action_is_refused()
    {
        var user = await portal.AddUserAsync(Role.ItjenSecretariat, Party.First);
        using var browser = await portal.SignInAsync(user);
        var accounts = portal.Get<Accounts>();
        var session = Assert.Single(await portal.Get<Sessions>().OfUserAsync(user.Id, Ct));
        var actor = (await accounts.FindAsync(user.Id, Ct))!.ToActor(session.Id);
        var row = (await portal.Get<UserQueries>().FindAsync(user.Id, await portal.ActorAsync(Role.Administrator, null), Ct))!;
        await portal.Get<ChangeUser>().ExecuteAsync(
            await portal.ProvenAsync(new UserInput
            {
                UserId = user.Id, Stamp = row.Stamp, FullName = row.FullName, Position = row.Position,
                Role = new RoleOfParty(Role.Auditor, Party.First), Reason = "Mutasi",
            }),
            await portal.ActorAsync(Role.Administrator, null), Ct);

        Assert.False(await IsInAsync(browser));
        await Assert.ThrowsAsync<PermissionDenied>(() =>
            portal.Get<Journal>().RecordAsync(actor, Permission.RecordDelivery, "Coba", (_, _) => Task.CompletedTask, Ct));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var other = await portal.SignInAsync(user);
        using var browser = await portal.SignInAsync(user);
        var changed = await browser.PostAsync("/akun/kata-sandi", "kata-sandi",
            ("Current", user.Password), ("Password", "lumbung kayu biru tua"), ("Repeated", "lumbung kayu biru tua"));
        Assert.Contains("sudah diganti", changed.Body, StringComparison.Ordinal);
        Assert.False(await IsInAsync(other));
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_new_authenticator_asks_for_password_and_old_code_and_ends_the_other_sessions()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        using var other = await portal.SignInAsync(user);
        using var browser = await portal.SignInAsync(user);
        var page = await browser.GetAsync("/akun/totp");
        var ticket = TestBrowser.HiddenOf(page, "Input.Ticket");
        var secret = portal.Get<OwnAccount>().SecretOf(user.Id, ticket)!;

        Assert.Contains("tidak cocok", (await EnrolAsync("salah", portal.NextCode(user))).Problem, StringComparison.Ordinal);
        Assert.Contains("tidak cocok", (await EnrolAsync(user.Password, "000000")).Problem, StringComparison.Ordinal);
        Assert.True(await IsInAsync(other));
        Assert.Contains("sudah terpasang", (await EnrolAsync(user.Password, portal.NextCode(user))).Body, StringComparison.Ordinal);
        Assert.False(await IsInAsync(other));
        Assert.True(await IsInAsync(browser));

        Task<Answer> EnrolAsync(string password, string oldCode) => browser.PostRawAsync("/akun/totp",
        [
            ("_handler", "totp"), ("__RequestVerificationToken", TestBrowser.TokenOf(page)), ("Input.Ticket", ticket),
            ("Input.Code", Totp.CodeAt(secret, Totp.StepAt(portal.Clock.GetUtcNow()))), ("Input.Password", password), ("Input.OldCode", oldCode),
        ]);
    }

    [Fact]
    public async Task People_see_their_sessions_and_end_one_or_all_others()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var first = await portal.SignInAsync(user);
        using var second = await portal.SignInAsync(user);
        using var third = await portal.SignInAsync(user);
        var ids = (await portal.Get<Sessions>().OfUserAsync(user.Id, Ct)).OrderBy(s => s.StartedAt).Select(s => s.Id).ToList();
        Assert.Equal(3, ids.Count);

        await third.PostAsync("/akun/sesi", $"akhiri-{ids[0]}");
        Assert.False(await IsInAsync(first));
        Assert.True(await IsInAsync(second));
        await third.PostAsync("/akun/sesi", "akhiri-lain");
        Assert.False(await IsInAsync(second));
        Assert.True(await IsInAsync(third));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        var victim = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = await portal.SignInAsync(victim);
        var session = Assert.Single(await portal.Get<Sessions>().OfUserAsync(victim.Id, Ct));
        var other = (await portal.Get<Accounts>().FindAsync((await portal.AddUserAsync(Role.Auditor, null)).Id, Ct))!.ToActor(null);
        await portal.Get<Sessions>().EndAsync(other, session.Id, "EndSession", Ct);
        Assert.True(await IsInAsync(browser));
    }

    [Fact]
    public async Task A_writer_who_entered_before_a_second_factor_was_demanded_is_asked_for_it()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = await portal.SignInAsync(user);
        await portal.Get<Accounts>().ChangeAsync(new AuditNote(Actor.Portal, "Test"), async (db, _) =>
        {
            var tracked = await db.Users.FindAsync([user.Id], Ct);
            (tracked!.Role, tracked.Party) = (Role.Administrator, null);
            return true;
        }, Ct);
        Assert.False(await IsInAsync(browser));
    }

    [Fact]
    public async Task Verifying_again_before_something_grave_needs_password_and_code_and_counts_failures()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        var actor = (await portal.Get<Accounts>().FindAsync(user.Id, Ct))!.ToActor(null);
        var verify = portal.Get<VerifyAgain>();
        await verify.VerifyAgainAsync(actor, user.Password, portal.NextCode(user), Ct);
        var code = portal.NextCode(user);
        Assert.Equal(Rule.WrongPassword, (await Assert.ThrowsAsync<RuleViolation>(() => verify.VerifyAgainAsync(actor, "salah", code, Ct))).Code);
        await Assert.ThrowsAsync<RuleViolation>(() => verify.VerifyAgainAsync(actor, user.Password, null, Ct));
        for (var i = 2; i < SignIn.FailuresToLock; i++)
            await Assert.ThrowsAsync<RuleViolation>(() => verify.VerifyAgainAsync(actor, "salah", null, Ct));
        var right = portal.NextCode(user);
        await Assert.ThrowsAsync<RuleViolation>(() => verify.VerifyAgainAsync(actor, user.Password, right, Ct));
    }

    private static async Task<bool> IsInAsync(TestBrowser browser) => (await browser.GetAsync("/")).Path is null;
}
