using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

public class EvidenceStorageTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Same_content_is_stored_once_under_its_hash()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var first = await host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        var second = await host.Upload.AcceptAsync(officer, "b.pdf", new MemoryStream(SampleFiles.Pdf), None);
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal([first.Sha256], host.Store.All());
        Assert.EndsWith(Path.Combine("files", first.Sha256[..2], first.Sha256), host.Store.PathOf(first.Sha256), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task Nothing_but_a_hash_leads_to_a_content(string sha256)
    {
        await using var host = await EvidenceHost.StartAsync();
        Assert.Throws<ArgumentException>(() => host.Store.PathOf(sha256));
    }

    [Fact]
    public async Task Row_that_cannot_be_saved_leaves_no_upload()
    {
        await using var host = await EvidenceHost.StartAsync();
        var officer = await host.Database.AddUserAsync(Role.Auditor, null);
        await Assert.ThrowsAsync<PermissionDenied>(() => host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None));
        Assert.Empty(host.TemporaryFiles);
        host.Database.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, (await host.Sweep.RunAsync(None)).Contents);
        Assert.Empty(host.Store.All());
    }

    [Theory, DatabaseData]
    public async Task Sweep_takes_what_came_to_nothing_and_leaves_the_rest(DatabaseProvider provider)
    {
        await using var host = await EvidenceHost.StartAsync(provider: provider);
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var bound = await host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        await BindAsync(host, bound.Id, Guid.CreateVersion7(), officer);
        var sameAsBound = await host.Upload.AcceptAsync(officer, "b.pdf", new MemoryStream(SampleFiles.Pdf), None);
        var forgotten = await host.Upload.AcceptAsync(officer, "c.png", new MemoryStream(SampleFiles.Png), None);
        var again = await host.Upload.AcceptAsync(officer, "d.jpg", new MemoryStream(SampleFiles.Jpeg), None);
        var torn = Path.Combine(host.Store.Temporary, "x.part");
        await File.WriteAllTextAsync(torn, "x", None);
        File.SetLastWriteTimeUtc(torn, host.Database.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(new EvidenceSweep.Swept(0, 0, 0), await host.Sweep.RunAsync(None));

        host.Database.Clock.Advance(TimeSpan.FromHours(25));
        var fresh = await host.Upload.AcceptAsync(officer, "d.jpg", new MemoryStream(SampleFiles.Jpeg), None);
        Assert.Equal(new EvidenceSweep.Swept(1, 3, 1), await host.Sweep.RunAsync(None));
        Assert.Equal(new EvidenceSweep.Swept(0, 0, 0), await host.Sweep.RunAsync(None));
        await using var db = await host.Database.Contexts.CreateDbContextAsync(None);
        Assert.Equal(new[] { bound.Id, fresh.Id }.Order(), (await db.EvidenceFiles.Select(f => f.Id).ToListAsync(None)).Order());
        Assert.Equal(new[] { bound.Sha256, fresh.Sha256 }.Order(), host.Store.All().Order());
        var entry = await host.NewestEntryAsync();
        Assert.Equal("SweepEvidence", entry.Action);
        Assert.All([sameAsBound, forgotten, again], f => Assert.Contains(f.Id.ToString(), entry.Changes, StringComparison.Ordinal));
    }

    [Theory, DatabaseData]
    public async Task Only_ones_own_unused_uploads_are_bound(DatabaseProvider provider)
    {
        await using var host = await EvidenceHost.StartAsync(provider: provider);
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var other = await host.Database.AddUserAsync(Role.BknSecretariat, Party.Second);
        var file = await host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        var (fact, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await RefusedAsync(host, file.Id, fact, other);
        await RefusedAsync(host, Guid.CreateVersion7(), fact, officer);
        await RefusedAsync(host, file.Id, fact, Actor.Portal);
        await BindAsync(host, file.Id, fact, officer);
        await BindAsync(host, file.Id, fact, officer); // the same command again
        await RefusedAsync(host, file.Id, second, officer);
    }

    [Theory]
    [InlineData("exit 0", null)]
    [InlineData("exit 1", EvidenceRefusal.Infected)]
    [InlineData("exit 2", EvidenceRefusal.NotScanned)]
    [InlineData("sleep 60", EvidenceRefusal.NotScanned)]
    [InlineData(null, EvidenceRefusal.NotScanned)]
    [InlineData("grep -q Catalog \"$2\" && test \"$1\" = --quiet", null)]
    public async Task Scanner_has_the_last_word(string? script, EvidenceRefusal? refusal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs /bin/sh");
        var folder = Directory.CreateTempSubdirectory("pkbkn-scan-").FullName;
        var scanner = Path.Combine(folder, "scan.sh");
        await File.WriteAllTextAsync(scanner, script, None);
        await using var host =
            await EvidenceHost.StartAsync(new EvidenceOptions { ScanCommand = script is null ? "/tidak/ada" : $"/bin/sh {scanner} --quiet", ScanSeconds = 1 });
        var officer = await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First);
        var upload = host.Upload.AcceptAsync(officer, "a.pdf", new MemoryStream(SampleFiles.Pdf), None);
        if (refusal is null)
            await upload;
        else
            Assert.Equal(refusal, (await Assert.ThrowsAsync<EvidenceRefused>(() => upload)).Reason);
        Assert.Equal(refusal is null ? 1 : 0, host.Store.All().Count());
        Assert.Empty(host.TemporaryFiles);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task BindAsync(EvidenceHost host, Guid upload, Guid fact, Actor actor)
    {
        await using var db = await host.Database.Contexts.CreateDbContextAsync(None);
        await EvidenceBinding.BindAsync(db, fact, [upload], actor, ct: None);
        db.Because(new AuditNote(actor, "Bind"));
        await db.SaveChangesAsync(None);
    }

    private static async Task RefusedAsync(EvidenceHost host, Guid upload, Guid fact, Actor actor)
    {
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => BindAsync(host, upload, fact, actor));
        Assert.Equal(Rule.FileRefused, refused.Code);
    }
}
