namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// Every page of the portal: no serious barrier, nothing that the browser complains about, nothing wider than the screen, nothing cut off.
/// A test run looks at every sixteenth page in one of four ways (at a desk or on a phone, light or dark); <c>PKBKN_EVERY_LOOK=true</c>, as on
/// the build server, looks at all pages in all four and leaves the pictures in artifacts/screenshots.
/// </summary>
public class AccessibilityTests(LivePortal portal, PageAddresses pages) : IClassFixture<PageAddresses>
{
    private const int Parts = 16, Usual = 1;

    /// <summary>What the refusal of a page rightly leaves in the browser's console.</summary>
    private static readonly string[] Refusals = ["/tidak-ditemukan", "/galat", "/galat/{Code:int}", "/akun/penyiapan"];

    [Fact]
    public void Every_route_has_an_address_to_look_at()
    {
        Assert.True(PageAddresses.Routes.Count > 100);
        Assert.Empty(PageAddresses.Routes.Except(pages.All.Select(p => p.Route)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Every_page_has_no_serious_barrier_and_nothing_to_complain_about(int part)
    {
        Assert.SkipUnless(part < Usual || Look.Every, "A sixteenth of the pages is enough here; PKBKN_EVERY_LOOK=true looks at all.");
        List<string> problems = [];
        foreach (var person in pages.All.Where((_, i) => i % Parts == part).Select((place, i) => (place, i)).GroupBy(p => p.place.Email))
        {
            await using var window = person.Key is { } email ? await portal.SignedInWindowAsync(email) : await portal.OpenAsync();
            var page = await window.NewPageAsync();
            var watch = new Watch(page);
            foreach (var (place, i) in person)
            {
                IReadOnlyList<Look> looks = Look.Every ? Look.All : [Look.All[i % Look.All.Count]];
                await Looks.SetAsync(page, looks[0]);
                var answer = await page.GotoAsync(place.Path);
                if (answer!.Ok && await page.Locator("main[data-ready]").CountAsync() > 0)
                    await page.WaitUntilReadyAsync();
                problems.AddRange(await Looks.ProblemsAsync(page, place.Name, looks));
                var complaints = watch.Take();
                if (place.IsLinked && !Refusals.Contains(place.Route))
                    problems.AddRange(complaints.Select(c => $"{place.Name}: {c}"));
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
