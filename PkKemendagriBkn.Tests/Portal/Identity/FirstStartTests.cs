using System.Net;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>No account that anybody could know of: S11, S16, S19.</summary>
public sealed partial class FirstStartTests
{
    private static readonly (string Field, string? Value)[] Person =
        [("FullName", "Administrator Pertama"), ("Email", "pertama@contoh.test"), ("Password", "lumbung kayu biru tua"), ("Repeated", "lumbung kayu biru tua")];

    [Fact]
    public async Task The_first_administrator_comes_through_a_printed_link_that_works_once()
    {
        await using var portal = await PortalFactory.StartAsync();
        var link = Link(portal);
        using var browser = portal.NewBrowser();
        using var second = portal.NewBrowser();
        var stale = await second.GetAsync(link);
        Assert.Equal("/akun/masuk", (await browser.PostAsync(link, "penyiapan", WithSecret(link))).Path);
        Assert.Equal("/akun/totp",
            (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "pertama@contoh.test"), ("Password", "lumbung kayu biru tua"))).Path);

        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link)).Status);
        var again = await second.PostRawAsync(link,
            [("_handler", "penyiapan"), ("__RequestVerificationToken", TestBrowser.TokenOf(stale)),
                .. WithSecret(link).Select(f => ($"Input.{f.Field}", f.Value))]);
        Assert.NotEqual("/akun/masuk", again.Path);
        await using var db = portal.Db();
        Assert.Single(db.Users);
    }

    [Fact]
    public async Task The_link_dies_after_a_day_and_a_guessed_one_opens_nothing()
    {
        await using var portal = await PortalFactory.StartAsync();
        var link = Link(portal);
        using var browser = portal.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/akun/penyiapan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/akun/penyiapan?kunci=tebakan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        portal.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);
    }

    [Fact]
    public async Task There_is_no_link_once_somebody_has_an_account()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.AddUserAsync(Role.Auditor, null);
        Assert.Null(await portal.Get<SetUpLink>().OfferAsync(TestContext.Current.CancellationToken));
        var used = await portal.Get<SetUpLink>().UseAsync(Link(portal).Split("kunci=")[1],
            new NewAccount("lain@contoh.test", "Lain", "", Role.Administrator, null), "lumbung kayu biru tua", TestContext.Current.CancellationToken);
        Assert.False(used);
    }

    [Fact]
    public async Task The_command_line_makes_an_account_whose_password_is_temporary()
    {
        await using var portal = await PortalFactory.StartAsync();
        var verb = new CreateUser();
        Assert.Equal(0, await verb.RunAsync(portal, "--email", "baru@contoh.test", "--name", "Orang Baru", "--role", "BknSecretariat", "--party", "Second"));
        var password = TemporaryPattern().Match(verb.Output).Value;
        Assert.Equal(24, password.Length);
        using var browser = portal.NewBrowser();
        Assert.Equal("/akun/kata-sandi", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "baru@contoh.test"), ("Password", password))).Path);

        Assert.Equal(2, await verb.RunAsync(portal, "--email", "BARU@contoh.test", "--name", "Orang Baru", "--role", "Auditor"));
        Assert.Equal(2, await verb.RunAsync(portal, "--email", "x@contoh.test", "--name", "X", "--role", "BknSecretariat", "--party", "First"));
        Assert.Equal(2, await verb.RunAsync(portal, "--email", "x@contoh.test", "--name", "X", "--role", "System"));
        Assert.Equal(2, await verb.RunAsync(portal, "--email", "x@contoh.test", "--name", "X", "--role", "Auditor", "--nip", "123"));
    }

    [Fact]
    public async Task Outside_Development_there_are_no_demonstration_accounts()
    {
        await using var portal = await PortalFactory.StartAsync();
        await using var db = portal.Db();
        Assert.Empty(db.Users);
        Assert.Empty(portal.Get<DemoUsers>().ToShow);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.Get<DemoUsers>().EnsureAsync(TestContext.Current.CancellationToken));
        using var browser = portal.NewBrowser();
        Assert.DoesNotContain(DemoUsers.Password, (await browser.GetAsync("/akun/masuk")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_account_in_a_copied_database_is_not_let_in()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.Get<Accounts>().ChangeAsync(new AuditNote(Actor.Portal, "Test"), (db, users) =>
            new NewAccount("admin@demo.local", "Peraga", "", Role.Administrator, null).AddAsync(db, users, DemoUsers.Password, PortalFactory.Start, null,
                isDemo: true), TestContext.Current.CancellationToken);
        using var browser = portal.NewBrowser();
        Assert.NotEqual("/", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "admin@demo.local"), ("Password", DemoUsers.Password))).Path);
    }

    [Fact]
    public async Task In_Development_every_role_has_a_person_who_enters_with_one_click()
    {
        await using var portal = await PortalFactory.StartAsync("Development");
        var people = portal.Get<DemoUsers>().ToShow;
        Assert.Equal([.. Enum.GetValues<Role>().Where(r => r != Role.System)], people.Select(p => p.Role).Distinct().Order());
        foreach (var person in people)
        {
            using var browser = portal.NewBrowser();
            var page = await browser.GetAsync("/akun/masuk");
            Assert.Contains($"peraga-{person.Email}", page.Body, StringComparison.Ordinal);
            Assert.Equal("/",
                (await browser.PostAsync("/akun/masuk", $"peraga-{person.Email}", ("Email", person.Email), ("Password", DemoUsers.Password))).Path);
        }
    }

    private static string Link(PortalFactory portal) => new Uri(LinkPattern().Match(portal.Console.ToString()).Value).PathAndQuery;

    private static (string Field, string? Value)[] WithSecret(string link) => [("Secret", link.Split("kunci=")[1]), .. Person];

    [GeneratedRegex(@"http\S+/akun/penyiapan\?kunci=[\w-]{43}")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("[a-z2-9]{4}(-[a-z2-9]{4}){4}")]
    private static partial Regex TemporaryPattern();

    /// <summary>Runs the verb and keeps what it printed.</summary>
    private sealed class CreateUser
    {
        public string Output { get; private set; } = "";

        public async Task<int> RunAsync(PortalFactory portal, params string[] args)
        {
            using var output = new StringWriter();
            var code = await CreateUserVerb.RunAsync(portal.App, args, output, TextWriter.Null);
            Output = output.ToString();
            return code;
        }
    }
}
