using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Reconciliations;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Which inspectorate the rows of a pair belong to, where a compared column holds the unit, the government or the place of work.</summary>
public sealed class PairUnits(Reconciliation of, IReadOnlyCollection<RegionMapping> mappings)
{
    private readonly List<int> columns = ColumnsOf(of);
    private readonly Dictionary<string, string?> known = [];

    /// <summary>Whether any compared column can tell.</summary>
    public static bool CanTell(Reconciliation of) => ColumnsOf(of).Count > 0;

    /// <summary>Its code; null when no column names one, or the sides name two.</summary>
    public string? Of(ReviewedPair pair)
    {
        foreach (int column in columns)
        {
            var (a, b) = (Of(pair.A?.Values[column], of.A.CutOffOn), Of(pair.B?.Values[column], of.B.CutOffOn));
            if (a is not null || b is not null)
                return a is null || b is null || a == b ? a ?? b : null;
        }

        return null;
    }

    private string? Of(string? written, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        if (!known.TryGetValue(written, out var code))
            known[written] = code = UnitNames.Find(written, mappings, on)?.Code;
        return code;
    }

    private static List<int> ColumnsOf(Reconciliation of)
    {
        var (a, b) = (of.A.Fields, of.B.Fields);
        return [.. Enumerable.Range(0, a.Count).Where(i => ColumnGuess.IsUnit(a[i].Column) || ColumnGuess.IsUnit(b[i].Column))];
    }
}
