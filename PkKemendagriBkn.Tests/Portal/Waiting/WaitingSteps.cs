using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Access;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Waiting;

/// <summary>How something comes to wait, by its id, and the action that settles it.</summary>
/// <param name="IsTaken">Whether trying changes it; else the rules alone are asked, since the action wants a password as well.</param>
internal sealed record WaitingStep(Func<FeatureHost, Task<Guid>> MakeAsync, Func<FeatureHost, Guid, Actor, Task> TakeAsync, bool IsTaken = true);

/// <summary>One way for each kind of what waits.</summary>
internal static class WaitingSteps
{
    public static IReadOnlyDictionary<WaitingKind, WaitingStep> All { get; } = new Dictionary<WaitingKind, WaitingStep>
    {
        [WaitingKind.FinishDraft] = new(h => WrittenAsync(h), (h, id, by) => Story(h).SendAsync(id, DraftStep.Propose, by)),
        [WaitingKind.ApproveDocument] = new(h => ReportAsync(h, 1), (h, id, by) => Story(h).MoveAsync(id, DraftStep.Approve, by)),
        [WaitingKind.SubmitDocument] = new(h => ReportAsync(h, 2), SubmitAsync),
        [WaitingKind.SendLetter] = new(LetterSteps.SignedAsync, (h, id, by) => LetterSteps.SendAsync(h, id, by)),
        [WaitingKind.ReviewDocument] = new(h => ReportAsync(h, 3), (h, id, by) => Story(h).MoveAsync(id, DraftStep.Accept, by)),
        [WaitingKind.ReviseDocument] = new(h => ReportAsync(h, 4), (h, id, by) => Story(h).MoveAsync(id, DraftStep.Revise, by)),
        [WaitingKind.SignDocument] = new(h => Story(h).AgreedMinutesAsync(), MaySignAsync, IsTaken: false),
        [WaitingKind.AnswerProposal] = new(ProposalAsync, async (h, id, by) =>
            await h.Get<ConfirmProposal>().ExecuteAsync(ProposalSteps.Answer(
                await h.ReadAsync(db => db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id)), ProposalStep.Confirm), by)),
        [WaitingKind.AnswerStatement] = new(AssertedAsync, async (h, id, by) => await h.SayAsync(
            by, StatementKind.ConfirmationContested, nameof(Letter), (await h.FindAsync<PartyStatement>(id)).SubjectId)),
        [WaitingKind.AnswerForceMajeure] = new(h => h.RecordAsync(EventSteps.Typed(EventKind.ForceMajeure)),
            (h, id, by) => h.SayAsync(by, StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), id)),
        [WaitingKind.DecideAccess] = new(SuspensionAsync, MayDecideAsync, IsTaken: false),
        [WaitingKind.ConfirmLetter] = new(async h => (await h.SendAsync(NextLetter())).Id,
            async (h, id, by) => await h.ConfirmAsync(Confirmation(await h.FindAsync<Letter>(id), On(3, 4)), by)),
        [WaitingKind.ConfirmDelivery] = new(SendingAsync, (h, id, by) => h.Get<ConfirmDelivery>().ExecuteAsync(
            new ConfirmDelivery.Input { DeliveryId = id, ReceivedOn = On(3, 4), Receiver = "Bagian Data" }, by)),
        [WaitingKind.SettleProblem] = new(ProblemAsync, (h, id, by) => StepAsync(h, id, DataProblemState.Resolved, by)),
        [WaitingKind.VerifyProblem] = new(async h =>
        {
            var id = await ProblemAsync(h);
            await StepAsync(h, id, DataProblemState.Resolved, h.Bkn);
            return id;
        }, (h, id, by) => StepAsync(h, id, DataProblemState.Closed, by)),
        [WaitingKind.ReportFollowUp] = new(async h => (await h.AgreeAsync("Menyelaraskan kode", Party.Both, On(10, 1))).Id, ReportAsync),
        [WaitingKind.JudgeFollowUp] = new(async h =>
        {
            var id = (await h.AgreeAsync("Menyelaraskan kode", Party.Both, On(10, 1))).Id;
            await ReportAsync(h, id, h.Bkn);
            return id;
        }, async (h, id, by) => await h.Get<JudgeFollowUp>().ExecuteAsync(
            new() { FollowUpId = id, Version = (await h.FindAsync<FollowUp>(id)).Version, Status = FollowUpStatus.Compliant }, by)),
        [WaitingKind.MeetDeadline] = new(h => h.DeliverAsync(On(1, 10)), (h, id, by) =>
        {
            var feedback = Feedback(On(8, 1), id);
            feedback.Letter.Number = NextLetter();
            return h.RecordAsync(feedback, by);
        }),
        [WaitingKind.EndUse] = new(async h =>
        {
            var use = EventSteps.Entry(EventKind.DataUse);
            use.LastOn = EventSteps.On(2026, 9, 10);
            return await h.RecordAsync(use);
        }, (h, id, by) => h.RecordAsync(EventSteps.Entry(EventKind.DataUseEnd, id), by)),
        [WaitingKind.AnswerDisclosure] = new(h => h.RecordAsync(EventSteps.Entry(EventKind.Disclosure)),
            (h, id, by) => h.RecordAsync(EventSteps.Entry(EventKind.DisclosureAnswer, id), by)),
        [WaitingKind.CloseIncident] = new(h => h.RecordAsync(EventSteps.Typed(EventKind.Incident)), CloseAsync),
        [WaitingKind.AnswerMention] = new(MentionAsync, (h, id, by) => h.Get<ReadComment>().ExecuteAsync(id, by)),
    };

    /// <summary>Its own party proposes the closing report, and the other confirms it.</summary>
    private static async Task CloseAsync(FeatureHost host, Guid id, Actor by)
    {
        var closing = await host.RecordAsync(EventSteps.Entry(EventKind.IncidentClosing, id, host.Today), by);
        await host.ConfirmAsync(closing);
    }

    private static DraftingStory Story(FeatureHost host) => new(host);

    private static async Task<Guid> WrittenAsync(FeatureHost host)
    {
        var asked = Request(On(8, 3));
        asked.Letter.Number = NextLetter();
        var request = await host.RecordAsync(asked);
        var id = await Story(host).OpenReportAsync(null, request);
        await Story(host).CompleteAsync(id, host.Itjen);
        return id;
    }

    /// <summary>A report so far on its way: before its leader, approved, submitted, returned.</summary>
    private static async Task<Guid> ReportAsync(FeatureHost host, int steps)
    {
        var (id, story) = (await WrittenAsync(host), Story(host));
        await story.SendAsync(id, DraftStep.Propose, host.Itjen);
        if (steps > 1)
            await story.MoveAsync(id, DraftStep.Approve, story.ItjenLeader);
        if (steps > 2)
            await SubmitAsync(host, id, host.Itjen);
        if (steps > 3)
        {
            await story.RemarkAsync(id, "", "Lengkapi lampiran.", host.Bkn);
            await story.MoveAsync(id, DraftStep.Return, host.Bkn);
        }

        return id;
    }

    private static async Task SubmitAsync(FeatureHost host, Guid id, Actor by)
    {
        var input = new SubmitDocument.Input
        {
            DocumentId = id, Version = (await Story(host).ReadAsync(id)).Document.Version, SubmittedOn = host.Today, Letter = Letter(host.Today),
        };
        input.Letter.Number = NextLetter();
        await host.Get<SubmitDocument>().ExecuteAsync(input, by);
    }

    private static string NextLetter() => $"B-{Guid.NewGuid():N}";

    private static async Task MaySignAsync(FeatureHost host, Guid id, Actor by)
    {
        if (!by.May(Permission.SignDocument))
            throw new PermissionDenied(nameof(Permission.SignDocument));
        if (!(await Story(host).ReadAsync(id)).Document.StepsFor(by).Contains(DraftStep.Sign))
            throw new RuleViolation(Rule.StepNotOpen);
    }

    private static async Task MayDecideAsync(FeatureHost host, Guid id, Actor by)
    {
        if (!by.May(Permission.DecideAccess))
            throw new PermissionDenied(nameof(Permission.DecideAccess));
        (await host.FindAsync<AccessDecision>(id)).Reject(by.In(Role.Leadership), host.Clock.GetUtcNow(), AccessDecider.Leadership, "Belum perlu.");
    }

    private static async Task<Guid> ProposalAsync(FeatureHost host)
    {
        var method = EventSteps.Method();
        method.Letter.Number = NextLetter();
        return (await host.ProposalAsync(await host.RecordAsync(method))).Id;
    }

    private static async Task<Guid> AssertedAsync(FeatureHost host) =>
        await host.SayAsync(host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), (await host.SendAsync(NextLetter(), on: On(8, 20))).Id);

    private static async Task<Guid> SuspensionAsync(FeatureHost host)
    {
        await host.DeliverAsync(On(1, 10));
        // One at a time.
        if (await host.ReadAsync(db => db.AccessDecisions.Where(d => d.State == AccessDecisionState.Proposed).Select(d => (Guid?)d.Id).SingleOrDefaultAsync())
            is { } pending)
            return pending;
        return await host.Get<ProposeAccessDecision>().ExecuteAsync(new ProposeAccessDecision.Input
        {
            Kind = AccessDecisionKind.Suspension, EffectiveOn = host.Today, Motivation = "Belum ada data balikan.", Letter = Letter(host.Today),
        }, host.Bkn);
    }

    private static Task<Guid> SendingAsync(FeatureHost host) => host.Get<SendDelivery>().ExecuteAsync(
        new DeliveryInput
        {
            SentOn = On(3, 2), DataSet = "Data jabatan", Method = DeliveryMethod.File, RecordCount = 10, FileSha256 = new string('A', 64),
            Sender = "Direktorat Data",
        }, host.Bkn);

    private static async Task<Guid> ProblemAsync(FeatureHost host)
    {
        var problem = new DataProblem
        {
            Title = "Kosong", Description = "Uraian", ReporterName = "Pejabat", ReportedOn = On(8, 1), DataFrom = Party.First, Owner = Party.Second,
            Reporter = Party.First, Source = "Berkas",
        };
        await host.AddAsync(problem);
        return problem.Id;
    }

    private static async Task StepAsync(FeatureHost host, Guid id, DataProblemState state, Actor by) => await host.Get<TakeDataProblemStep>().ExecuteAsync(new()
    {
        ProblemId = id, Version = (await host.FindAsync<DataProblem>(id)).Version, State = state, On = On(8, 20), Note = "Dilengkapi.",
    }, by);

    private static async Task ReportAsync(FeatureHost host, Guid id, Actor by) => await host.Get<ReportFollowUp>().ExecuteAsync(
        new() { FollowUpId = id, Version = (await host.FindAsync<FollowUp>(id)).Version, Text = "Selaras." }, by);

    private static async Task<Guid> MentionAsync(FeatureHost host)
    {
        var letter = (await host.SendAsync(NextLetter())).Id;
        await host.Get<WriteComment>().ExecuteAsync(new WriteComment.Input
        {
            SubjectType = nameof(Letter), SubjectId = letter, IsForBoth = true, Text = "Mohon arahan.", PersonIds = [host.Itjen.UserId!.Value],
        }, host.Bkn);
        return (await host.Get<CommentQueries>().OfRecordAsync(letter, host.Bkn))[0].Id;
    }
}
