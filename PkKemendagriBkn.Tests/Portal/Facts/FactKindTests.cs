using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Portal.Wayfinding;

namespace PkKemendagriBkn.Tests.Portal.Facts;

public class FactKindTests
{
    public static TheoryData<Type> Facts =>
        [.. typeof(RecordedFact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RecordedFact)) && !t.IsAbstract)];

    [Theory, MemberData(nameof(Facts))]
    public void Every_recorded_fact_has_one_row(Type fact) => Assert.Single(FactKinds.All, k => k.Type.IsAssignableFrom(fact));

    [Fact]
    public void No_two_kinds_share_their_words_or_their_path()
    {
        Assert.Equal(FactKinds.All.Count, FactKinds.All.Select(k => k.Words).Distinct().Count());
        Assert.Equal(FactKinds.All.Count, FactKinds.All.Select(k => k.Path).Distinct().Count());
    }

    [Fact]
    public void The_search_looks_through_each_kind_that_says_so_once_and_through_no_other() =>
        Assert.Equal(
            FactKinds.All.Where(k => k.IsSearched).Select(k => k.Words).Order(StringComparer.Ordinal),
            SearchKinds.All.Select(s => s.Title).Where(t => FactKinds.All.Any(k => k.Words == t)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_can_rest_on_a_letter_has_a_page_of_its_own() =>
        Assert.All(FactKinds.All.Where(k => k.RestsOnLetter), k => Assert.Contains(PortalPages.All, p => p.Route == k.Path + "/{Id:guid}"));
}
