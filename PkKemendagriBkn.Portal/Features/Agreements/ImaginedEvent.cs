using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>The facts as they would be with the event being typed, in the place of the one being corrected.</summary>
public static class ImaginedEvent
{
    /// <param name="input">What is typed so far.</param>
    /// <param name="party">The party whose event it is.</param>
    /// <param name="otherChanges">The term without the change being typed.</param>
    /// <returns>Null while too little is typed.</returns>
    public static Func<AgreementFacts, AgreementFacts>? Of(EventInput input, Party party, AgreementTerm otherChanges)
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
                Notices = [.. facts.Notices.Where(e => e.Id != id), new TermNoticeGiven(id, kind, party, givenOn)],
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Extend, AgreedOn: { } agreedOn, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = otherChanges with { Extensions = [.. otherChanges.Extensions, new TermExtended(agreedOn, newEndsOn)] },
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Terminate, AgreedOn: { } agreedOn, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = otherChanges with { Terminations = [.. otherChanges.Terminations, new TermTerminated(agreedOn, newEndsOn)] },
            },
            { Kind: EventKind.Incident, DiscoveredAt: { } discoveredAt } => facts => facts with
            {
                Incidents = [.. facts.Incidents.Where(e => e.Id != id), FactsReader.DiscoveredOf(id, party, discoveredAt, input.NotifiedAt)],
            },
            _ => null,
        };
    }
}
