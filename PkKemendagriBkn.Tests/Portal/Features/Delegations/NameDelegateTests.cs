using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Delegations;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Delegations;

/// <summary>A leader names a delegate, who then acts in that place, and no longer once the days are over: in the whole portal.</summary>
public sealed class NameDelegateTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private DraftingStory drafting = null!;
    private TestUser leader = null!, standing = null!;
    private Actor delegated = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateOnly Today => portal.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        drafting = new DraftingStory(
            portal.Services, await portal.ActorAsync(Role.ItjenSecretariat, Party.First), await portal.ActorAsync(Role.BknSecretariat, Party.Second),
            await portal.ActorAsync(Role.Leadership, Party.First), await portal.ActorAsync(Role.Leadership, Party.Second));
        leader = await portal.UserAsync(Role.Leadership, Party.First);
        standing = await portal.AddUserAsync(Role.ItjenSecretariat, Party.First);
        delegated = (await portal.Get<Accounts>().FindAsync(standing.Id, Ct))!.ToActor(null);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_delegate_sees_what_waits_signs_in_that_capacity_and_is_refused_the_day_after_the_last()
    {
        var id = await drafting.AgreedMinutesAsync();
        Assert.DoesNotContain(WaitingKind.SignDocument, await WaitingAsync());
        await Assert.ThrowsAsync<PermissionDenied>(() => SignAsync(id));

        await NameAsync(Today, Today.AddDays(1));
        Assert.Contains(WaitingKind.SignDocument, await WaitingAsync());
        await portal.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        await using (var db = portal.Db())
        {
            var told = await db.Reminders.AsNoTracking().ToListAsync(Ct);
            var bkn = (await portal.UserAsync(Role.BknSecretariat, Party.Second)).Id;
            Assert.Contains(told,
                r => r.RecipientId == standing.Id
                    && r.Title == $"Anda ditetapkan sebagai Plh. Jabatan uji oleh Orang Uji Leadership, 2 Maret 2026 sampai dengan 3 Maret 2026");
            Assert.Contains(told, r => r.RecipientId == bkn && r.Title!.Contains("bertindak sebagai Plh. Jabatan uji", StringComparison.Ordinal));
            Assert.Contains(told, r => r.RecipientId == standing.Id && r.Title!.StartsWith("Tanda tangani naskah", StringComparison.Ordinal));
        }

        using (var browser = await portal.SignInAsync(standing))
        {
            var start = (await browser.GetAsync("/")).Body;
            Assert.Contains("Anda bertindak sebagai Plh. Jabatan uji", start, StringComparison.Ordinal);
            Assert.Contains("<span>sebagai Plh. Jabatan uji</span>", start, StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync($"/naskah/{id}/tanda-tangan")).Status);
        }

        using (var browser = await portal.SignInAsync(leader))
            Assert.Contains("menggantikan Anda sebagai Plh. Jabatan uji", (await browser.GetAsync("/")).Body, StringComparison.Ordinal);

        await SignAsync(id);
        var signature = Assert.Single((await drafting.ReadAsync(id)).Document.Signatures);
        Assert.Equal(("Orang Uji ItjenSecretariat", "Plh. Jabatan uji", Party.First), (signature.Signer, signature.Position, signature.Party));
        var entry = (await portal.TrailAsync()).Last(e => e.Action == nameof(SignDocument));
        Assert.Equal(("Orang Uji ItjenSecretariat (Plh. Jabatan uji)", standing.Id, "Leadership"), (entry.ActorName, entry.ActorId, entry.ActorRole));

        var second = await drafting.AgreedMinutesAsync();
        portal.Clock.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain(WaitingKind.SignDocument, await WaitingAsync());
        await Assert.ThrowsAsync<PermissionDenied>(() => SignAsync(second));
        using var afterwards = await portal.SignInAsync(standing);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await afterwards.GetAsync($"/naskah/{second}/tanda-tangan")).Status);
    }

    [Fact]
    public async Task It_asks_for_a_second_factor_and_an_able_colleague_and_ends_at_once_when_it_is_withdrawn()
    {
        await Breaks(Rule.WrongPassword,
            () => portal.Get<NameDelegate>().ExecuteAsync(Input(Today, Today, standing.Id, leader.Password), drafting.ItjenLeader, Ct));
        await Breaks(Rule.DelegationInPast, () => NameAsync(Today.AddDays(-1), Today));
        foreach (var (role, party) in new[] { (Role.BknSecretariat, Party.Second), (Role.Auditor, Party.First), (Role.Administrator, Party.First) })
        {
            var unable = (await portal.UserAsync(role, party)).Id;
            await Breaks(Rule.DelegateUnsuited, () => NameAsync(Today, Today, unable));
        }

        await NameAsync(Today, Today.AddDays(5));
        await Breaks(Rule.DelegationOverlaps, () => NameAsync(Today.AddDays(5), Today.AddDays(6)));
        Assert.Equal("Plh. Jabatan uji", portal.Get<ActingLeaders>().Now(delegated).ActsAs);

        var id = await drafting.OpenReportAsync("2025-H2");
        await drafting.CompleteAsync(id, await portal.ActorAsync(Role.ItjenSecretariat, Party.First));
        await drafting.SendAsync(id, DraftStep.Propose, await portal.ActorAsync(Role.ItjenSecretariat, Party.First));
        await drafting.MoveAsync(id, DraftStep.Approve, delegated);
        Assert.EndsWith("(Plh. Jabatan uji)", (await portal.TrailAsync()).Last(e => e.Action == nameof(MoveDocument)).ActorName, StringComparison.Ordinal);

        Guid made;
        await using (var db = portal.Db())
            made = (await db.Delegations.SingleAsync(Ct)).Id;
        await portal.Get<WithdrawDelegation>().ExecuteAsync(new WithdrawDelegation.Input { DelegationId = made, Reason = "Sudah kembali." },
            drafting.ItjenLeader, Ct);
        Assert.Null(portal.Get<ActingLeaders>().Now(delegated).ActsAs);
        await Assert.ThrowsAsync<PermissionDenied>(() => portal.Get<Journal>().RequireAsync(delegated, Permission.SignDocument, "Coba", Ct));
    }

    private static NameDelegate.Input Input(DateOnly from, DateOnly until, Guid person, string? password = null) => new()
    {
        DelegateId = person, ValidFromOn = from, ValidUntilOn = until, LetterNumber = "800/1/IJ", Ground = "Dinas luar.", Password = password,
    };

    private Task NameAsync(DateOnly from, DateOnly until, Guid? person = null) =>
        portal.Get<NameDelegate>().ExecuteAsync(portal.Proven(Input(from, until, person ?? standing.Id), leader), drafting.ItjenLeader, Ct);

    private async Task<IEnumerable<WaitingKind>> WaitingAsync()
    {
        await using var db = portal.Db();
        var capacity = await db.DelegationsInForce(Today).Where(d => d.DelegateId == standing.Id).Select(d => d.Capacity).SingleOrDefaultAsync(Ct);
        return (await portal.Get<WaitingReader>().ReadAsync(delegated with { ActsAs = capacity }, Ct)).Mine.Select(i => i.Kind);
    }

    private async Task SignAsync(Guid id)
    {
        var document = (await drafting.ReadAsync(id)).Document;
        var input = new SignDocument.Input { DocumentId = id, Version = document.Version, FileSha256 = document.Latest!.FileSha256, HasRead = true };
        await portal.Get<SignDocument>().ExecuteAsync(portal.Proven(input, standing), delegated, Ct);
    }

    private static async Task Breaks(Rule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);
}
