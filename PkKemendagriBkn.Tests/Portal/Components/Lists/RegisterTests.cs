using Bunit;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components.Lists;

/// <summary>What every list has, shown by the list of letters.</summary>
public sealed class RegisterTests : PageTests
{
    [Fact]
    public void The_filters_are_one_search_region_with_a_name()
    {
        var region = Assert.Single(Pages.Open<LettersPage>("/korespondensi", Host.Itjen).FindAll("[role=search]"));
        Assert.Equal("Saring daftar", region.GetAttribute("aria-label"));
        Assert.Single(region.QuerySelectorAll("input[type=search]"));
    }

    [Fact]
    public void What_an_address_says_and_nobody_understands_is_told()
    {
        var page = Pages.Open<LettersPage>("/korespondensi?hal=abc&sifat=x&lain=1", Host.Itjen);
        var told = page.Find("p[role=status]").TextContent;
        Assert.All(["hal=abc", "sifat=x"], part => Assert.Contains(part, told, StringComparison.Ordinal));
        Assert.DoesNotContain("lain", told, StringComparison.Ordinal);
    }
}
