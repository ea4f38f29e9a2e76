using Bunit;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.SearchResults;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Search;

public sealed class SearchPageTests : PageTests
{
    [Theory]
    [InlineData("/cari", "Apa yang dicari?")]
    [InlineData("/cari?q=%20", "Apa yang dicari?")]
    [InlineData("/cari?q=a", "Terlalu pendek")]
    [InlineData("/cari?q=tidakadadimanapun", "Tidak ada yang cocok")]
    public void Each_state_without_results_says_what_to_do(string address, string title) =>
        Assert.Equal(title, Pages.Open<SearchPage>(address, Host.Bkn).Find(".empty-title").TextContent);

    [Fact]
    public async Task Results_stand_in_groups_with_their_count_the_words_marked_and_void_ones_named()
    {
        await Host.VoidAsync(await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 4))));
        for (var i = 0; i < 11; i++)
            await Host.DeliverAsync(On(3, 3));
        var page = Pages.Open<SearchPage>("/cari?q=unsur+JABATAN", Host.Bkn);
        var group = page.FindAll("section").Single(s => s.GetAttribute("aria-label") == "Pengiriman data");
        Assert.Equal("12", group.QuerySelector("h2 .quiet")!.TextContent);
        Assert.Equal(10, group.QuerySelectorAll("li").Length);
        Assert.All(group.QuerySelectorAll("mark"), m => Assert.Equal("unsur jabatan", m.TextContent));
        Assert.Equal("/pengiriman?cari=unsur%20JABATAN", group.QuerySelector("a[href*='?cari=']")!.GetAttribute("href"));
        Assert.Contains("Dibatalkan", group.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Single(group.QuerySelectorAll("a.void"));
    }

    [Fact]
    public void Clauses_are_found_after_the_facts()
    {
        var page = Pages.Open<SearchPage>("/cari?q=keadaan+kahar", Host.Bkn);
        Assert.Equal("Naskah perjanjian", page.FindAll("section")[^1].GetAttribute("aria-label"));
        Assert.NotEmpty(page.FindAll("a[href='/perjanjian/11%282%29']"));
    }
}
