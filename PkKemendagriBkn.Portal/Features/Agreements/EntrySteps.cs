using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>What a register's entry needs that its own fields do not say: what it follows, and what shows it.</summary>
internal static class EntrySteps
{
    /// <exception cref="RuleViolation">It follows nothing that stands, comes too early or too late, or nothing shows it.</exception>
    public static async Task RequireAsync(EventInput input, Recording recording)
    {
        var entry = input.Entry!;
        if (entry.NeedsProof && !input.Letter.IsGiven && !await recording.HasFileAsync(input.Id, input.UploadIds))
            throw new RuleViolation(Rule.ProposalNeedsProof);
        if (EntryKinds.Of(entry) is not { Follows: { } follows } kind)
            return;
        var followed = await recording.Db.AgreementEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entry.FollowsId, recording.Cancelled);
        if (followed is null || EventKinds.Of(followed) != follows)
            throw new RuleViolation(Rule.EntryStepOfNothing);
        (entry.On, entry.LastOn) = (input.On!.Value, input.LastOn);
        if (input.On < EventKinds.DayOf(followed))
            throw new RuleViolation(Rule.EntryStepBefore);
        if (!input.IsCorrection && await Settled(recording.Db.AgreementEvents, recording.Db).AnyAsync(e => e.Id == followed.Id, recording.Cancelled))
            throw new RuleViolation(Rule.EntrySettled);
        if (kind.IsOfItsParty && followed.RecordedByParty != recording.Actor.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
        if (entry is DisclosureAnswer { Answer: DisclosureEnd.Given } && followed.BindsBoth && !await recording.BindsAsync(followed))
            throw new RuleViolation(Rule.ConsentMissing);
        if (entry is IncidentTold told && followed is Incident incident && (told.At < incident.DiscoveredAt || told.At > recording.At))
            throw new RuleViolation(Rule.EntryStepBefore);
        if (entry is MatterOutcome { StandsForGood: true } outcome
            && (outcome.Outcome == MatterEnd.ReferredToLaw || followed is not Matter { ContestId: not null }))
            throw new RuleViolation(Rule.NothingContested);
        if (entry.Settles && await OpenProposalAsync(input.Id, followed.Id, recording))
            throw new RuleViolation(Rule.ProposalUnderWay);
    }

    /// <summary>Those of which nobody waits for anything any more: settled by a step that counts, or begun by a contest that was withdrawn.</summary>
    public static IQueryable<T> Settled<T>(IQueryable<T> events, Database.PortalDbContext db) where T : AgreementEvent
    {
        var settling = EntryKinds.Settling;
        var steps = db.AgreementEvents.OfType<RegisterEntry>().ThatCount(db).Where(s => settling.Contains(EF.Property<string>(s, "EventKind")));
        return events.Where(e => steps.Any(s => s.FollowsId == e.Id)
            || db.AgreementEvents.OfType<Matter>().Any(m => m.Id == e.Id && m.ContestId != null && !db.PartyStatements.Any(c => c.Id == m.ContestId)));
    }

    private static Task<bool> OpenProposalAsync(Guid id, Guid followedId, Recording recording) =>
        recording.Db.AgreementEvents.OfType<RegisterEntry>().AnyAsync(s => s.FollowsId == followedId && s.Id != id
            && recording.Db.Proposals.Any(p => p.SubjectId == s.Id && p.State == ProposalState.Proposed), recording.Cancelled);
}
