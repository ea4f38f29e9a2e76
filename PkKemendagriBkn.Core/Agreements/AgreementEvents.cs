using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>Something that happens to the agreement as a whole rather than to the exchange. They share one table.</summary>
public abstract class AgreementEvent : RecordedFact
{
    /// <summary>The party that it concerns or that gave notice.</summary>
    public Party Party { get; set; }
    [MaxLength(2000)] public required string Description { get; set; }
}

/// <summary>Force majeure (Pasal 11), of one party or of both.</summary>
public sealed class ForceMajeure : AgreementEvent
{
    public override bool BindsBoth => Party == Party.Both;
    public DateOnly StartedOn { get; set; }
    public DateOnly? EndedOn { get; set; }
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day on which the statement of the official in charge was given (Pasal 11(2)).</summary>
    public DateOnly? StatementOn { get; set; }
    [MaxLength(80)] public RelievedDuties Relieves { get; set; } = RelievedDuties.All;
}

/// <summary>The duties that force majeure hinders (Pasal 11(3)).</summary>
[Flags]
public enum RelievedDuties
{
    None = 0,
    Feedback = 1 << DeadlineKind.Feedback,
    RequestedReport = 1 << DeadlineKind.RequestedReport,
    PeriodicReport = 1 << DeadlineKind.PeriodicReport,
    Evaluation = 1 << DeadlineKind.Evaluation,
    All = Feedback | RequestedReport | PeriodicReport | Evaluation,
}

public static class RelievedDutiesOfKinds
{
    public static bool Includes(this RelievedDuties duties, DeadlineKind kind) => (duties & (RelievedDuties)(1 << (int)kind)) != 0;
}

/// <summary>A change of a party's representative (Pasal 9(3)).</summary>
public sealed class RepresentativeChange : AgreementEvent
{
    /// <summary>The day from which its party knew of it: its notice is asked for from then on. Null: from the signing.</summary>
    public DateOnly? KnownOn { get; set; }
    public DateOnly EffectiveOn { get; set; }
    public DateOnly? NotifiedOn { get; set; }
}

/// <summary>Written notice of the wish to extend or terminate (Pasal 7(2)).</summary>
public sealed class TermNotice : AgreementEvent
{
    public NoticeKind Kind { get; set; }
    public DateOnly GivenOn { get; set; }

    /// <summary>The first day no longer in force, as its giver wishes; null where the notice names none.</summary>
    public DateOnly? IntendedEndsOn { get; set; }
}

/// <summary>The parties' agreement to extend the term to <see cref="NewEndsOn"/>, or to end it on that day (Pasal 7(1)).</summary>
public sealed class TermChange : AgreementEvent
{
    public override bool BindsBoth => true;
    public NoticeKind Kind { get; set; }
    public DateOnly AgreedOn { get; set; }

    /// <summary>The first day no longer in force.</summary>
    public DateOnly NewEndsOn { get; set; }
}

/// <summary>
/// An addendum on which the parties agreed (Pasal 13): the numbers and the words that it changes, from <see cref="EffectiveOn"/> on; what it leaves out
/// stays.
/// </summary>
public sealed class Addendum : AgreementEvent
{
    public override bool BindsBoth => true;
    public DateOnly AgreedOn { get; set; }
    public DateOnly EffectiveOn { get; set; }
    public int? FeedbackMonths { get; set; }
    public int? RequestedReportMonths { get; set; }
    public int? ForceMajeureNoticeDays { get; set; }
    public int? RepresentativeNoticeDays { get; set; }
    public int? TermNoticeMonths { get; set; }
    public int? PerYear { get; set; }

    /// <summary>The new words of the clauses that it rewords, as <see cref="ClauseText"/> writes them; null where it rewords none.</summary>
    [MaxLength(400_000)] public string? ClauseTexts { get; set; }
}

/// <summary>The reading of an ambiguous clause on which the parties agreed, in force from <see cref="EffectiveOn"/> on.</summary>
public sealed class AgreedReading : AgreementEvent
{
    public override bool BindsBoth => true;

    /// <summary>An entry of the interpretation register, and the reading of it.</summary>
    [MaxLength(80)] public required string AmbiguityId { get; set; }
    [MaxLength(80)] public required string ReadingId { get; set; }
    public DateOnly EffectiveOn { get; set; }
}

/// <summary>What the parties agree on as a whole, anew each time: of those confirmed, the one in force last by a day holds on it.</summary>
public abstract class AgreedEdition : AgreementEvent
{
    public override bool BindsBoth => true;
    public DateOnly EffectiveOn { get; set; }
}

/// <summary>One edition of a party's list in the annex (Lampiran): all data elements to which it gives the other access (Pasal 5).</summary>
public sealed class AnnexEdition : AgreedEdition
{
    /// <summary>The party that gives access.</summary>
    public Party Provider { get; set; }

    /// <summary>The elements, as <see cref="AnnexElement"/> writes them.</summary>
    [MaxLength(400_000)] public required string Elements { get; set; }
}

/// <summary>How the parties exchange data: a web service, or another open method on which they agreed (Pasal 3(1)a, 5).</summary>
public sealed class ExchangeMethod : AgreedEdition
{
    public DeliveryMethod Method { get; set; }

    /// <summary>What is called, such as the address or the name of the service.</summary>
    [MaxLength(500)] public required string Endpoint { get; set; }

    /// <summary>How often data are exchanged, in words.</summary>
    [MaxLength(500)] public required string Cadence { get; set; }

    /// <summary>How the exchange is secured, in words (Pasal 10).</summary>
    [MaxLength(2000)] public required string Security { get; set; }

    /// <summary>The offices or persons of both parties who keep it running.</summary>
    [MaxLength(500)] public required string Contact { get; set; }
}

/// <summary>A personal-data incident (Pasal 10, UU 27/2022 article 46).</summary>
public sealed class Incident : AgreementEvent
{
    public DateTimeOffset DiscoveredAt { get; set; }
    public DateTimeOffset? NotifiedAt { get; set; }

    /// <summary>Whether it struck vital information infrastructure, so that BSSN is told too; null while nobody has said.</summary>
    public bool? Vital { get; set; }

    /// <summary>Whether the law lets the data subjects go untold.</summary>
    public bool? SubjectsExempt { get; set; }

    /// <summary>How many persons it concerns, where that is known.</summary>
    public int? Persons { get; set; }
}
