using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.EvidencePackages;

public sealed class RequestPackageTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public Task Only_who_may_make_packages_asks_for_one() =>
        host.RefusesAsync(Permission.MakePackage, nameof(RequestPackage), actor => PackageSteps.RequestAsync(host, actor));

    [Fact]
    public async Task A_request_is_saved_with_its_entry_and_sent_twice_counts_once()
    {
        var input = new RequestPackage.Input { FromOn = PackageSteps.From, ToOn = PackageSteps.To };
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(input.Id, await host.Get<RequestPackage>().ExecuteAsync(input, host.Itjen, TestContext.Current.CancellationToken));
        Assert.Equal(1, await host.CountAsync<EvidencePackage>());
        var entry = await host.LastEntryAsync();
        Assert.Equal(("RequestPackage", input.Id), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public async Task The_dates_must_be_there_in_order_and_not_before_the_signing()
    {
        Task AskAsync(DateOnly? from, DateOnly? to) => host.Get<RequestPackage>().ExecuteAsync(new RequestPackage.Input { FromOn = from, ToOn = to }, host.Itjen);
        await FeatureHost.RejectsAsync("FromOn", () => AskAsync(null, PackageSteps.To));
        await FeatureHost.RejectsAsync("ToOn", () => AskAsync(PackageSteps.From, null));
        await FeatureHost.RejectsAsync("ToOn", () => AskAsync(PackageSteps.To, PackageSteps.From));
        await FeatureHost.RejectsAsync("FromOn", () => AskAsync(new DateOnly(2025, 8, 26), PackageSteps.To));
    }

    [Fact]
    public Task A_period_that_is_not_over_is_refused() =>
        FeatureHost.BreaksAsync(Rule.PeriodNotOver, () => PackageSteps.RequestAsync(host, host.Itjen, to: host.Today.AddDays(1)));

    [Fact]
    public async Task One_person_waits_for_three_packages_at_most()
    {
        for (var i = 0; i < EvidencePackage.MostAtOnce; i++)
            await PackageSteps.RequestAsync(host, host.Itjen);
        await FeatureHost.BreaksAsync(Rule.TooManyPackages, () => PackageSteps.RequestAsync(host, host.Itjen));
        await PackageSteps.RequestAsync(host, host.Bkn);
        Assert.Equal(4, await host.Get<PackageBuilder>().RunAsync(TestContext.Current.CancellationToken));
        await PackageSteps.RequestAsync(host, host.Itjen);
    }
}
