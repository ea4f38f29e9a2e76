using System.Net;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>One-time codes, recovery codes, temporary passwords: S14-S17.</summary>
public sealed class SecondFactorTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    private readonly PortalFactory portal = shared.Portal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/administrasi/pengguna")]
    [InlineData("/akun/sesi")]
    [InlineData("/akun/kata-sandi")]
    [InlineData("/akun/kode-pemulihan")]
    public async Task With_the_password_alone_a_writer_reaches_no_page(string path)
    {
        var user = await portal.AddUserAsync(Role.Administrator, null);
        using var browser = await PasswordOnlyAsync(user);
        Assert.Equal("/akun/masuk", (await browser.GetAsync(path)).Path);
        var hub = await browser.PostRawAsync("/_blazor/negotiate?negotiateVersion=1", []);
        Assert.Equal(HttpStatusCode.Unauthorized, hub.Status);
    }

    [Fact]
    public async Task A_writer_without_an_authenticator_enrols_one_before_entering()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second, totp: false);
        using var browser = portal.NewBrowser();
        var next = await browser.PostAsync("/akun/masuk?kembali=%2Ftenggat", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Equal("/akun/totp", next.Path);
        Assert.Equal("/akun/masuk", (await browser.GetAsync("/")).Path);

        var page = await browser.GetAsync(next.Location!);
        var secret = SecretOn(page);
        var enrolled = await EnrolAsync(browser, next.Location!, page, Totp.CodeAt(secret, Totp.StepAt(portal.Clock.GetUtcNow())));
        Assert.Contains("Kode pemulihan", enrolled.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/tenggat\"", enrolled.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
        Assert.Contains(await portal.TrailAsync(), e => e.Action == "TotpEnrolled" && !e.Changes.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_code_enrols_nothing_and_keeps_the_same_secret_on_the_page()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second, totp: false);
        using var browser = await PasswordOnlyAsync(user);
        var page = await browser.GetAsync("/akun/totp");
        var again = await EnrolAsync(browser, "/akun/totp", page, "000000");
        Assert.Contains("tidak cocok", again.Problem, StringComparison.Ordinal);
        Assert.Equal(SecretOn(page), SecretOn(again));
        Assert.False((await portal.Get<Accounts>().FindAsync(user.Id, Ct))!.TwoFactorEnabled);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        var code = portal.NextCode(user);
        Assert.Equal("/", (await ProveAsync(user, code)).Path);
        Assert.Contains("sudah pernah dipakai", (await ProveAsync(user, code)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_may_be_one_step_off(int steps, bool accepted)
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var code = Totp.CodeAt(user.TotpSecret!, Totp.StepAt(portal.Clock.GetUtcNow()) + steps);
        Assert.Equal(accepted, (await ProveAsync(user, code)).Path == "/");
    }

    [Fact]
    public async Task Wrong_codes_hold_off_whoever_knows_the_password_as_wrong_passwords_do()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        for (var i = 0; i < SignIn.FailuresToLock; i++)
            await ProveAsync(user, "00000" + i);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("ditahan", (await ProveAsync(user, portal.NextCode(user))).Problem, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/akun/pemberitahuan", (await ProveAsync(user, portal.NextCode(user))).Path);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        Assert.Equal(10, user.RecoveryCodes.Distinct().Count());
        var code = user.RecoveryCodes[3];
        Assert.Equal("/", (await ProveAsync(user, $" {code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} ")).Path);
        Assert.NotEqual("/", (await ProveAsync(user, code)).Path);
        Assert.Equal("/", (await ProveAsync(user, user.RecoveryCodes[4])).Path);
    }

    [Fact]
    public async Task The_database_holds_neither_authenticator_secret_nor_recovery_code()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        await using var db = portal.Db();
        foreach (var token in db.UserTokens.Where(t => t.UserId == user.Id))
        {
            Assert.DoesNotContain(user.TotpSecret!, token.Value, StringComparison.Ordinal);
            Assert.All(user.RecoveryCodes, code => Assert.DoesNotContain(code, token.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_temporary_password_must_be_replaced_before_anything_else()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null, temporary: true);
        using var browser = await PasswordOnlyAsync(user);
        Assert.Equal("/akun/masuk", (await browser.GetAsync("/")).Path);
        var entered = await browser.PostAsync("/akun/kata-sandi", "kata-sandi",
            ("Current", user.Password), ("Password", "lumbung kayu biru tua"), ("Repeated", "lumbung kayu biru tua"));
        Assert.Equal("/", entered.Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
    }

    [Fact]
    public async Task A_temporary_password_dies_after_a_day()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null, temporary: true);
        portal.Clock.Advance(TimeSpan.FromHours(24));
        using var browser = portal.NewBrowser();
        var late = await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Contains("kedaluwarsa", late.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_password_still_needs_the_second_factor_and_ends_the_old_sessions()
    {
        var user = await portal.AddUserAsync(Role.ItjenSecretariat, Party.First);
        using var before = await portal.SignInAsync(user);
        var admin = await portal.ActorAsync(Role.Administrator, null);
        var temporary = (await portal.Get<ResetPassword>()
            .ExecuteAsync(await portal.ProvenAsync(new UserReasonInput { UserId = user.Id, Reason = "Lupa" }), admin, Ct)).Password!;

        Assert.Equal("/akun/masuk", (await before.GetAsync("/")).Path);
        using var browser = portal.NewBrowser();
        Assert.Equal("/akun/verifikasi", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", temporary))).Path);
        Assert.Equal("/akun/kata-sandi", (await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", portal.NextCode(user)))).Path);
        Assert.DoesNotContain(await portal.TrailAsync(), e => e.Changes.Contains(temporary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_between_password_and_code_runs_out_after_ten_minutes()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        using var browser = await PasswordOnlyAsync(user);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/akun/masuk", (await browser.GetAsync("/akun/verifikasi")).Path);
    }

    private static string SecretOn(Answer page) =>
        System.Text.RegularExpressions.Regex.Match(page.Body, "account-secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    private static Task<Answer> EnrolAsync(TestBrowser browser, string path, Answer page, string code) => browser.PostRawAsync(path,
        [("_handler", "totp"), ("__RequestVerificationToken", TestBrowser.TokenOf(page)), ("Input.Ticket", TestBrowser.HiddenOf(page, "Input.Ticket")),
            ("Input.Code", code)]);

    private async Task<TestBrowser> PasswordOnlyAsync(TestUser user)
    {
        var browser = portal.NewBrowser();
        await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.DoesNotContain(TestBrowser.SessionCookieName, browser.Cookies.Keys);
        return browser;
    }

    private async Task<Answer> ProveAsync(TestUser user, string code)
    {
        using var browser = await PasswordOnlyAsync(user);
        return await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", code));
    }
}
