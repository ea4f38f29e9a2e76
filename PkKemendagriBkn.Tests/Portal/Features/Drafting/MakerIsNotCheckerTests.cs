using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>A person who wrote at a document never approves, agrees to, accepts or signs it, whatever that person becomes later.</summary>
public sealed class MakerIsNotCheckerTests : IAsyncLifetime
{
    private Story story = null!;
    private DraftingStory drafting = null!;

    public async ValueTask InitializeAsync()
    {
        story = await Story.BeginAsync();
        drafting = new DraftingStory(story);
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_drafter_who_becomes_leader_does_not_approve_the_report()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Propose, story.Itjen);
        var leader = await BecomeAsync(story.Itjen, Role.Leadership, Party.First);
        await RefusedAsync(() => drafting.MoveAsync(id, DraftStep.Approve, leader));
    }

    [Fact]
    public async Task Nor_one_who_only_opened_it_while_another_wrote_and_sent_it()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        var other = await BecomeAsync(story.SecondBkn, Role.ItjenSecretariat, Party.First);
        await drafting.CompleteAsync(id, other);
        await drafting.SendAsync(id, DraftStep.Propose, other);
        var leader = await BecomeAsync(story.Itjen, Role.Leadership, Party.First);
        await RefusedAsync(() => drafting.MoveAsync(id, DraftStep.Approve, leader));
    }

    [Fact]
    public async Task Nor_one_who_wrote_at_an_earlier_version()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Propose, story.Itjen);
        await drafting.MoveAsync(id, DraftStep.TakeBack, story.Itjen);
        var other = await BecomeAsync(story.SecondBkn, Role.ItjenSecretariat, Party.First);
        await drafting.WriteAsync(id, paper => paper, other);
        await drafting.SendAsync(id, DraftStep.Propose, other);
        var leader = await BecomeAsync(story.Itjen, Role.Leadership, Party.First);
        await RefusedAsync(() => drafting.MoveAsync(id, DraftStep.Approve, leader));
    }

    [Fact]
    public async Task A_drafter_who_changes_sides_does_not_accept_the_report_nor_agree_to_the_minutes()
    {
        var report = await drafting.ApprovedReportAsync("2026-H1");
        await drafting.SubmitAsync(report);
        var minutes = await drafting.OpenMinutesAsync(story.Itjen);
        await drafting.CompleteAsync(minutes, story.Itjen);
        await drafting.SendAsync(minutes, DraftStep.Offer, story.Itjen);
        var turned = await BecomeAsync(story.Itjen, Role.BknSecretariat, Party.Second);
        await RefusedAsync(() => drafting.MoveAsync(report, DraftStep.Accept, turned));
        await RefusedAsync(() => drafting.MoveAsync(minutes, DraftStep.Agree, turned));
        Assert.Equal((DraftState.Submitted, DraftState.Offered), (await drafting.StateAsync(report), await drafting.StateAsync(minutes)));
    }

    [Theory]
    [InlineData(Party.First)]
    [InlineData(Party.Second)]
    public async Task A_drafter_who_becomes_leader_of_either_party_does_not_sign_the_minutes(Party party)
    {
        var id = await drafting.AgreedMinutesAsync();
        var leader = await BecomeAsync(story.Itjen, Role.Leadership, party);
        await RefusedAsync(() => drafting.SignAsync(id, leader));
        Assert.Empty((await drafting.ReadAsync(id)).Document.Signatures);
    }

    [Fact]
    public async Task Nor_the_minutes_of_an_evaluation_of_the_own_party()
    {
        var id = await drafting.OpenEvaluationAsync(EvaluationHolder.First, story.Itjen);
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Propose, story.Itjen);
        var leader = await BecomeAsync(story.Itjen, Role.Leadership, Party.First);
        await RefusedAsync(() => drafting.SignAsync(id, leader));
    }

    [Fact]
    public async Task No_step_slips_through_the_action_that_is_not_made_for_it()
    {
        var id = await drafting.AgreedMinutesAsync();
        foreach (var step in new[] { DraftStep.Sign, DraftStep.Submit, DraftStep.Propose, DraftStep.Offer, DraftStep.Edit })
            Assert.Equal(Rule.StepNotOpen, (await Assert.ThrowsAsync<RuleViolation>(() => drafting.MoveAsync(id, step, drafting.ItjenLeader))).Code);
        var detail = await drafting.ReadAsync(id);
        foreach (var step in Enum.GetValues<DraftStep>())
            Assert.Equal(Rule.StepNotOpen, (await Assert.ThrowsAsync<RuleViolation>(() => story.Get<SendDocument>().ExecuteAsync(
                new SendDocument.Input(id, detail.Document.Version, detail.Text!.Version, step), story.Itjen, TestContext.Current.CancellationToken))).Code);
        Assert.Equal(DraftState.Agreed, await drafting.StateAsync(id));
    }

    /// <summary>The account gets another role, as an administrator would give it.</summary>
    private async Task<Actor> BecomeAsync(Actor person, Role role, Party party)
    {
        await using var db = await story.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == person.UserId, TestContext.Current.CancellationToken);
        (user.Role, user.Party) = (role, party);
        db.Because(new AuditNote(Actor.Portal, "ChangeUser"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person with { Role = role, Party = party };
    }

    private static async Task RefusedAsync(Func<Task> act) => Assert.Equal(Rule.MakerIsNotChecker, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);
}
