using System.Net;
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
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            await Task.WhenAny(uploads, Task.Delay(20, CancellationToken.None));
        }

        Assert.All(await uploads, status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Empty(host.TemporaryFiles);
        Assert.True(peak < 60 * Megabyte, $"{peak / Megabyte} MB for 250 MB of uploads");
    }

    private static async Task<HttpStatusCode> UploadAsync(HttpClient client, long size) =>
        (await client.PostAsync(EvidenceEndpoints.Path, EvidenceHost.Form("a.pdf", SampleFiles.LargePdf(size)))).StatusCode;
}
