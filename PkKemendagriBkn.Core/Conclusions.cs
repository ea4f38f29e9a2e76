using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core;

/// <summary>All that follows from the facts on one day, <see cref="AsOf"/> (a WIB date).</summary>
public sealed record Conclusions
{
    public required DateOnly AsOf { get; init; }
    public required bool InForce { get; init; }

    /// <summary>The first day no longer in force.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Sorted by due date, then by key in ASCII order.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>Sorted by due instant, then by key in ASCII order.</summary>
    public required IReadOnlyList<IncidentNotice> Incidents { get; init; }

    public required AccessConclusion Access { get; init; }
    public required IReadOnlyList<AgreementYear> Years { get; init; }
}
