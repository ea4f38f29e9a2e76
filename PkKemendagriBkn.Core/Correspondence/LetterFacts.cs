using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>A duty whose day has passed, as a letter tells of it.</summary>
/// <param name="Title">What is owed.</param>
/// <param name="Clause">The citation of its clause.</param>
/// <param name="DueOn">Its last day (WIB).</param>
/// <param name="DaysLate">Calendar days since then.</param>
public sealed record LateDuty(string Title, string Clause, DateOnly DueOn, int DaysLate);

/// <summary>A letter that another one speaks of.</summary>
public sealed record SpokenOf(string Number, DateOnly DatedOn, string Subject);

/// <summary>What the facts tell to the letter that is to be written.</summary>
public sealed record LetterFacts
{
    public required Agreement Agreement { get; init; }
    public required Party From { get; init; }

    /// <summary>The day of writing (WIB).</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The office that receives letters for the other party, and its address, as they stand that day.</summary>
    public required string To { get; init; }

    /// <summary>The grounds on which access may be suspended (Pasal 4(1)b).</summary>
    public IReadOnlyList<LateDuty> Late { get; init; } = [];

    /// <summary>The letter that is confirmed or answered.</summary>
    public SpokenOf? Letter { get; init; }

    /// <summary>What goes with the letter or is spoken of: a report, a delivery of data.</summary>
    public string? Thing { get; init; }

    /// <summary>The day of that (WIB): of receipt, or of suspension.</summary>
    public DateOnly? ThingOn { get; init; }

    /// <summary>The numbers of the agreement that addenda have changed (Pasal 13).</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>The last day of the agreement as it stands (WIB).</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether both conditions for giving access back are met (Pasal 3(1)b).</summary>
    public bool MayRestore { get; init; }

    /// <summary>A number of the agreement as it is in force on the day of writing.</summary>
    public int NumberOf(AgreedNumber number) => new AgreedNumbers(Amendments, Today).On(Today, number).Value;
}
