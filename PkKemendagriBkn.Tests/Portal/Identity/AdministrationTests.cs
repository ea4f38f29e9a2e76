using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>What administrators do to accounts, and what they cannot.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private Actor admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        admin = await portal.ActorAsync(Role.Administrator, null);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_account_enters_with_its_temporary_password_and_is_on_the_trail_without_it()
    {
        var (id, password) = await portal.Get<CreateUser>().ExecuteAsync(New("baru@contoh.test"), admin, Ct);
        using var browser = portal.NewBrowser();
        Assert.Equal("/akun/kata-sandi", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "baru@contoh.test"), ("Password", password))).Path);
        var entry = Assert.Single(await portal.TrailAsync(), e => e.Action == "CreateUser" && e.SubjectId == id && e.ActorId == admin.UserId);
        Assert.DoesNotContain(password, entry.Changes, StringComparison.Ordinal);
        Assert.Contains("\"after\":\"Auditor\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_taken_whatever_its_capitals()
    {
        await portal.Get<CreateUser>().ExecuteAsync(New("sama@contoh.test"), admin, Ct);
        var again = await Assert.ThrowsAsync<RuleViolation>(() => portal.Get<CreateUser>().ExecuteAsync(New("SAMA@contoh.test"), admin, Ct));
        Assert.Equal(Rule.UserNameTaken, again.Code);
    }

    [Theory]
    [InlineData("bukan-surel", "Nama")]
    [InlineData("a@contoh.test\r\nBcc: b@contoh.test", "Nama")]
    [InlineData("a@contoh.test", "")]
    [InlineData("a@contoh.test", "Nama\nbaris dua")]
    public async Task Nonsense_is_refused(string email, string name) =>
        await Assert.ThrowsAsync<ValidationException>(() => portal.Get<CreateUser>().ExecuteAsync(
            new UserInput { Email = email, FullName = name, Role = new RoleOfParty(Role.Auditor, null) }, admin, Ct));

    [Fact]
    public async Task A_role_of_the_wrong_party_does_not_exist() =>
        await Assert.ThrowsAsync<ValidationException>(() => portal.Get<CreateUser>().ExecuteAsync(
            new UserInput { Email = "a@contoh.test", FullName = "Nama", Role = new RoleOfParty(Role.BknSecretariat, Party.First) }, admin, Ct));

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var reason = new UserReasonInput { UserId = admin.UserId!.Value, Reason = "Coba" };
        var closed = await Assert.ThrowsAsync<RuleViolation>(() => portal.Get<SetUserActive>().ExecuteAsync(reason, active: false, admin, Ct));
        Assert.Equal(Rule.LastAdministrator, closed.Code);
        var row = (await portal.Get<UserQueries>().FindAsync(admin.UserId.Value, Ct))!;
        var demoted = await Assert.ThrowsAsync<RuleViolation>(() => portal.Get<ChangeUser>().ExecuteAsync(
            new UserInput { UserId = row.Id, Stamp = row.Stamp, FullName = row.FullName, Role = new RoleOfParty(Role.Auditor, null) }, admin, Ct));
        Assert.Equal(Rule.LastAdministrator, demoted.Code);
    }

    [Fact]
    public async Task Nobody_administers_the_own_account()
    {
        await portal.AddUserAsync(Role.Administrator, null);
        var reason = new UserReasonInput { UserId = admin.UserId!.Value, Reason = "Coba" };
        await Assert.ThrowsAsync<PermissionDenied>(() => portal.Get<ResetPassword>().ExecuteAsync(reason, admin, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(() => portal.Get<ResetTotp>().ExecuteAsync(reason, admin, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(() => portal.Get<SetUserActive>().ExecuteAsync(reason, active: false, admin, Ct));
        Assert.Equal(3, (await portal.TrailAsync()).Count(e => e.Action == "AccessDenied"));
    }

    [Fact]
    public async Task Two_administrators_who_collide_notice_it()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        var row = (await portal.Get<UserQueries>().FindAsync(user.Id, Ct))!;
        UserInput Input(string name) => new() { UserId = row.Id, Stamp = row.Stamp, FullName = name, Role = new RoleOfParty(Role.Auditor, null) };
        await portal.Get<ChangeUser>().ExecuteAsync(Input("Nama Satu"), admin, Ct);
        await Assert.ThrowsAsync<FactChanged>(() => portal.Get<ChangeUser>().ExecuteAsync(Input("Nama Dua"), admin, Ct));
    }

    [Fact]
    public async Task A_closed_and_reopened_account_keeps_its_password_and_both_reasons_stand_on_the_trail()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        await portal.Get<SetUserActive>().ExecuteAsync(new UserReasonInput { UserId = user.Id, Reason = "Cuti panjang" }, active: false, admin, Ct);
        await portal.Get<SetUserActive>().ExecuteAsync(new UserReasonInput { UserId = user.Id, Reason = "Kembali bertugas" }, active: true, admin, Ct);
        using var browser = await portal.SignInAsync(user);
        Assert.Equal(["Cuti panjang", "Kembali bertugas"],
            (await portal.TrailAsync()).Where(e => e.Action is "DisableUser" or "EnableUser").Select(e => e.Reason));
    }

    [Fact]
    public async Task After_a_reset_of_the_authenticator_a_new_one_is_enrolled_and_the_old_codes_are_dead()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        await portal.Get<ResetTotp>().ExecuteAsync(new UserReasonInput { UserId = user.Id, Reason = "Ponsel hilang" }, admin, Ct);
        using var browser = portal.NewBrowser();
        Assert.Equal("/akun/totp", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password))).Path);
        await using var db = portal.Db();
        Assert.DoesNotContain(db.UserTokens, t => t.UserId == user.Id);
    }

    [Fact]
    public async Task The_list_pages_and_searches_in_the_database()
    {
        for (var i = 0; i < 27; i++)
            await portal.AddUserAsync(Role.Auditor, null, email: $"orang{i:D2}@contoh.test");
        var queries = portal.Get<UserQueries>();
        var (first, total, _) = await queries.ListAsync(new SearchFilter(), Ct);
        var second = (await queries.ListAsync(new SearchFilter { Page = 2 }, Ct)).Rows;
        Assert.Equal((28, 25, 3), (total, first.Count, second.Count));
        Assert.Empty(first.Select(r => r.Id).Intersect(second.Select(r => r.Id)));
        Assert.Equal("orang07@contoh.test", Assert.Single((await queries.ListAsync(new SearchFilter { Search = "orang07" }, Ct)).Rows).Email);
    }

    [Fact]
    public async Task The_pages_show_accounts_and_their_state()
    {
        var user = await portal.AddUserAsync(Role.BknSecretariat, Party.Second, email: "tampil@contoh.test");
        using var browser = await portal.SignInAsync(Role.Administrator, null);
        Assert.Contains("tampil@contoh.test", (await browser.GetAsync("/administrasi/pengguna?cari=tampil")).Body, StringComparison.Ordinal);
        var page = await browser.GetAsync($"/administrasi/pengguna/{user.Id}");
        Assert.Contains("Dua langkah", page.Body, StringComparison.Ordinal);
        Assert.Contains("Beri kata sandi sementara", page.Body, StringComparison.Ordinal);
    }

    private static UserInput New(string email) =>
        new() { Email = email, FullName = "Orang Baru", Position = "Auditor madya", Role = new RoleOfParty(Role.Auditor, null) };
}
