using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>A document waits for whoever may carry it on, at every step of its way, and the other party sees nothing of what it may not know.</summary>
public sealed class DocumentsThatWaitTests : FeatureTests
{
    private static readonly Dictionary<WaitingKind, DraftStep[]> Does = new()
    {
        [WaitingKind.FinishDraft] = [DraftStep.Propose, DraftStep.Offer],
        [WaitingKind.ApproveDocument] = [DraftStep.Approve],
        [WaitingKind.SubmitDocument] = [DraftStep.Submit],
        [WaitingKind.SendLetter] = [DraftStep.Submit],
        [WaitingKind.ReviewDocument] = [DraftStep.Agree, DraftStep.Accept],
        [WaitingKind.ReviseDocument] = [DraftStep.Revise],
        [WaitingKind.SignDocument] = [DraftStep.Sign],
    };

    private DraftingStory Story { get; set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Story = new DraftingStory(Host);
    }

    [Fact]
    public async Task A_report_waits_for_its_writer_its_leader_and_the_other_party_in_turn()
    {
        var id = await Story.OpenReportAsync("2026-H1");
        await WaitsForAsync(id, WaitingKind.FinishDraft, Host.Itjen);
        await Story.CompleteAsync(id, Host.Itjen);
        await Story.SendAsync(id, DraftStep.Propose, Host.Itjen);
        await WaitsForAsync(id, WaitingKind.ApproveDocument, Story.ItjenLeader);
        await Story.MoveAsync(id, DraftStep.Approve, Story.ItjenLeader);
        await WaitsForAsync(id, WaitingKind.SubmitDocument, Host.Itjen);
        await Story.SubmitAsync(id);
        await WaitsForAsync(id, WaitingKind.ReviewDocument, Host.Bkn);
        await Story.RemarkAsync(id, "", "Lengkapi lampiran.", Host.Bkn);
        await Story.MoveAsync(id, DraftStep.Return, Host.Bkn);
        await WaitsForAsync(id, WaitingKind.ReviseDocument, Host.Itjen);
    }

    [Fact]
    public async Task A_letter_waits_for_its_writer_its_leader_and_its_sender_and_for_nobody_once_it_is_sent()
    {
        var id = await LetterSteps.OpenAsync(Host, LetterKind.Other, Host.Bkn);
        await WaitsForAsync(id, WaitingKind.FinishDraft, Host.Bkn);
        await Story.CompleteAsync(id, Host.Bkn);
        await Story.SendAsync(id, DraftStep.Propose, Host.Bkn);
        await WaitsForAsync(id, WaitingKind.SignDocument, Story.BknLeader);
        await LetterSteps.SignAsync(Host, id, Story.BknLeader);
        await WaitsForAsync(id, WaitingKind.SendLetter, Host.Bkn);
        await LetterSteps.SendAsync(Host, id, Host.Bkn);
        Assert.All(await EverybodyAsync(id), seen => Assert.Empty(seen.Item2));
    }

    [Fact]
    public async Task Minutes_wait_for_the_other_party_and_then_for_both_signers()
    {
        var id = await Story.OpenMinutesAsync(Host.Bkn);
        await WaitsForAsync(id, WaitingKind.FinishDraft, Host.Bkn);
        await Story.CompleteAsync(id, Host.Bkn);
        await Story.SendAsync(id, DraftStep.Offer, Host.Bkn);
        await WaitsForAsync(id, WaitingKind.ReviewDocument, Host.Itjen);
        await Story.MoveAsync(id, DraftStep.Agree, Host.Itjen);
        await WaitsForAsync(id, WaitingKind.SignDocument, Story.ItjenLeader, Story.BknLeader);
        await Story.RemarkAsync(id, "", "Angka belum cocok.", Story.BknLeader);
        await Story.MoveAsync(id, DraftStep.Return, Story.BknLeader);
        await WaitsForAsync(id, WaitingKind.ReviseDocument, Host.Bkn);
        await Story.MoveAsync(id, DraftStep.Withdraw, Host.Bkn);
        Assert.All(await EverybodyAsync(id), seen => Assert.Empty(seen.Item2));
    }

    [Fact]
    public async Task The_other_party_does_not_see_a_draft_wait_and_goes_on_waiting_for_the_duty()
    {
        var id = await Story.OpenReportAsync("2026-H1");
        Assert.Contains((await ReadAsync(Host.Itjen)).Mine, i => i.Subject == id.ToString() && i.UntilOn == new DateOnly(2026, 7, 31));
        Assert.DoesNotContain((await ReadAsync(Host.Itjen)).Mine, i => i.Subject == "periodic-report:2026-H1");
        foreach (var other in new[] { Host.Bkn, Story.BknLeader, Host.As(Role.Auditor, Party.Second), Host.As(Role.Administrator, null) })
        {
            var awaited = (await ReadAsync(other)).Others;
            Assert.DoesNotContain(awaited, i => i.Subject == id.ToString());
            Assert.Contains(awaited, i => i.Subject == "periodic-report:2026-H1");
        }

        Assert.Contains((await ReadAsync(Host.As(Role.Auditor, null))).Others, i => i.Subject == id.ToString());
    }

    /// <summary>It waits for exactly these, and for each of them the step is open; it is open for nobody for whom it does not wait.</summary>
    private async Task WaitsForAsync(Guid id, WaitingKind kind, params Actor[] doers)
    {
        var document = (await Story.ReadAsync(id)).Document;
        foreach (var (actor, items) in await EverybodyAsync(id))
        {
            Assert.Equal(doers.Contains(actor) ? [kind] : [], items.Select(i => i.Kind));
            Assert.Equal(doers.Contains(actor), document.StepsFor(actor).Intersect(Does.Values.SelectMany(steps => steps)).Any());
            Assert.Equal(doers.Contains(actor), document.StepsFor(actor).Intersect(Does[kind]).Any());
            Assert.All(items, i => Assert.True(actor.May(WaitingKinds.NeedsOf(i.Kind))));
        }
    }

    private async Task<IReadOnlyList<(Actor, List<WaitingItem>)>> EverybodyAsync(Guid id)
    {
        var seen = new List<(Actor, List<WaitingItem>)>();
        foreach (var (role, party) in RolePermissions.Pairs)
            seen.Add((Host.As(role, party), [.. (await ReadAsync(Host.As(role, party))).Mine.Where(i => i.Subject == id.ToString())]));
        return seen;
    }

    private Task<WaitingBoard> ReadAsync(Actor actor) => Host.Get<WaitingReader>().ReadAsync(actor, Ct);
}
