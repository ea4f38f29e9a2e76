using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>What a step of an explanation tells, in the order in which steps come.</summary>
public enum ExplanationTopic
{
    Clause, Setting, Term, Start, Provisional, Contested, Amendment, Formula, MonthEnd, Relief, NoRelief, FirmDue, Done, Missing, State,
}

/// <summary>The kinds of fact that an explanation can point to.</summary>
public enum FactReferenceKind
{
    Agreement, Extension, Termination, Period, Delivery, Feedback, ReportRequest, Report, Evaluation,
    ForceMajeure, RepresentativeChange, TermNotice, Amendment,
}

/// <summary>A fact that a step rests on: what a screen links to. Without an id it is the agreement's own, or a notice.</summary>
public sealed record FactReference(FactReferenceKind Kind, string? Id, DateOnly On);

/// <summary>One step: a sentence in Indonesian, and the same in structure.</summary>
public sealed record ExplanationStep(ExplanationTopic Topic, string Text)
{
    /// <summary>The clause that the step rests on, in the agreement's own numbering; null for a setting or an interpretation.</summary>
    public string? Clause { get; init; }

    /// <summary>The setting's name in <see cref="Policy"/>, such as <c>requestClock</c>, where a setting decided.</summary>
    public string? Setting { get; init; }

    public IReadOnlyList<FactReference> Facts { get; init; } = [];

    /// <summary>The date reckoned from, and the date reckoned: of a formula, or of a due date that moved.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Calendar days by which force majeure moved the due date.</summary>
    public int Days { get; init; }
}

/// <summary>Why a deadline stands as it does: from its clause and first fact to its state.</summary>
public sealed record DeadlineExplanation
{
    public required string Key { get; init; }
    public required DateOnly AsOf { get; init; }
    public required DateOnly OriginalDueOn { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>The due date by accepted force majeure alone; mostly the same.</summary>
    public required DateOnly FirmDueOn { get; init; }
    public required DeadlineState State { get; init; }

    /// <summary>The formula alone, such as <c>31 Agustus 2025 + 6 bulan = 28 Februari 2026</c>.</summary>
    public required string Formula { get; init; }

    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>Every clause that a step rests on, in order, each once.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }
}
