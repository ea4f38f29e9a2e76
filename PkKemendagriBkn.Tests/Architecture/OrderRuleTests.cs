using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>
/// An id is made of the time, but SQL Server sorts a uniqueidentifier by its last bytes, which are chance, and within a millisecond it
/// is chance anyway. So nothing is ordered by an id, except to tell apart what the time or a number leaves equal.
/// </summary>
public sealed partial class OrderRuleTests
{
    [Fact]
    public void An_id_orders_only_what_a_time_or_a_number_leaves_equal()
    {
        var found = SourceTree.Code("PkKemendagriBkn.Portal").SelectMany(f => ById(SourceTree.Read(f)).Select(order => $"{f}: {order}"));
        Assert.Empty(found);
    }

    [Fact]
    public void The_rule_finds_what_it_looks_for()
    {
        Assert.Empty(ById("rows.OrderBy(x => x.SentOn).ThenBy(x => x.RecordedAt).ThenBy(x => x.Id)"));
        Assert.Empty(ById("rows.OrderByDescending(x => x.Item.Line)\n    .ThenBy(x => x.Item.Id)"));
        Assert.Single(ById("rows.OrderBy(x => x.SentOn).ThenBy(x => x.Id)"));
        Assert.Single(ById("rows.OrderByDescending(x => x.Fact.Id)"));
    }

    private static IEnumerable<string> ById(string code) =>
        OrderById().Matches(code).Where(m => !Ordered().IsMatch(code[..m.Index])).Select(m => m.Value);

    [GeneratedRegex(@"\.(?:OrderBy|ThenBy)(?:Descending)?\(\w+ => (?:\w+!?\.)+Id\)")]
    private static partial Regex OrderById();

    /// <summary>The order just before ends in an instant, or in a number of its own.</summary>
    [GeneratedRegex(@"\.(?:OrderBy|ThenBy)(?:Descending)?\(\w+ => [\w!.]*(?:(?<!NextAttempt)At|Line|Number)\)\s*$")]
    private static partial Regex Ordered();
}
