using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>Whoever may decide on access, sign or administer is made and changed by two administrators.</summary>
public sealed class AccountConsentTests : IClassFixture<AccountConsentTests.OneDesk>
{
    private readonly OneDesk desk;

    public AccountConsentTests(OneDesk one) => desk = one;

    private PortalFactory Portal => desk.Portal;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_waits_for_a_second_administrator_exactly_when_its_role_decides_signs_or_administers()
    {
        var grave = PermissionMatrix.Permissions.Where(p => p.Permission is "DecideAccess" or "SignDocument" or "ManageUsers" or "ManageSettings")
            .Aggregate(Who.Nobody, (all, p) => all | p.May);
        foreach (var (who, role, party) in PermissionMatrix.People)
            Assert.True((await desk.CreateAsync(role, party)).ChangeId.HasValue == ((grave & who) != 0), $"{who} {role} {party}");
    }

    [Fact]
    public async Task What_waits_takes_effect_with_the_consent_and_stands_in_its_entry()
    {
        var asked = await desk.CreateAsync(Role.Leadership, Party.Second);
        Assert.Null(asked.Password);
        await using (var db = Portal.Db())
            Assert.False(await db.Users.AnyAsync(u => u.Email == desk.LastEmail, Ct));
        var done = await desk.DecideAsync(asked, desk.Second);
        using var browser = Portal.NewBrowser();
        Assert.Equal("/akun/kata-sandi",
            (await browser.PostAsync("/akun/masuk", "masuk", ("Email", desk.LastEmail), ("Password", done.Password))).Path);
        var entry = Assert.Single(await Portal.TrailAsync(), e => e.Action == "ConsentToAccountChange" && e.SubjectId == asked.ChangeId);
        Assert.Contains("\"thing\":\"PortalUser\"", entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(done.Password!, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_a_withdrawn_and_a_lapsed_change_never_take_effect()
    {
        var refused = await desk.CreateAsync(Role.Leadership, Party.First);
        await desk.DecideAsync(refused, desk.Second, "Tidak ada penugasan.");
        var withdrawn = await desk.CreateAsync(Role.Leadership, Party.First);
        await Portal.Get<WithdrawAccountChange>().ExecuteAsync(new WithdrawAccountChange.Input { ChangeId = withdrawn.ChangeId!.Value }, desk.FirstActor, Ct);
        var late = await desk.CreateAsync(Role.Leadership, Party.First);
        await BreaksAsync(Rule.AccountChangeAnswered, () => desk.DecideAsync(refused, desk.Second));
        await BreaksAsync(Rule.AccountChangeAnswered, () => desk.DecideAsync(withdrawn, desk.Second));
        Portal.Clock.Advance(TimeSpan.FromDays(AccountChange.WaitsDays));
        await BreaksAsync(Rule.AccountChangeLapsed, () => desk.DecideAsync(late, desk.Second));
    }

    [Fact]
    public async Task Nobody_consents_to_the_own_proposal_nor_by_a_second_account_of_the_same_person()
    {
        var asked = await desk.CreateAsync(Role.Leadership, Party.First);
        await BreaksAsync(Rule.MakerIsNotChecker, () => desk.DecideAsync(asked, desk.First));
        var again = await Portal.AddUserAsync(Role.Administrator, null);
        await desk.SetNipAsync(desk.First.Id, OneDesk.FirstNip, active: false);
        await desk.SetNipAsync(again.Id, OneDesk.FirstNip);
        await BreaksAsync(Rule.MakerIsNotChecker, () => desk.DecideAsync(asked, again));
        await desk.SetNipAsync(again.Id, null);
        await desk.SetNipAsync(desk.First.Id, OneDesk.FirstNip);
    }

    [Fact]
    public async Task An_administrator_without_NIP_consents_to_nothing_until_it_is_filled_in_which_takes_no_consent()
    {
        var unknown = await Portal.AddUserAsync(Role.Administrator, null);
        var asked = await desk.CreateAsync(Role.Leadership, Party.First);
        await BreaksAsync(Rule.PersonsUnknown, () => desk.DecideAsync(asked, unknown));
        var row = (await Portal.Get<UserQueries>().FindAsync(unknown.Id, desk.FirstActor, Ct))!;
        Assert.Null((await desk.ChangeAsync(row, i => i.Nip = "19850505 201001 1 905")).ChangeId);
        Assert.NotNull((await desk.DecideAsync(asked, unknown)).Password);
    }

    [Fact]
    public async Task A_NIP_belongs_to_one_open_account_and_must_be_one()
    {
        var (one, other) = (await Portal.AddUserAsync(Role.Auditor, null), await Portal.AddUserAsync(Role.Auditor, null));
        await desk.SetNipAsync(one.Id, "198606062011011906");
        var row = (await Portal.Get<UserQueries>().FindAsync(other.Id, desk.FirstActor, Ct))!;
        await BreaksAsync(Rule.NipTaken, () => desk.ChangeAsync(row, i => i.Nip = "198606062011011906"));
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => desk.ChangeAsync(row, i => i.Nip = "198613062011011906"));
        row = (await Portal.Get<UserQueries>().FindAsync(one.Id, desk.FirstActor, Ct))!;
        await BreaksAsync(Rule.NipStays, () => desk.ChangeAsync(row, i => i.Nip = null));
    }

    [Theory]
    [InlineData(AccountChangeKind.ResetPassword)]
    [InlineData(AccountChangeKind.ResetTotp)]
    [InlineData(AccountChangeKind.Close)]
    public async Task A_leaders_password_and_authenticator_wait_while_closing_a_leaders_account_does_not(AccountChangeKind kind)
    {
        var leader = await Portal.AddUserAsync(Role.Leadership, Party.Second);
        var input = desk.Reason(leader.Id);
        var outcome = kind switch
        {
            AccountChangeKind.ResetPassword => await Portal.Get<ResetPassword>().ExecuteAsync(input, desk.FirstActor, Ct),
            AccountChangeKind.ResetTotp => await Portal.Get<ResetTotp>().ExecuteAsync(input, desk.FirstActor, Ct),
            _ => await Portal.Get<SetUserActive>().ExecuteAsync(input, active: false, desk.FirstActor, Ct),
        };
        Assert.Equal(kind != AccountChangeKind.Close, outcome.ChangeId.HasValue);
        using var browser = kind == AccountChangeKind.Close ? null : await Portal.SignInAsync(leader);
        if (outcome.ChangeId is not null)
            Assert.Equal(kind == AccountChangeKind.ResetPassword, (await desk.DecideAsync(outcome, desk.Second)).Password is not null);
        if (browser is not null)
            Assert.Equal("/akun/masuk", (await browser.GetAsync("/")).Path);
    }

    [Fact]
    public async Task One_change_of_an_account_waits_at_a_time_and_is_of_no_use_once_the_account_is_another()
    {
        var user = await Portal.AddUserAsync(Role.BknSecretariat, Party.Second);
        var asked = await Portal.Get<ResetPassword>().ExecuteAsync(desk.Reason(user.Id), desk.FirstActor, Ct);
        await BreaksAsync(Rule.AccountChangeWaits, () => Portal.Get<ResetTotp>().ExecuteAsync(desk.Reason(user.Id), desk.FirstActor, Ct));
        await Portal.Get<Accounts>().ChangeAsync(new AuditNote(Actor.Portal, "Test"), async (db, _) =>
        {
            (await db.Users.SingleAsync(u => u.Id == user.Id, Ct)).Role = Role.Leadership;
            return true;
        }, Ct);
        await BreaksAsync(Rule.AccountHasChanged, () => desk.DecideAsync(asked, desk.Second));
    }

    [Fact]
    public async Task Without_the_administrators_own_password_and_code_nothing_is_done()
    {
        var user = await Portal.AddUserAsync(Role.Auditor, null);
        await BreaksAsync(Rule.WrongPassword, () => Portal.Get<ResetPassword>().ExecuteAsync(
            new UserReasonInput { UserId = user.Id, Reason = "Lupa", Password = desk.First.Password, Code = "000000" }, desk.FirstActor, Ct));
        await BreaksAsync(Rule.WrongPassword, () => Portal.Get<SetUserActive>().ExecuteAsync(
            new UserReasonInput { UserId = user.Id, Reason = "Mutasi", Password = "salah", Code = Portal.NextCode(desk.First) }, active: false, desk.FirstActor,
            Ct));
        using var browser = await Portal.SignInAsync(user);
        Assert.Null((await browser.GetAsync("/")).Path);
    }

    [Fact]
    public async Task The_holder_and_the_other_party_are_told_and_the_holder_takes_note_of_it_at_the_next_sign_in()
    {
        var (user, other) = (await Portal.AddUserAsync(Role.ItjenSecretariat, Party.First), await Portal.AddUserAsync(Role.BknSecretariat, Party.Second));
        var row = (await Portal.Get<UserQueries>().FindAsync(user.Id, desk.FirstActor, Ct))!;
        await desk.DecideAsync(await desk.ChangeAsync(row, i => i.Role = new RoleOfParty(Role.Leadership, Party.First)), desk.Second);
        await using (var db = Portal.Db())
        {
            var told = await db.Reminders.AsNoTracking().Where(r => r.RecipientId == other.Id).OrderByDescending(r => r.WrittenAt).FirstAsync(Ct);
            Assert.Contains("menjabat sebagai Pimpinan", told.Title, StringComparison.Ordinal);
            Assert.True(await db.OutboxMails.AnyAsync(m => m.Id == told.MailId && m.IsUrgent, Ct));
        }

        using var browser = Portal.NewBrowser();
        await browser.PostAsync("/akun/masuk", "masuk", ("Email", user.Email), ("Password", user.Password));
        Assert.Equal("/akun/pemberitahuan", (await browser.PostAsync("/akun/verifikasi", "verifikasi", ("Code", Portal.NextCode(user)))).Path);
        Assert.Contains("Akun Anda diubah oleh", (await browser.GetAsync("/akun/pemberitahuan")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_role_and_a_closed_account_take_the_calendar_feed_with_them_and_nobody_elses()
    {
        var (user, other) = (await Portal.AddUserAsync(Role.ItjenSecretariat, Party.First), await Portal.AddUserAsync(Role.ItjenSecretariat, Party.First));
        foreach (var person in new[] { user, other })
        {
            var actor = (await Portal.Get<Accounts>().FindAsync(person.Id, Ct))!.ToActor(null);
            await Portal.Get<PkKemendagriBkn.Portal.Features.Calendar.RenewCalendarFeed>().ExecuteAsync(actor, Ct);
        }

        var row = (await Portal.Get<UserQueries>().FindAsync(user.Id, desk.FirstActor, Ct))!;
        await desk.ChangeAsync(row, i => i.Role = new RoleOfParty(Role.Auditor, Party.First));
        await using var db = Portal.Db();
        Assert.Equal([other.Id], await db.CalendarFeeds.Where(f => f.RevokedAt == null && (f.UserId == user.Id || f.UserId == other.Id))
            .Select(f => f.UserId).ToListAsync(Ct));
    }

    private static async Task BreaksAsync(Rule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);

    /// <summary>One portal with two administrators who are known to be two persons.</summary>
    public sealed class OneDesk : SharedPortal
    {
        public const string FirstNip = "198001012005011901";
        private int count;

        public TestUser First { get; private set; } = null!;
        public TestUser Second { get; private set; } = null!;
        public Actor FirstActor { get; private set; } = null!;
        public string LastEmail { get; private set; } = "";

        protected override async Task<PortalFactory> StartAsync()
        {
            var portal = await base.StartAsync();
            (First, Second) = (await portal.AddUserAsync(Role.Administrator, null), await portal.AddUserAsync(Role.Administrator, null));
            FirstActor = (await portal.Get<Accounts>().FindAsync(First.Id))!.ToActor(null);
            await SetNipAsync(portal, First.Id, FirstNip, true);
            await SetNipAsync(portal, Second.Id, "198102022006012902", true);
            return portal;
        }

        public Task SetNipAsync(Guid userId, string? nip, bool active = true) => SetNipAsync(Portal, userId, nip, active);

        public Task<AccountOutcome> CreateAsync(Role role, Party? party)
        {
            LastEmail = $"baru{count++}@contoh.test";
            return Portal.Get<CreateUser>().ExecuteAsync(Portal.Proven(
                new UserInput { Email = LastEmail, FullName = "Orang Baru", Role = new RoleOfParty(role, party), Reason = "Penugasan" }, First), FirstActor,
                Ct);
        }

        public Task<AccountOutcome> ChangeAsync(UserQueries.Row row, Action<UserInput> change)
        {
            var input = new UserInput
            {
                UserId = row.Id, Stamp = row.Stamp, FullName = row.FullName, Position = row.Position, Nip = row.Nip,
                Role = new RoleOfParty(row.Role, row.Party),
                Reason = "Mutasi",
            };
            change(input);
            return Portal.Get<ChangeUser>().ExecuteAsync(Portal.Proven(input, First), FirstActor, Ct);
        }

        public UserReasonInput Reason(Guid userId) => Portal.Proven(new UserReasonInput { UserId = userId, Reason = "Diminta pemegangnya" }, First);

        public async Task<AccountOutcome> DecideAsync(AccountOutcome asked, TestUser by, string? refusal = null) =>
            await Portal.Get<DecideAccountChange>().ExecuteAsync(
                Portal.Proven(new DecideAccountChange.Input { ChangeId = asked.ChangeId!.Value, Consents = refusal is null, Reason = refusal }, by),
                (await Portal.Get<Accounts>().FindAsync(by.Id, Ct))!.ToActor(null), Ct);

        private static Task<bool> SetNipAsync(PortalFactory portal, Guid userId, string? nip, bool active) =>
            portal.Get<Accounts>().ChangeAsync(new AuditNote(Actor.Portal, "Test"), async (db, _) =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, Ct);
                (user.Nip, user.IsActive) = (nip, active);
                return true;
            }, Ct);
    }
}
