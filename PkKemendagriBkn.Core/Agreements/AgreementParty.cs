namespace PkKemendagriBkn.Core.Agreements;

/// <summary>One side of the agreement as the agreement itself describes it.</summary>
public sealed record AgreementParty
{
    /// <summary><see cref="Party.First"/> or <see cref="Party.Second"/>.</summary>
    public required Party Side { get; init; }

    /// <summary>What the clauses call this side: PIHAK KESATU or PIHAK KEDUA.</summary>
    public required string Designation { get; init; }
    public required string ShortName { get; init; }
    public required string FullName { get; init; }

    /// <summary>Its name as it stands above its own documents, the higher body first.</summary>
    public IReadOnlyList<string> LetterheadNames { get; init; } = [];

    /// <summary>This side's own number of the agreement.</summary>
    public required string AgreementNumber { get; init; }

    /// <summary>Where the institution has its seat, as the introduction gives it.</summary>
    public required string SeatAddress { get; init; }
    public required Signatory Signatory { get; init; }
    public required Correspondence Correspondence { get; init; }
}

/// <summary>Who signed, in which office, and by which decree that person holds it.</summary>
public sealed record Signatory(string Name, string Office, string AppointedBy);

/// <summary>Where letters to a party go (Pasal 9(1)), as signed: later changes are facts under Pasal 9(3).</summary>
public sealed record Correspondence(string Office, string Address, string Phone, string Email);

/// <summary>The memorandum (Nota Kesepahaman) that the agreement follows from. Its term is not stated in the agreement.</summary>
public sealed record Memorandum(IReadOnlyList<string> Numbers, string Subject, DateOnly SignedOn);

/// <summary>All that stands before Pasal 1, word for word and in order.</summary>
public sealed record Preamble
{
    /// <summary>The lines of the title block.</summary>
    public required IReadOnlyList<string> Heading { get; init; }
    public required string Opening { get; init; }
    public required IReadOnlyList<MarkedText> Introductions { get; init; }

    /// <summary>How both parties are called together and singly.</summary>
    public required string Designations { get; init; }
    public required IReadOnlyList<MarkedText> Recitals { get; init; }

    /// <summary>The formula by which the parties agree.</summary>
    public required string Formula { get; init; }
}

/// <summary>A text of the preamble and the marker that it bears in print, such as <c>a.</c> or <c>II.</c>.</summary>
public sealed record MarkedText(string Marker, string Text)
{
    internal static MarkedText Of(string marker, string text) => new(marker, Clause.Unwrap(text));
}
