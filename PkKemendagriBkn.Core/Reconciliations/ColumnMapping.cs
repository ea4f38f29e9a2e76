using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>The columns of a side with their kinds, as they are kept: one a line, <c>kind:heading</c>.</summary>
public static class ColumnMapping
{
    public static string Write(IEnumerable<MatchField> fields) => string.Join('\n', fields.Select(f => $"{f.Kind}:{f.Column}"));

    public static IReadOnlyList<MatchField> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2))
            .Select(p => new MatchField(p[1], Enum.Parse<FieldKind>(p[0])))];
}
