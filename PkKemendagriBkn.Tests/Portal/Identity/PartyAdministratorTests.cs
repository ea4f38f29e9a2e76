using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Cli;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>The administrators of one party, and what happens where there is no second administrator.</summary>
public sealed class PartyAdministratorTests : IClassFixture<AccountConsentTests.OneDesk>
{
    private readonly AccountConsentTests.OneDesk desk;

    public PartyAdministratorTests(AccountConsentTests.OneDesk one) => desk = one;

    private PortalFactory Portal => desk.Portal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administrator_of_a_party_knows_its_accounts_alone_and_gives_its_roles_alone()
    {
        var (user, admin) = await AdminAsync(Party.First);
        var (own, other) = (await Portal.AddUserAsync(Role.ItjenSecretariat, Party.First), await Portal.AddUserAsync(Role.BknSecretariat, Party.Second));
        var queries = Portal.Get<UserQueries>();
        Assert.All((await queries.ListAsync(new SearchFilter(), admin, Ct)).Rows, r => Assert.Equal(Party.First, r.Party));
        Assert.Null(await queries.FindAsync(other.Id, admin, Ct));
        using var browser = await Portal.SignInAsync(user);
        var file = (await browser.GetAsync("/unduh/pengguna.csv")).Body;
        Assert.Contains(own.Email, file, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, file, StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<RuleViolation>(() => Portal.Get<ResetPassword>().ExecuteAsync(Reason(other.Id, user), admin, Ct));
        Assert.Equal(Rule.FactNotFound, unknown.Code);
        Assert.NotNull((await Portal.Get<ResetPassword>().ExecuteAsync(Reason(own.Id, user), admin, Ct)).Password);
        await Assert.ThrowsAsync<PermissionDenied>(() => Portal.Get<CreateUser>().ExecuteAsync(Portal.Proven(
            new UserInput { Email = "asing@contoh.test", FullName = "Asing", Role = new RoleOfParty(Role.Auditor, Party.Second), Reason = "Coba" }, user),
            admin, Ct));
    }

    [Fact]
    public async Task What_concerns_a_party_waits_for_its_administrators_and_those_of_the_portal_and_not_for_the_proposer()
    {
        var (itjen, itjenActor) = await AdminAsync(Party.First);
        var (_, bknActor) = await AdminAsync(Party.Second);
        var asked = await desk.CreateAsync(Role.Leadership, Party.First);
        Assert.True(await WaitsAsync(itjenActor));
        Assert.False(await WaitsAsync(bknActor));
        Assert.False(await WaitsAsync(desk.FirstActor));
        Assert.True(await WaitsAsync((await Portal.Get<Accounts>().FindAsync(desk.Second.Id, Ct))!.ToActor(null)));
        await desk.SetNipAsync(itjen.Id, "198707072012011907");
        Assert.NotNull((await desk.DecideAsync(asked, itjen)).Password);
        Assert.False(await WaitsAsync(itjenActor));

        async Task<bool> WaitsAsync(Actor actor) => (await Portal.Get<WaitingReader>().ReadAsync(actor, Ct)).Mine
            .Any(i => i.Kind == WaitingKind.ConsentToAccount && i.Subject == asked.ChangeId.ToString());
    }

    [Fact]
    public async Task Without_a_second_administrator_the_server_lets_it_take_effect_and_everybody_hears_of_it_until_an_auditor_has_reviewed_it()
    {
        var (auditor, leader) = (await Portal.AddUserAsync(Role.Auditor, null), await Portal.AddUserAsync(Role.Leadership, Party.Second));
        var asked = await desk.CreateAsync(Role.Leadership, Party.First);
        using var output = new StringWriter();
        Assert.Equal(2, await ApproveAccountChangeVerb.RunAsync(Portal.Services, ["--id", asked.ChangeId.ToString()!], output, output));
        Assert.Equal(0, await ApproveAccountChangeVerb.RunAsync(Portal.Services,
            ["--id", asked.ChangeId.ToString()!, "--reason", "Administrator kedua berhalangan"], output, output));
        await using (var db = Portal.Db())
        {
            var told = await db.Reminders.AsNoTracking().Where(r => r.DeadlineKey == $"notice:tanpa-persetujuan:{asked.ChangeId}").Select(r => r.RecipientId)
                .ToListAsync(Ct);
            Assert.Empty(new[] { auditor.Id, leader.Id, desk.First.Id, desk.Second.Id }.Except(told));
        }

        using var browser = await Portal.SignInAsync(auditor);
        var offered = $"/audit/perubahan-akun/{asked.ChangeId}";
        var trail = (await browser.GetAsync("/audit")).Body;
        Assert.Contains("Berlaku tanpa persetujuan administrator kedua", trail, StringComparison.Ordinal);
        Assert.Contains(offered, trail, StringComparison.Ordinal);
        var input = new ReviewAccountChange.Input { ChangeId = asked.ChangeId!.Value, Remark = "Sesuai surat tugas." };
        var own = await Assert.ThrowsAsync<RuleViolation>(() => Portal.Get<ReviewAccountChange>().ExecuteAsync(input, desk.FirstActor, Ct));
        Assert.Equal(Rule.MakerIsNotChecker, own.Code);
        await Portal.Get<ReviewAccountChange>().ExecuteAsync(input, (await Portal.Get<Accounts>().FindAsync(auditor.Id, Ct))!.ToActor(null), Ct);
        Assert.DoesNotContain(offered, (await browser.GetAsync("/audit")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_makes_no_grave_account_without_a_reason_and_none_in_silence()
    {
        using var output = new StringWriter();
        string[] person = ["--email", "darurat@contoh.test", "--name", "Orang Darurat", "--role", "Administrator", "--nip", "198808082013011908"];
        Assert.Equal(2, await CreateUserVerb.RunAsync(Portal.App, person, output, output));
        Assert.Equal(0, await CreateUserVerb.RunAsync(Portal.App, [.. person, "--reason", "Semua administrator kehilangan akses"], output, output));
        await using var db = Portal.Db();
        var change = await db.AccountChanges.AsNoTracking().SingleAsync(c => c.Email == "darurat@contoh.test", Ct);
        Assert.True(change.AwaitsReview);
        Assert.True(await db.Reminders.AnyAsync(r => r.RecipientId == desk.First.Id && r.DeadlineKey == $"notice:tanpa-persetujuan:{change.Id}", Ct));
    }

    [Fact]
    public async Task The_pages_show_what_waits_and_ask_for_the_own_password()
    {
        var asked = await desk.CreateAsync(Role.Leadership, Party.First);
        using var browser = await Portal.SignInAsync(desk.Second);
        Assert.Contains("Menunggu persetujuan administrator lain", (await browser.GetAsync("/administrasi/pengguna")).Body, StringComparison.Ordinal);
        var page = (await browser.GetAsync($"/audit/perubahan-akun/{asked.ChangeId}")).Body;
        Assert.Contains("Keputusan Anda", page, StringComparison.Ordinal);
        Assert.Contains("Kata sandi Anda", page, StringComparison.Ordinal);
    }

    private async Task<(TestUser User, Actor Actor)> AdminAsync(Party party)
    {
        var user = await Portal.AddUserAsync(Role.Administrator, party);
        return (user, (await Portal.Get<Accounts>().FindAsync(user.Id, Ct))!.ToActor(null));
    }

    private UserReasonInput Reason(Guid userId, TestUser by) => Portal.Proven(new UserReasonInput { UserId = userId, Reason = "Lupa" }, by);
}
