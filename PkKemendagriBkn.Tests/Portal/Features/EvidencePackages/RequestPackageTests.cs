using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.EvidencePackages;

public sealed class RequestPackageTests : FeatureTests
{
    [Fact]
    public Task Only_who_may_make_packages_asks_for_one() =>
        Host.RefusesAsync(Permission.MakePackage, nameof(RequestPackage), actor => PackageSteps.RequestAsync(Host, actor));

    [Fact]
    public async Task A_request_is_saved_with_its_entry_and_sent_twice_counts_once()
    {
        var input = new RequestPackage.Input { FromOn = PackageSteps.From, ToOn = PackageSteps.To };
        foreach (var _ in new[] { 1, 2 })
            Assert.Equal(input.Id, await Host.Get<RequestPackage>().ExecuteAsync(input, Host.Itjen, TestContext.Current.CancellationToken));
        Assert.Equal(1, await Host.CountAsync<EvidencePackage>());
        var entry = await Host.LastEntryAsync();
        Assert.Equal(("RequestPackage", input.Id), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public async Task The_dates_must_be_there_in_order_and_not_before_the_signing()
    {
        Task AskAsync(DateOnly? from, DateOnly? to) =>
            Host.Get<RequestPackage>().ExecuteAsync(new RequestPackage.Input { FromOn = from, ToOn = to }, Host.Itjen);
        await FeatureHost.RejectsAsync("FromOn", () => AskAsync(null, PackageSteps.To));
        await FeatureHost.RejectsAsync("ToOn", () => AskAsync(PackageSteps.From, null));
        await FeatureHost.RejectsAsync("ToOn", () => AskAsync(PackageSteps.To, PackageSteps.From));
        await FeatureHost.RejectsAsync("FromOn", () => AskAsync(new DateOnly(2025, 8, 26), PackageSteps.To));
    }

    [Fact]
    public Task A_period_that_is_not_over_is_refused() =>
        FeatureHost.BreaksAsync(Rule.PeriodNotOver, () => PackageSteps.RequestAsync(Host, Host.Itjen, to: Host.Today.AddDays(1)));

    [Fact]
    public async Task One_person_waits_for_three_packages_at_most()
    {
        for (var i = 0; i < EvidencePackage.MostAtOnce; i++)
            await PackageSteps.RequestAsync(Host, Host.Itjen);
        await FeatureHost.BreaksAsync(Rule.TooManyPackages, () => PackageSteps.RequestAsync(Host, Host.Itjen));
        await PackageSteps.RequestAsync(Host, Host.Bkn);
        Assert.Equal(4, await Host.Get<PackageBuilder>().RunAsync(TestContext.Current.CancellationToken));
        await PackageSteps.RequestAsync(Host, Host.Itjen);
    }
}
