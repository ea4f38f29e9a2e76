using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Password, lock, second factor: S10, S14-S18.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private PortalFactory portal = null!;

    public async ValueTask InitializeAsync() => portal = await PortalFactory.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_reader_enters_with_a_password_and_returns_to_the_page_that_was_asked_for()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        using var browser = portal.NewBrowser();
        var asked = await browser.GetAsync("/tenggat?status=lewat");
        Assert.Equal("/akun/masuk", asked.Path);

        var entered = await browser.PostAsync(asked.Location!, "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.EndsWith("/tenggat?status=lewat", entered.Location!, StringComparison.Ordinal);
        Assert.Contains(await portal.TrailAsync(), e => e.Action == "SignIn" && e.ActorId == user.Id);
    }

    [Fact]
    public async Task Five_wrong_passwords_hold_their_network_off_for_fifteen_minutes_even_with_the_right_one()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        for (var i = 0; i < SignIn.FailuresToLock; i++)
            Assert.Equal(HttpStatusCode.OK, (await TryAsync(user.Email, "bukan kata sandinya")).Status);

        Assert.Contains("tidak cocok", (await TryAsync(user.Email, user.Password)).Problem, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains("tidak cocok", (await TryAsync(user.Email, user.Password)).Problem, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("/akun/pemberitahuan", (await TryAsync(user.Email, user.Password)).Path);
    }

    [Theory]
    [InlineData(5, 15)]
    [InlineData(10, 30)]
    [InlineData(15, 60)]
    [InlineData(25, 240)]
    [InlineData(500, 240)]
    public void Each_further_lock_lasts_longer(int failures, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), SignIn.LockAfter(failures));

    [Fact]
    public async Task The_eleventh_attempt_on_an_account_within_a_minute_is_turned_away_before_hashing()
    {
        for (var i = 0; i < AttemptLimiter.PerAccount; i++)
            Assert.Equal(HttpStatusCode.OK, (await TryAsync("siapa@contoh.test", "x")).Status);
        var refused = await TryAsync("SIAPA@contoh.test ", "x");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Tunggu satu menit", refused.Problem, StringComparison.Ordinal);

        portal.Clock.Advance(AttemptLimiter.Window);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync("siapa@contoh.test", "x")).Status);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_turned_away_whatever_the_account()
    {
        for (var i = 0; i < AttemptLimiter.PerAddress; i++)
            Assert.True(portal.Get<AttemptLimiter>().Allow(Door.SignIn, "255.255.255.255", $"orang{i}@contoh.test"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync("lain@contoh.test", "x")).Status);
    }

    [Fact]
    public async Task An_unknown_account_a_wrong_password_and_a_closed_account_get_the_same_answer()
    {
        var known = await portal.AddUserAsync(Role.Auditor, null);
        var closed = await portal.AddUserAsync(Role.Auditor, null);
        await using (var db = portal.Db())
        {
            (await db.Users.FindAsync([closed.Id], TestContext.Current.CancellationToken))!.IsActive = false;
            db.Because(new PkKemendagriBkn.Portal.Database.AuditNote(Actor.Portal, "Test"));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var answers = new[] { await TryAsync("tidak.ada@contoh.test", "x"), await TryAsync(known.Email, "x"), await TryAsync(closed.Email, closed.Password) };
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, answers[0].Problem), (a.Status, a.Problem)));
    }

    [Fact]
    public async Task An_unknown_account_takes_as_long_as_a_known_one()
    {
        await using var slow =
            await PortalFactory.StartAsync(configure: services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 210_000));
        var known = await slow.AddUserAsync(Role.Auditor, null);
        var signIn = slow.Get<SignIn>();
        await MeasureAsync(known.Email);
        var (right, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 4; i++)
        {
            right.Add(await MeasureAsync(known.Email));
            unknown.Add(await MeasureAsync("tidak.ada@contoh.test"));
        }

        // Without the hash for strangers the ratio is far above ten.
        Assert.InRange(unknown.Min() / right.Min(), 0.33, 3);

        async Task<double> MeasureAsync(string email)
        {
            slow.Clock.Advance(TimeSpan.FromMinutes(20));
            var watch = Stopwatch.StartNew();
            await signIn.CheckPasswordAsync(email, "salah", new Origin("10.0.0.9"), ct: TestContext.Current.CancellationToken);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public async Task The_whole_password_counts_however_long_it_is()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        var actor = (await portal.Get<Accounts>().FindAsync(user.Id, TestContext.Current.CancellationToken))!.ToActor(null);
        var words = string.Concat(Enumerable.Range(0, 200).Select(i => (char)('a' + i * 7 % 26)));
        Assert.Null(await portal.Get<OwnAccount>().ChangePasswordAsync(actor, words + "A", TestContext.Current.CancellationToken));
        Assert.NotEqual("/", (await TryAsync(user.Email, words + "B")).Path);
        Assert.Equal("/", (await TryAsync(user.Email, words + "A")).Path);
    }

    [Fact]
    public async Task A_failure_stands_on_the_trail_without_what_was_typed()
    {
        await TryAsync("rahasia-di-kolom-surel@contoh.test", "rahasia-terketik");
        var entry = Assert.Single(await portal.TrailAsync(), e => e.Action == "SignInFailed");
        Assert.DoesNotContain("rahasia", entry.Reason + entry.Changes, StringComparison.Ordinal);
        Assert.Contains("255.255.255.255", entry.Reason, StringComparison.Ordinal);
    }

    private async Task<Answer> TryAsync(string email, string password)
    {
        using var browser = portal.NewBrowser();
        return await browser.PostAsync("/akun/masuk", "masuk", ("Email", email), ("Password", password));
    }
}
