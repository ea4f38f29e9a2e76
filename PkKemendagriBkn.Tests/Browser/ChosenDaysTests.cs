using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// What depends on the day, on days that are chosen and not met by chance: every such page on each of them, wide and narrow. A test run
/// looks at every third of them; <c>PKBKN_EVERY_LOOK=true</c> at all.
/// </summary>
public class ChosenDaysTests(LivePortal portal)
{
    private static readonly string[] Pages = ["/", "/tenggat", "/kalender?tampilan=bulan", "/kalender?tampilan=agenda", "/linimasa", "/pimpinan", "/status"];

    private static DateOnly AfterTheTerm => PksAgreement.Instance.SignedOn.AddYears(3).AddDays(1);

    /// <summary>A full month, the ends of a month and of a year, a holiday, 29 February, an empty month, and the day after the term.</summary>
    private static readonly DateOnly[] Days =
        [LivePortal.Today, new(2026, 11, 30), new(2026, 12, 31), new(2027, 1, 1), new(2028, 2, 29), new(2025, 9, 15), AfterTheTerm];

    [Fact]
    public async Task Every_page_fits_its_window_on_every_chosen_day()
    {
        List<string> problems = [];
        await using var window = await portal.SignedInWindowAsync("itjen@demo.local");
        var page = await window.NewPageAsync();
        var watch = new Watch(page);
        foreach (var (path, day) in Days.SelectMany(d => Pages.Select(p => (p, d))).Where((_, i) => Look.Every || i % 3 == 0))
        {
            var address = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per={day:yyyy-MM-dd}";
            await Looks.SetAsync(page, Look.All[1]);
            await page.OpenAsync(address);
            problems.AddRange((await Looks.FaultsAsync(page, address, Look.All[1])).Concat(watch.Take().Select(c => $"{address}: {c}")));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
