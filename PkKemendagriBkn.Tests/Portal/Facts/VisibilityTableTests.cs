using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Assignments;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Delegations;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>docs/visibility.md answers for every kind of records who may know of it; a new kind is asked the same.</summary>
public partial class VisibilityTableTests
{
    private static readonly string[] Beside = [nameof(Proposal), nameof(EvidenceFile), nameof(EvidencePackage), nameof(Reminder), nameof(CalendarFeed),
        nameof(AccountChange), nameof(Delegation),
        nameof(Assignment), nameof(Reconciliation), nameof(Comment)];

    [Fact]
    public void Every_kind_of_records_is_answered_for()
    {
        var kinds = typeof(RecordedFact).Assembly.GetTypes().Where(t => t.BaseType == typeof(RecordedFact)).Select(t => t.Name).Concat(Beside);
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "visibility.md"));
        var rows = Row().Matches(text[text.IndexOf("## Every other kind", StringComparison.Ordinal)..]).Select(m => m.Groups["kind"].Value).ToList();
        Assert.Equal(kinds.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| (?<kind>[A-Z]\w+) \| (?!The other)[^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
