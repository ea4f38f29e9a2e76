using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Packages;

public sealed class PackageBuilderTests : FeatureTests
{
    private PackageFiles Files => Host.Get<PackageFiles>();

    [Fact]
    public async Task A_finished_package_is_on_the_trail_with_the_digest_of_its_file()
    {
        var (package, _) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        var entry = await Host.LastEntryAsync();
        Assert.Equal(("BuildPackage", nameof(EvidencePackage), package.Id), (entry.Action, entry.SubjectType, entry.SubjectId));
        Assert.Contains(package.Sha256, entry.Changes, StringComparison.Ordinal);
        Assert.Equal(package.Sha256,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Files.PathOf(package.Id), Ct))));
        Assert.Equal((PackageState.Ready, 100), (package.State, package.Percent));
        Assert.False(File.Exists(Files.Partial(package.Id)));
        Assert.Equal(0, await Host.Get<PackageBuilder>().RunAsync(Ct));
    }

    [Fact]
    public async Task A_package_whose_node_died_is_begun_anew_and_after_three_times_given_up()
    {
        var id = await PackageSteps.RequestAsync(Host, Host.Itjen);
        await SetAsync(id, 1);
        await File.WriteAllTextAsync(Files.Partial(id), "half of it", Ct);
        Assert.Equal(1, await Host.Get<PackageBuilder>().RunAsync(Ct));
        Assert.Contains(PackageNames.Sums, PackageSteps.Read(Files.PathOf(id)).Keys);

        var again = await PackageSteps.RequestAsync(Host, Host.Itjen);
        await SetAsync(again, EvidencePackage.MostAttempts);
        Assert.Equal(0, await Host.Get<PackageBuilder>().RunAsync(Ct));
        var given = await FindAsync(again);
        Assert.Equal(PackageState.Failed, given.State);
        Assert.Contains("minta kembali", given.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lost_the_right_meanwhile_gets_no_package()
    {
        var id = await PackageSteps.RequestAsync(Host, Host.Itjen);
        await Host.ReadAsync(db => db.Users.Where(u => u.Id == Host.Itjen.UserId).ExecuteUpdateAsync(s => s.SetProperty(u => u.IsActive, false), Ct));
        Assert.Equal(0, await Host.Get<PackageBuilder>().RunAsync(Ct));
        Assert.Equal(PackageState.Failed, (await FindAsync(id)).State);
        Assert.Empty(Files.All());
    }

    [Fact]
    public async Task While_another_node_is_at_it_this_one_leaves_it_alone()
    {
        var id = await PackageSteps.RequestAsync(Host, Host.Itjen);
        var lease = Host.Get<PkKemendagriBkn.Portal.Database.JobLease>();
        await lease.RunAsync(PackageBuilder.Job, TimeSpan.Zero, async _ => Assert.Equal(0, await Host.Get<PackageBuilder>().RunAsync(Ct)), Ct);
        Assert.Equal(PackageState.Waiting, (await FindAsync(id)).State);
        Assert.Equal(1, await Host.Get<PackageBuilder>().RunAsync(Ct));
    }

    [Fact]
    public async Task Seven_days_later_the_file_goes_and_the_record_stays()
    {
        var (package, _) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        await File.WriteAllTextAsync(Files.PathOf(Guid.CreateVersion7()), "nobody's", Ct);
        Host.Clock.Advance(EvidencePackage.Kept);
        Assert.Equal(0, await Host.Get<PackageSweep>().RunAsync(Ct));
        Assert.Equal([package.Id], Files.All());
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Host.Get<PackageSweep>().RunAsync(Ct));
        Assert.Equal(("SweepPackages", PackageState.Expired), ((await Host.LastEntryAsync()).Action, (await FindAsync(package.Id)).State));
        Assert.Empty(Files.All());
        Assert.Equal(0, await Host.Get<PackageSweep>().RunAsync(Ct));
    }

    [Fact]
    public async Task The_count_before_is_what_the_package_then_holds()
    {
        await PackageSteps.LetterWithFileAsync(Host, new DateOnly(2026, 3, 4), SampleFiles.Pdf);
        var parts = await Host.Get<PackageQueries>().PreviewAsync(PackageSteps.From, PackageSteps.To, Actor.Portal, Ct);
        Assert.Equal(Enum.GetValues<PackageFolder>(), parts.Select(p => p.Folder));
        Assert.Equal(new PackagePart(PackageFolder.Letters, 1, 1, SampleFiles.Pdf.Length), parts[0]);
        var (_, files) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        Assert.Equal(parts.Sum(p => p.Files), files.Keys.Count(f => f.Contains("/bukti/", StringComparison.Ordinal)));
    }

    private Task<EvidencePackage> FindAsync(Guid id) => Host.ReadAsync(db => db.EvidencePackages.AsNoTracking().SingleAsync(p => p.Id == id, Ct));

    private Task<int> SetAsync(Guid id, int attempts) => Host.ReadAsync(db =>
        db.EvidencePackages.Where(p => p.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PackageState.Building).SetProperty(p => p.Attempts, attempts), Ct));
}
