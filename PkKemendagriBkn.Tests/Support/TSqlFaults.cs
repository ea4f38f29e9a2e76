using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>What SQL Server refuses in a query although it is T-SQL.</summary>
public static class TSqlFaults
{
    public static IReadOnlyList<string> Of(string sql)
    {
        var tree = new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        var finder = new Finder();
        tree?.Accept(finder);
        finder.Found.AddRange(errors.Select(e => e.Message));
        return finder.Found;
    }

    private sealed class Finder : TSqlFragmentVisitor
    {
        private static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase) { "SUM", "COUNT", "COUNT_BIG", "MIN", "MAX", "AVG" };

        public List<string> Found { get; } = [];

        /// <summary>
        /// A NULL of a query beside another takes the type of the other. Once it comes from a table of its own it is an int, which no date can be.
        /// </summary>
        public override void Visit(BinaryQueryExpression node)
        {
            foreach (var table in Within<QueryDerivedTable>(node))
                Search<SelectScalarExpression>(table, s => s.Expression is NullLiteral, s => $"NULL AS {s.ColumnName?.Value} has no type in a UNION");
        }

        /// <summary>Error 130.</summary>
        public override void Visit(FunctionCall node)
        {
            if (Aggregates.Contains(node.FunctionName.Value))
                Search<ScalarSubquery>(node, _ => true, _ => $"{node.FunctionName.Value} over a subquery");
        }

        /// <summary>Error 144.</summary>
        public override void Visit(GroupByClause node) => Search<ScalarSubquery>(node, _ => true, _ => "GROUP BY a subquery");

        private void Search<T>(TSqlFragment inside, Func<T, bool> which, Func<T, string> fault) where T : TSqlFragment =>
            Found.AddRange(Within<T>(inside).Where(which).Select(fault));

        private static List<T> Within<T>(TSqlFragment fragment) where T : TSqlFragment
        {
            var all = new All<T>();
            fragment.AcceptChildren(all);
            return all.Found;
        }
    }

    private sealed class All<T> : TSqlFragmentVisitor where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment node)
        {
            if (node is T found)
                Found.Add(found);
        }
    }
}
