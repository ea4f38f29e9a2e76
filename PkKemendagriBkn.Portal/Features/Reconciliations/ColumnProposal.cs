using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>What the page offers for each column of side A before anybody has chosen.</summary>
internal static class ColumnProposal
{
    /// <param name="of">The reconciliation.</param>
    /// <param name="kept">One whose columns were mapped; of it counts what both files still hold.</param>
    /// <param name="ofA">How the columns of side A's source were compared with another source; it counts where nothing was kept of both.</param>
    /// <param name="ofB">The same of side B's.</param>
    public static List<MapColumns.Row> Of(Reconciliation of, Reconciliation? kept, IReadOnlyList<MatchField> ofA, IReadOnlyList<MatchField> ofB)
    {
        var known = kept is null ? [] : kept.A.Fields.Zip(kept.B.Fields)
            .Where(p => of.A.HeadingList.Contains(p.First.Column) && of.B.HeadingList.Contains(p.Second.Column)).ToList();
        var free = of.B.HeadingList.Where(h => h.Trim().Length > 0).Except(known.Select(p => p.Second.Column)).ToList();
        return [.. of.A.HeadingList.Where(h => h.Trim().Length > 0).Distinct().Select(heading => Row(heading, known, free, ofA, ofB))];
    }

    private static MapColumns.Row Row(string heading, List<(MatchField First, MatchField Second)> known, List<string> free, IReadOnlyList<MatchField> ofA,
        IReadOnlyList<MatchField> ofB)
    {
        if (known.Find(p => p.First.Column == heading) is { First: not null } pair)
            return new() { Heading = heading, Kind = pair.First.Kind, Partner = pair.Second.Column, IsRecognised = true };
        // Once columns were chosen, others are compared when somebody chooses them too.
        if (known.Count > 0 || KindOf(heading, ofA) is not { } kind || Partner(heading, kind, free, ofB) is not { } partner)
            return new() { Heading = heading };
        free.Remove(partner);
        return new() { Heading = heading, Kind = kind, Partner = partner, IsRecognised = true };
    }

    /// <summary>As somebody chose it for this source, else as the heading suggests.</summary>
    private static FieldKind? KindOf(string heading, IReadOnlyList<MatchField> ofSource) =>
        ofSource.FirstOrDefault(f => f.Column == heading)?.Kind ?? ColumnGuess.Of(heading);

    /// <summary>The heading that means the same, else the only one that was chosen for the other source as the same kind.</summary>
    private static string? Partner(string heading, FieldKind kind, List<string> free, IReadOnlyList<MatchField> ofB) =>
        ColumnGuess.Partner(heading, free)
        ?? (kind is not (FieldKind.Date or FieldKind.Text) && ofB.Where(f => f.Kind == kind && free.Contains(f.Column)).ToList() is [var only]
            ? only.Column
            : kind is not (FieldKind.Date or FieldKind.Text) && free.Where(h => ColumnGuess.Of(h) == kind).ToList() is [var guessed] ? guessed : null);
}
