using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>Whether a clause gives its holder something or asks something of it.</summary>
public enum ObligationSide { Right, Duty }

/// <summary>How an obligation lives in time, and so what the portal can say about it.</summary>
public enum ObligationKind
{
    /// <summary>Access that runs all the time.</summary>
    StandingAccess,

    /// <summary>A conduct that is owed all the time, such as secrecy.</summary>
    StandingConduct,

    /// <summary>An event starts or ends a clock.</summary>
    EventClock,

    /// <summary>At least <see cref="Obligation.TimesPerYear"/> times a year.</summary>
    AtLeastPerYear,

    /// <summary>Whenever there is a need; the agreement sets no clock.</summary>
    AsNeeded,
}

/// <summary>What one clause, or one of the two things in a clause, gives to or asks of a party.</summary>
public sealed record Obligation
{
    /// <summary>The clause id; with <c>#</c> and a word where one clause holds two things.</summary>
    public required string Key { get; init; }
    public required ObligationSide Side { get; init; }

    /// <summary>Whose right or duty it is.</summary>
    public required Party Holder { get; init; }

    /// <summary>Who has to act so that it is honoured: the holder of a duty, mostly the other party for a right.</summary>
    public required Party Performer { get; init; }
    public required ObligationKind Kind { get; init; }

    /// <summary>Short Indonesian title for screens.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the same matter seen from the other party's list; null where only one clause holds it.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Only for <see cref="ObligationKind.AtLeastPerYear"/>.</summary>
    public int? TimesPerYear { get; init; }

    /// <summary>The deadlines that the portal concludes for it, if any.</summary>
    public DeadlineKind? Deadline { get; init; }

    /// <summary>Indonesian remark for a reader who compares both clauses, where they do not simply mirror each other.</summary>
    public string? Remark { get; init; }

    public string ClauseId => Key.Split('#')[0];
}
