using Bunit;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Tests.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.EvidencePackages;

public sealed class PackagesPageTests : PageTests
{
    [Fact]
    public async Task It_shows_what_a_package_will_hold_and_the_address_holds_the_period()
    {
        await PackageSteps.LetterWithFileAsync(Host, new DateOnly(2026, 3, 4), SampleFiles.Pdf);
        var page = Pages.Open<PackagesPage>("/paket-bukti?dari=2026-01-01&sampai=2026-06-30", Host.Itjen);
        var letters = page.FindAll("tbody tr").Single(r => r.TextContent.StartsWith("Surat", StringComparison.Ordinal));
        Assert.Equal(["Surat", "1", "1"], letters.QuerySelectorAll("td").Take(3).Select(c => c.TextContent));
        Assert.Equal("Semester I 2026", page.Find(".package-periods [aria-current]").TextContent);
        page.Fill("Dari tanggal", "2026-02-01");
        Assert.Equal("/paket-bukti?dari=2026-02-01&sampai=2026-06-30", Pages.At);
    }

    [Fact]
    public async Task A_package_is_asked_for_awaited_and_offered_with_its_digest()
    {
        var page = Pages.Open<PackagesPage>("/paket-bukti?dari=2026-01-01&sampai=2026-06-30", Host.Itjen);
        Assert.Contains("Belum ada paket", page.Markup, StringComparison.Ordinal);
        page.Submit();
        page.WaitForState(() => page.FindAll("progress").Count == 1);
        Assert.Contains("Menunggu giliran", page.Markup, StringComparison.Ordinal);
        await Host.Get<PkKemendagriBkn.Portal.Packages.PackageBuilder>().RunAsync(Xunit.TestContext.Current.CancellationToken);
        var later = Pages.Open<PackagesPage>("/paket-bukti", Host.Itjen);
        var package = Assert.Single(await Host.Get<PackageQueries>().OfPersonAsync(Host.Itjen.UserId!.Value, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal($"/paket-bukti/{package.Id}/unduh", later.Find(".packages a").GetAttribute("href"));
        Assert.Contains(package.Sha256, later.Markup, StringComparison.Ordinal);
        Assert.Contains("Belum ada paket", Pages.Open<PackagesPage>("/paket-bukti", Host.Bkn).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_from_a_package_stands_beside_it()
    {
        await PackageSteps.LetterWithFileAsync(Host, new DateOnly(2026, 3, 4), SampleFiles.Pdf);
        File.Delete(Host.Get<ContentStore>().PathOf(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf))));
        await PackageSteps.MakeAsync(Host, Host.Itjen);
        Assert.Contains("1 berkas bukti tidak ada dalam paket ini", Pages.Open<PackagesPage>("/paket-bukti", Host.Itjen).Find(".packages details").TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_takes_as_many_commands_for_many_records_as_for_few()
    {
        await ManyRows.FillAsync(Host, 100);
        var few = Commands();
        await ManyRows.FillAsync(Host, 2000, "x");
        Assert.Equal(few, Commands());
        Assert.InRange(few, 1, 12);
    }

    private int Commands()
    {
        Pages.Open<PackagesPage>("/paket-bukti", Host.As(Role.Auditor, null));
        Host.Sql.Reset();
        Pages.Open<PackagesPage>("/paket-bukti", Host.As(Role.Auditor, null));
        return Host.Sql.Count;
    }
}
