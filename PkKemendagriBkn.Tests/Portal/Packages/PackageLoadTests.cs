using System.Diagnostics;
using System.Security.Cryptography;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Packages;

/// <summary>A thousand files, a gigabyte together. Run by itself: its times and its memory are a machine's.</summary>
[Collection(nameof(Evidence.EvidenceLoadTests))]
public sealed class PackageLoadTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact(Explicit = true)]
    public async Task A_gigabyte_in_a_thousand_files_takes_a_minute_at_most_and_little_memory()
    {
        await using var host = await FeatureHost.CreateAsync();
        await FillAsync(host, 1000, Megabyte);
        await PackageSteps.MakeAsync(host, host.Bkn, new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 2)); // everything is warm
        await PackageSteps.RequestAsync(host, host.Itjen);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (before, watch) = (process.WorkingSet64, Stopwatch.StartNew());
        var build = host.Get<PackageBuilder>().RunAsync(TestContext.Current.CancellationToken);
        long peak = 0;
        while (!build.IsCompleted)
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64 - before);
            await Task.WhenAny(build, Task.Delay(50, CancellationToken.None));
        }

        Assert.Equal(1, await build);
        var file = new FileInfo(Directory.GetFiles(host.Get<PackageFiles>().Folder).MaxBy(f => new FileInfo(f).Length)!);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{file.Length / Megabyte} MB in {watch.Elapsed.TotalSeconds:F1} s, {peak / Megabyte} MB of memory more than before (working set)");
        Assert.True(file.Length > 1000 * Megabyte);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
        Assert.True(peak < 200 * Megabyte, $"{peak / Megabyte} MB");
    }

    private static async Task FillAsync(FeatureHost host, int count, long size)
    {
        var store = host.Get<ContentStore>();
        var content = new byte[size];
        List<object> rows = [];
        for (var i = 0; i < count; i++)
        {
            RandomNumberGenerator.Fill(content);
            using var arrived = await store.ReceiveAsync(new MemoryStream(content), size, TestContext.Current.CancellationToken);
            store.Keep(arrived);
            var letter = new Letter { Number = $"B-{i}/2026", DatedOn = PackageSteps.From.AddDays(i % 180), Subject = "Penyampaian", From = Party.Second };
            letter.Recorded(AgreementRecord.PksId, Actor.Portal, DateTimeOffset.UnixEpoch);
            rows.Add(letter);
            rows.Add(new EvidenceFile
            {
                AgreementId = AgreementRecord.PksId, FactId = letter.Id, FileName = "surat.pdf", MediaType = "application/pdf", Size = size,
                Sha256 = arrived.Sha256, UploadedBy = "Portal", UploadedAt = DateTimeOffset.UnixEpoch,
            });
        }

        await host.ReadAsync(async db =>
        {
            db.AddRange(rows);
            db.Because(new AuditNote(Actor.Portal, "SeedDemo"));
            return await db.SaveChangesAsync();
        });
    }
}
