using FluentValidation;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
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
        var (_, id, password) = await CreateAsync("baru@contoh.test");
        using var browser = portal.NewBrowser();
        Assert.Equal("/akun/kata-sandi", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "baru@contoh.test"), ("Password", password))).Path);
        var entry = Assert.Single(await portal.TrailAsync(), e => e.Action == "CreateUser" && e.SubjectId == id && e.ActorId == admin.UserId);
        Assert.DoesNotContain(password!, entry.Changes, StringComparison.Ordinal);
        Assert.Contains("\"after\":\"Auditor\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_taken_whatever_its_capitals()
    {
        await CreateAsync("sama@contoh.test");
        var again = await Assert.ThrowsAsync<RuleViolation>(() => CreateAsync("SAMA@contoh.test"));
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
        var itjen = await portal.AddUserAsync(Role.Administrator, Party.First);
        var last = (await portal.Get<Accounts>().FindAsync(admin.UserId!.Value, Ct))!;
        foreach (var kind in new[] { AccountChangeKind.Close, AccountChangeKind.Change })
        {
            var change = new AccountChange
            {
                Kind = kind, Email = last.Email!, FullName = last.FullName, Role = kind == AccountChangeKind.Close ? last.Role : Role.Auditor, Reason = "Coba",
                ProposedById = itjen.Id, ProposedBy = "Administrator Itjen",
            }.About(last.Id, last.Role, last.Party);
            await using var db = portal.Db();
            var refused = await Assert.ThrowsAsync<RuleViolation>(() => AccountWork.RequirePossibleAsync(db, change, last, Ct));
            Assert.Equal(Rule.LastAdministrator, refused.Code);
        }
    }

    [Fact]
    public async Task Nobody_administers_the_own_account()
    {
        await portal.AddUserAsync(Role.Administrator, null);
        var own = admin.UserId!.Value;
        await Assert.ThrowsAsync<PermissionDenied>(async () => await portal.Get<ResetPassword>().ExecuteAsync(await ReasonAsync(own, "Coba"), admin, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(async () => await portal.Get<ResetTotp>().ExecuteAsync(await ReasonAsync(own, "Coba"), admin, Ct));
        await Assert.ThrowsAsync<PermissionDenied>(async () =>
            await portal.Get<SetUserActive>().ExecuteAsync(await ReasonAsync(own, "Coba"), active: false, admin, Ct));
        Assert.Equal(3, (await portal.TrailAsync()).Count(e => e.Action == "AccessDenied"));
    }

    [Fact]
    public async Task Two_administrators_who_collide_notice_it()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        var row = (await portal.Get<UserQueries>().FindAsync(user.Id, admin, Ct))!;
        await ChangeAsync("Nama Satu");
        await Assert.ThrowsAsync<FactChanged>(() => ChangeAsync("Nama Dua"));

        async Task ChangeAsync(string name) => await portal.Get<ChangeUser>().ExecuteAsync(await portal.ProvenAsync(
            new UserInput { UserId = row.Id, Stamp = row.Stamp, FullName = name, Role = new RoleOfParty(Role.Auditor, null), Reason = "Keliru" }), admin, Ct);
    }

    [Fact]
    public async Task A_closed_and_reopened_account_keeps_its_password_and_both_reasons_stand_on_the_trail()
    {
        var user = await portal.AddUserAsync(Role.Auditor, null);
        await portal.Get<SetUserActive>().ExecuteAsync(await ReasonAsync(user.Id, "Cuti panjang"), active: false, admin, Ct);
        await portal.Get<SetUserActive>().ExecuteAsync(await ReasonAsync(user.Id, "Kembali bertugas"), active: true, admin, Ct);
        using var browser = await portal.SignInAsync(user);
        Assert.Equal(["Cuti panjang", "Kembali bertugas"],
            (await portal.TrailAsync()).Where(e => e.Action is "DisableUser" or "EnableUser").Select(e => e.Reason));
    }

    [Fact]
    public async Task After_a_reset_of_the_authenticator_a_new_one_is_enrolled_and_the_old_codes_are_dead()
    {
        var user = await portal.AddUserAsync(Role.ItjenSecretariat, Party.First);
        await portal.Get<ResetTotp>().ExecuteAsync(await ReasonAsync(user.Id, "Ponsel hilang"), admin, Ct);
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
        var (first, total, _) = await queries.ListAsync(new SearchFilter(), admin, Ct);
        var second = (await queries.ListAsync(new SearchFilter { Page = 2 }, admin, Ct)).Rows;
        Assert.Equal((28, 25, 3), (total, first.Count, second.Count));
        Assert.Empty(first.Select(r => r.Id).Intersect(second.Select(r => r.Id)));
        Assert.Equal("orang07@contoh.test", Assert.Single((await queries.ListAsync(new SearchFilter { Search = "orang07" }, admin, Ct)).Rows).Email);
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

    private async Task<AccountOutcome> CreateAsync(string email) => await portal.Get<CreateUser>().ExecuteAsync(await portal.ProvenAsync(
        new UserInput
        {
            Email = email, FullName = "Orang Baru", Position = "Auditor madya", Role = new RoleOfParty(Role.Auditor, null), Reason = "Penugasan",
        }), admin, Ct);

    private Task<UserReasonInput> ReasonAsync(Guid userId, string reason) => portal.ProvenAsync(new UserReasonInput { UserId = userId, Reason = reason });
}
