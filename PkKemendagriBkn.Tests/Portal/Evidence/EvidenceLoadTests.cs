using System.Net;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Evidence;

/// <summary>Measures memory, so nothing else runs beside it.</summary>
[CollectionDefinition(nameof(EvidenceLoadTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(EvidenceLoadTests))]
public class EvidenceLoadTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task Ten_of_the_largest_uploads_at_once_take_little_memory()
    {
        await using var host = await EvidenceHost.StartAsync();
        using var client = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        Assert.Equal(HttpStatusCode.Created, await UploadAsync(client, Megabyte)); // everything is warm
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var uploads = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => UploadAsync(client, 25 * Megabyte)));
        long peak = 0;
        while (!uploads.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before); // what is held: garbage waits longer on some machines
            await Task.WhenAny(uploads, Task.Delay(250, CancellationToken.None));
        }

        Assert.All(await uploads, status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Empty(host.TemporaryFiles);
        Assert.True(peak < 60 * Megabyte, $"{peak / Megabyte} MB for 250 MB of uploads");
    }

    [Fact]
    public async Task Told_to_end_while_uploads_come_it_ends_and_leaves_nothing_half()
    {
        await using var host = await EvidenceHost.StartAsync(new EvidenceOptions { DailyFilesPerUser = 10_000 });
        using var client = await host.ClientAsync(await host.Database.AddUserAsync(Role.ItjenSecretariat, Party.First));
        using var some = new CountdownEvent(20);
        var sent = Enumerable.Range(0, 8).Select(async _ =>
        {
            var taken = 0;
            try
            {
                while (await UploadAsync(client, Megabyte) == HttpStatusCode.Created)
                {
                    taken++;
                    if (!some.IsSet)
                        some.Signal();
                }
            }
            catch (HttpRequestException)
            {
                // The door was closed.
            }

            return taken;
        }).ToList();
        await Task.Run(some.Wait, TestContext.Current.CancellationToken);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(30));

        var acknowledged = (await Task.WhenAll(sent)).Sum();
        await using var db = await host.Database.Contexts.CreateDbContextAsync(CancellationToken.None);
        var files = await db.EvidenceFiles.AsNoTracking().ToListAsync(CancellationToken.None);
        Assert.True(files.Count >= acknowledged, $"{files.Count} rows of {acknowledged} that were acknowledged");
        Assert.All(files, f => Assert.True(host.Store.Holds(f.Sha256)));
        Assert.Equal(files.Count, await db.AuditEntries.CountAsync(e => e.Action == "UploadEvidence", CancellationToken.None));
        Assert.Empty(host.TemporaryFiles);
        Assert.True((await host.Database.VerifyAsync()).IsSound);
    }

    private static async Task<HttpStatusCode> UploadAsync(HttpClient client, long size) =>
        (await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form("a.pdf", SampleFiles.LargePdf(size)))).StatusCode;
}
