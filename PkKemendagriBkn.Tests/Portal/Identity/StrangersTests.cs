using System.Net;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Strangers guess, and the owner goes on: S10.</summary>
public sealed class StrangersTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private TestUser owner = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        owner = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wrong_passwords_from_a_strangers_network_hold_off_that_network_alone()
    {
        await GuessAsync("203.0.113.7", SignIn.FailuresToLock + 1);
        Assert.Equal(Proof.Refused, await TryAsync("203.0.113.7"));
        Assert.Equal(Proof.Accepted, await TryAsync("198.51.100.1"));
    }

    [Fact]
    public async Task A_minute_of_attempts_from_one_network_does_not_use_up_the_attempts_of_another()
    {
        await GuessAsync("203.0.113.7", AttemptLimiter.PerAccount + 1);
        Assert.Equal(Proof.TooManyAttempts, await TryAsync("203.0.113.7"));
        Assert.Equal(Proof.Accepted, await TryAsync("198.51.100.1"));
    }

    [Fact]
    public async Task Guesses_from_many_networks_hold_off_every_stranger_and_neither_a_known_browser_nor_a_second_factor()
    {
        using var known = await portal.SignInAsync(owner);
        await GuessFromManyAsync();

        Assert.Equal(Proof.Refused, await TryAsync("198.51.100.1"));
        Assert.Equal("/akun/verifikasi", (await EnterAsync(known)).Path);
        using var elsewhere = portal.NewBrowser();
        Assert.Contains("kode autentikatornya", (await EnterAsync(elsewhere)).Problem, StringComparison.Ordinal);
        Assert.Equal("/akun/pemberitahuan", (await EnterAsync(elsewhere, portal.NextCode(owner))).Path);
    }

    [Fact]
    public async Task A_held_off_stranger_learns_of_no_right_password_and_guesses_few_codes()
    {
        await GuessFromManyAsync();
        var code = portal.NextCode(owner);
        for (var i = 0; i < SignIn.FailuresToLock; i++)
            Assert.Equal(Proof.Refused, await TryAsync($"198.51.100.{i}", code: "00000" + i));
        Assert.Equal(Proof.Refused, await TryAsync("198.51.100.99", code: code));
        using var browser = portal.NewBrowser();
        Assert.Equal((await EnterAsync(browser, password: "salah")).Problem, (await EnterAsync(browser)).Problem);
    }

    [Fact]
    public async Task Another_sign_in_of_the_owner_does_not_let_strangers_go_on()
    {
        using var known = await portal.SignInAsync(owner);
        await GuessFromManyAsync();
        await EnterAsync(known);
        await known.PostAsync("/akun/verifikasi", "verifikasi", ("Code", portal.NextCode(owner)));
        Assert.Equal("/", (await known.PostAsync("/akun/pemberitahuan", "pemberitahuan")).Path);
        Assert.Equal(Proof.Refused, await TryAsync("198.51.100.1"));
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(Proof.Accepted, await TryAsync("198.51.100.1"));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("of another account")]
    [InlineData("of long ago")]
    public async Task A_cookie_that_is_not_the_owners_own_is_worth_nothing(string cookie)
    {
        using var browser = await portal.SignInAsync(owner);
        var name = KnownBrowsers.NameOf(owner.Id);
        if (cookie == "forged")
            browser.Cookies[name] = browser.Cookies[name][..^8] + "AAAAAAAA";
        if (cookie == "of another account")
        {
            var other = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
            using var theirs = await portal.SignInAsync(other);
            browser.Cookies[name] = theirs.Cookies[KnownBrowsers.NameOf(other.Id)];
        }

        if (cookie == "of long ago")
            portal.Clock.Advance(TimeSpan.FromDays(181));
        await GuessFromManyAsync();
        Assert.Null((await EnterAsync(browser)).Path);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var browser = portal.NewBrowser();
        await browser.PostAsync("/akun/masuk", "masuk", ("Email", owner.Email), ("Password", owner.Password));
        var entered = await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", portal.NextCode(owner)));
        var cookie = Assert.Single(entered.Response.Headers.GetValues("Set-Cookie"), c => c.StartsWith(KnownBrowsers.CookiePrefix, StringComparison.Ordinal));
        Assert.All(["httponly", "secure", "samesite=strict", "path=/"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(owner.Id.ToString(), WebUtility.UrlDecode(cookie), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_is_told_once_a_day_by_bell_and_mail_and_takes_note_of_it_at_the_next_sign_in()
    {
        await GuessAsync("203.0.113.7", SignIn.FailuresToLock);
        await GuessAsync("203.0.113.8", SignIn.FailuresToLock);
        await using (var db = portal.Db())
        {
            var line = Assert.Single(await db.Reminders.AsNoTracking().Where(r => r.RecipientId == owner.Id).ToListAsync(Ct));
            Assert.True(await db.OutboxMails.AnyAsync(m => m.Id == line.MailId && m.IsUrgent && m.RecipientId == owner.Id, Ct));
        }

        using var browser = portal.NewBrowser();
        await EnterAsync(browser);
        var told = await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", portal.NextCode(owner)));
        Assert.Equal("/akun/pemberitahuan", told.Path);
        Assert.Equal("/akun/masuk", (await browser.GetAsync("/tenggat")).Path);
        Assert.Contains("diketik salah", (await browser.GetAsync("/akun/pemberitahuan")).Body, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.PostAsync("/akun/pemberitahuan", "pemberitahuan")).Path);
        Assert.Contains(await portal.TrailAsync(), e => e.Action == "AcknowledgeNotices" && e.ActorId == owner.Id);
    }

    [Fact]
    public void A_table_full_of_fresh_guesses_holds_newcomers_off()
    {
        var guesses = portal.Get<Guesses>();
        for (var i = 0; i < 20_000; i++)
            guesses.Fail(owner.Id, $"jaringan {i}");
        Assert.True(guesses.AreHeld(owner.Id, "lain"));
        portal.Clock.Advance(TimeSpan.FromDays(2));
        guesses.Fail(owner.Id, "lain");
        Assert.False(guesses.AreHeld(owner.Id, "lain"));
    }

    private async Task GuessAsync(string network, int times)
    {
        for (var i = 0; i < times; i++)
            await portal.Get<SignIn>().CheckPasswordAsync(owner.Email, "salah", new Origin(network), ct: Ct);
    }

    private async Task GuessFromManyAsync()
    {
        for (var i = 0; i < SignIn.FailuresToHoldStrangers; i++)
            await GuessAsync($"2001:db8:{i:x}::/64", 1);
    }

    private async Task<Proof> TryAsync(string network, string? code = null) =>
        (await portal.Get<SignIn>().CheckPasswordAsync(owner.Email, owner.Password, new Origin(network), code, Ct)).Proof;

    private async Task<Answer> EnterAsync(TestBrowser browser, string? code = null, string? password = null)
    {
        browser.Cookies.Remove(TestBrowser.SessionCookieName);
        return await browser.PostAsync("/akun/masuk", "masuk", ("Email", owner.Email), ("Password", password ?? owner.Password), ("Code", code));
    }
}
