namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>
/// One term: from the signing or an extension up to the end that it set. It is replaced on the day on which an extension or a
/// termination moved that end.
/// </summary>
public sealed record Term(DateOnly FirstOn, DateOnly EndsOn)
{
    public DateOnly? ReplacedOn { get; init; }

    /// <summary>What replaced it; meaningless while nothing has.</summary>
    public NoticeKind ReplacedBy { get; init; }

    /// <summary>Whether a notice given on the day was given in this term, before it was replaced or had ended.</summary>
    public bool Covers(DateOnly day) => FirstOn <= day && day < EndsOn && !(ReplacedOn <= day);
}

/// <summary>What the parties had agreed about the term by one day (Pasal 7): all its terms in order, and the end as it stands.</summary>
public sealed class TermHistory
{
    private readonly List<Term> terms;

    private TermHistory(AgreementTerm agreement)
    {
        SignedOn = agreement.SignedOn;
        EndsOn = SignedOn.PlusMonths(12L * agreement.TermYears);
        terms = [new Term(SignedOn, EndsOn)];
    }

    public DateOnly SignedOn { get; }

    /// <summary>The first day no longer in force.</summary>
    public DateOnly EndsOn { get; private set; }

    public DateOnly LastDay => EndsOn.PlusDays(-1);

    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Whether a termination set the end as it stands.</summary>
    public bool IsTerminated => terms[^1].ReplacedOn is not null;

    /// <summary>Before the signing there is no deadline at all.</summary>
    public bool HasBegunBy(DateOnly day) => SignedOn <= day;

    public bool InForceOn(DateOnly day) => SignedOn <= day && day < EndsOn;

    /// <summary>What the parties had agreed by the day asked about: what is agreed later does not count yet.</summary>
    public static TermHistory AsOf(AgreementTerm agreement, DateOnly asOf)
    {
        var history = new TermHistory(agreement);
        int count = agreement.Extensions.Count + agreement.Terminations.Count;
        if (count == 0)
            return history;

        var changes = new List<Change>(count);
        foreach (var each in agreement.Extensions)
            if (each.AgreedOn <= asOf)
                changes.Add(new Change(each.AgreedOn, NoticeKind.Extend, each.NewEndsOn));
        foreach (var each in agreement.Terminations)
            if (each.AgreedOn <= asOf)
                changes.Add(new Change(each.AgreedOn, NoticeKind.Terminate, CivilDates.Later(each.EndsOn, each.AgreedOn)));
        changes.Sort(Change.InOrder);
        foreach (var change in changes)
            history.Take(change);
        return history;
    }

    // An agreement that has ended can be changed no more, and no change says what holds already.
    private void Take(Change change)
    {
        bool moves = change.AgreedOn < EndsOn && (change.Kind == NoticeKind.Extend ? change.EndsOn > EndsOn : change.EndsOn < EndsOn);
        if (!moves)
            return;
        if (terms[^1].ReplacedOn is null)
            terms[^1] = terms[^1] with { ReplacedOn = change.AgreedOn, ReplacedBy = change.Kind };
        EndsOn = change.EndsOn;
        if (change.Kind == NoticeKind.Extend)
            terms.Add(new Term(change.AgreedOn, EndsOn));
    }

    private readonly record struct Change(DateOnly AgreedOn, NoticeKind Kind, DateOnly EndsOn)
    {
        /// <summary>By the day of agreement; on one day extensions first, then by their end.</summary>
        public static readonly Comparison<Change> InOrder = static (one, other) =>
            one.AgreedOn.CompareTo(other.AgreedOn) is not 0 and var byDay ? byDay
            : one.Kind.CompareTo(other.Kind) is not 0 and var byKind ? byKind
            : one.EndsOn.CompareTo(other.EndsOn);
    }
}
