using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>What the page offers for each column of side A before anybody has chosen.</summary>
internal static class ColumnProposal
{
    /// <param name="of">The reconciliation.</param>
    /// <param name="kept">One whose columns were mapped; of it counts what both files still hold.</param>
    public static List<MapColumns.Row> Of(Reconciliation of, Reconciliation? kept)
    {
        var known = kept is null ? [] : kept.A.Fields.Zip(kept.B.Fields)
            .Where(p => of.A.HeadingList.Contains(p.First.Column) && of.B.HeadingList.Contains(p.Second.Column)).ToList();
        var free = of.B.HeadingList.Where(h => h.Trim().Length > 0).Except(known.Select(p => p.Second.Column)).ToList();
        return [.. of.A.HeadingList.Where(h => h.Trim().Length > 0).Distinct().Select(heading => Row(heading, known, free))];
    }

    private static MapColumns.Row Row(string heading, List<(Core.Matching.MatchField First, Core.Matching.MatchField Second)> known, List<string> free)
    {
        if (known.Find(p => p.First.Column == heading) is { First: not null } pair)
            return new() { Heading = heading, Kind = pair.First.Kind, Partner = pair.Second.Column, IsRecognised = true };
        // Once columns were chosen, others are compared when somebody chooses them too.
        if (known.Count > 0 || ColumnGuess.Of(heading) is not { } kind || ColumnGuess.Partner(heading, free) is not { } partner)
            return new() { Heading = heading };
        free.Remove(partner);
        return new() { Heading = heading, Kind = kind, Partner = partner, IsRecognised = true };
    }
}
