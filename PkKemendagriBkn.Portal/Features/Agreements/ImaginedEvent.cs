using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>What an event is measured against: the term and the readings as all confirmed ones but it leave them.</summary>
/// <param name="Id">The event that is left out; one that is not confirmed, or not recorded yet, leaves all.</param>
/// <param name="Term">The term without it.</param>
/// <param name="Readings">The agreed readings without it, in the order in which they were confirmed.</param>
public sealed record OtherEvents(Guid Id, AgreementTerm Term, IReadOnlyList<AgreedReading> Readings)
{
    /// <summary>The addenda without it.</summary>
    public IReadOnlyList<Addendum> Addenda { get; init; } = [];

    /// <summary>The facts as they would be without it.</summary>
    public AgreementFacts Alone(AgreementFacts facts)
    {
        var id = Id.ToString();
        return facts with
        {
            Agreement = Term,
            Policies = PksAgreement.Instance.Interpretations.PoliciesUnder(Readings),
            Amendments = [.. facts.Amendments.Where(e => e.Id != id)],
            ForceMajeure = [.. facts.ForceMajeure.Where(e => e.Id != id)],
            RepresentativeChanges = [.. facts.RepresentativeChanges.Where(e => e.Id != id)],
            Notices = [.. facts.Notices.Where(e => e.Id != id)],
            Incidents = [.. facts.Incidents.Where(e => e.Id != id)],
        };
    }
}

/// <summary>The facts as they would be with the event being typed or proposed, in the place of the one being corrected.</summary>
public static class ImaginedEvent
{
    /// <param name="input">What is typed so far, or what is proposed.</param>
    /// <param name="party">The party whose event it is.</param>
    /// <param name="others">All but the event that is corrected or replaced.</param>
    /// <returns>Null while too little is typed.</returns>
    public static Func<AgreementFacts, AgreementFacts>? Of(EventInput input, Party party, OtherEvents others)
    {
        var id = input.Id.ToString();
        Func<AgreementFacts, AgreementFacts>? added = input switch
        {
            { Kind: EventKind.ForceMajeure, StartedOn: not null } => facts => facts with
            {
                ForceMajeure = [.. facts.ForceMajeure,
                    FactsReader.StruckOf((ForceMajeure)input.ToEvent(input.Id, party))],
            },
            { Kind: EventKind.TermNotice, Notice: { } kind, GivenOn: { } givenOn } => facts => facts with
            {
                Notices = [.. facts.Notices, new TermNoticeGiven(id, kind, party, givenOn, input.IntendedEndsOn)],
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Extend, AgreedOn: { } agreedOn, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = facts.Agreement with { Extensions = [.. facts.Agreement.Extensions, new TermExtended(agreedOn, newEndsOn)] },
            },
            { Kind: EventKind.TermChange, Notice: NoticeKind.Terminate, AgreedOn: { } agreedOn, NewEndsOn: { } newEndsOn } => facts => facts with
            {
                Agreement = facts.Agreement with { Terminations = [.. facts.Agreement.Terminations, new TermTerminated(agreedOn, newEndsOn)] },
            },
            { Kind: EventKind.Addendum, AgreedOn: not null, EffectiveOn: not null } => facts => facts with
            {
                Amendments = [.. facts.Amendments, FactsReader.AmendmentOf((Addendum)input.ToEvent(input.Id, party))],
            },
            { Kind: EventKind.AgreedReading, AmbiguityId: not null, ReadingId: not null, EffectiveOn: not null } => facts => facts with
            {
                Policies = PksAgreement.Instance.Interpretations.PoliciesUnder([.. others.Readings, (AgreedReading)input.ToEvent(input.Id, party)]),
            },
            { Kind: EventKind.Incident, DiscoveredAt: not null } => facts => facts with
            {
                Incidents = [.. facts.Incidents, FactsReader.DiscoveredOf((Incident)input.ToEvent(input.Id, party), [])],
            },
            _ => null,
        };
        return added is null ? null : facts => WithPositions(added(others.Alone(facts)), facts);
    }

    /// <summary>What the other party says of force majeure stands while its own party corrects it.</summary>
    private static AgreementFacts WithPositions(AgreementFacts imagined, AgreementFacts facts)
    {
        var known = facts.ForceMajeure.ToDictionary(f => f.Id);
        return imagined with
        {
            ForceMajeure = [.. imagined.ForceMajeure.Select(f => known.TryGetValue(f.Id, out var now)
                ? f with { AcceptedOn = now.AcceptedOn, ContestedOn = now.ContestedOn, SaidEndedOn = now.SaidEndedOn } : f)],
        };
    }
}
