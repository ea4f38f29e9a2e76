using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What the outcome of a matter in dispute does to the facts (Pasal 12(1)), in the write in which the other party confirms it.</summary>
internal static class Settling
{
    /// <summary>What was contested is confirmed or counts no longer. A contest that was withdrawn meanwhile leaves nothing to do.</summary>
    /// <exception cref="RuleViolation">A signed or submitted document stands for what would have to be void.</exception>
    public static async Task SettleAsync(this Recording recording, MatterOutcome outcome, Proposal proposal)
    {
        if (!outcome.StandsForGood || await ContestOfAsync(recording, outcome) is not { } contest)
            return;
        if (outcome.Effect == ContestEffect.WordHolds)
            await GrantAsync(recording, contest, proposal);
        else
            await EndAsync(recording, contest, outcome);
    }

    private static async Task<PartyStatement?> ContestOfAsync(Recording recording, MatterOutcome outcome)
    {
        var id = await recording.Db.AgreementEvents.OfType<Matter>().Where(m => m.Id == outcome.FollowsId).Select(m => m.ContestId)
            .SingleOrDefaultAsync(recording.Cancelled);
        return await recording.Db.PartyStatements.SingleOrDefaultAsync(s => s.Id == id, recording.Cancelled);
    }

    /// <summary>The party that contested grants what it denied; where only a sender's word was denied, the denial falls.</summary>
    private static async Task GrantAsync(Recording recording, PartyStatement contest, Proposal proposal)
    {
        var kind = contest.SubjectType switch
        {
            nameof(AgreementEvent) => StatementKind.ForceMajeureAccepted,
            nameof(Feedback) or nameof(Report) => StatementKind.ReceiptConfirmed,
            _ => (StatementKind?)null,
        };
        if (kind is not { } granted)
        {
            contest.Void(recording.Actor, recording.At, ReasonOf(ContestEffect.WordHolds));
            return;
        }

        var subject = StatementSubject.Of(await recording.SubjectAsync(contest.SubjectType, contest.SubjectId));
        var grant = new PartyStatement
        {
            Kind = granted, SubjectType = contest.SubjectType, SubjectId = contest.SubjectId, SaidOn = recording.Today,
            On = granted == StatementKind.ReceiptConfirmed ? subject?.Since : null, Reason = ReasonOf(ContestEffect.WordHolds), LetterId = contest.LetterId,
        };
        var speaker = recording.Actor.Party == contest.Party ? recording.Actor
            : new Actor(proposal.ProposedById, proposal.ProposedBy, proposal.Party, recording.Actor.Role);
        grant.Recorded(contest.AgreementId, speaker, recording.At);
        recording.Db.Add(grant);
    }

    private static async Task EndAsync(Recording recording, PartyStatement contest, MatterOutcome outcome)
    {
        var reason = ReasonOf(outcome.Effect!.Value);
        if (contest.Kind == StatementKind.ConfirmationContested)
        {
            var words = await recording.Db.PartyStatements
                .Where(s => s.SubjectId == contest.SubjectId && s.Kind == StatementKind.ConfirmationAsserted).ToListAsync(recording.Cancelled);
            words.ForEach(word => word.Void(recording.Actor, recording.At, reason));
            return;
        }

        var fact = await recording.SubjectAsync(contest.SubjectType, contest.SubjectId);
        if (await recording.Db.DocumentOfAsync(fact.Id, Actor.Portal, recording.Cancelled) is not null)
            throw new RuleViolation(Rule.DocumentStands);
        if (fact is Feedback feedback && contest.Part is { } part && (feedback.Covers & ~part) != FeedbackParts.None)
            feedback.Covers &= ~part;
        else
            fact.Void(recording.Actor, recording.At, reason);
    }

    private static string ReasonOf(ContestEffect effect) => effect == ContestEffect.WordHolds
        ? "Hasil perselisihan yang disepakati kedua pihak: yang dibantah diterima (Pasal 12 ayat (1))."
        : "Hasil perselisihan yang disepakati kedua pihak: bantahan diterima (Pasal 12 ayat (1)).";
}
