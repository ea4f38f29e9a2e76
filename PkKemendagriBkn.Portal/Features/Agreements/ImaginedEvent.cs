using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The facts as they would be with the event being typed, in the place of the one being corrected.</summary>
public static class ImaginedEvent
{
    /// <param name="input">What is typed so far.</param>
    /// <param name="party">The party whose event it is.</param>
    /// <param name="recorded">The event being corrected, as it stands.</param>
    /// <param name="otherChanges">The term without the change being typed.</param>
    /// <returns>Null while too little is typed.</returns>
    public static Func<AgreementFacts, AgreementFacts>? Of(EventInput input, Party party, AgreementEvent? recorded, AgreementTerm otherChanges)
    {
        var id = input.Id.ToString();
        return input switch
        {
            { Kind: EventKind.ForceMajeure, StartedOn: { } startedOn } => facts => facts with
            {
                ForceMajeure = [.. facts.ForceMajeure.Where(e => e.Id != id), new ForceMajeureStruck(id, party, startedOn, input.EndedOn, input.NotifiedOn)],
            },
            { Kind: EventKind.RepresentativeChange, EffectiveOn: { } effectiveOn } => facts => facts with
            {
                RepresentativeChanges = [.. facts.RepresentativeChanges.Where(e => e.Id != id), new RepresentativeChanged(id, party, effectiveOn, input.NotifiedOn)],
            },
            { Kind: EventKind.TermNotice, Notice: { } kind, GivenOn: { } givenOn } => facts => facts with
            {
                Notices = [.. Without(facts.Notices, recorded as TermNotice), new TermNoticeGiven(kind, party, givenOn)],
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Extend, AgreedOn: { } agreedOn, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = otherChanges with { Extensions = [.. otherChanges.Extensions, new TermExtended(agreedOn, newEndsOn)] },
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Terminate, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = otherChanges with { TerminatedOn = otherChanges.TerminatedOn < newEndsOn ? otherChanges.TerminatedOn : newEndsOn },
            },
            { Kind: EventKind.Incident, DiscoveredAt: { } discoveredAt } => facts => facts with
            {
                Incidents = [.. facts.Incidents.Where(e => e.Id != id), new IncidentDiscovered(id, party, discoveredAt, input.NotifiedAt)],
            },
            _ => null,
        };
    }

    /// <summary>A notice bears no id among the facts, so the corrected one is taken out by what it says, once.</summary>
    private static List<TermNoticeGiven> Without(IReadOnlyList<TermNoticeGiven> notices, TermNotice? recorded)
    {
        var rest = notices.ToList();
        if (recorded is not null)
            rest.Remove(new TermNoticeGiven(recorded.Kind, recorded.Party, recorded.GivenOn));
        return rest;
    }
}
