using System.Net;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.EvidencePackages;

public sealed class PackageEndpointTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private Guid id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Address => $"/paket-bukti/{id}/unduh";

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        id = await portal.Get<RequestPackage>().ExecuteAsync(
            new RequestPackage.Input { FromOn = new DateOnly(2025, 8, 27), ToOn = new DateOnly(2026, 3, 1) }, await portal.ActorAsync(Role.Auditor, null), Ct);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_download_that_broke_off_goes_on_where_it_was_and_counts_once_on_the_trail()
    {
        await portal.Get<PackageBuilder>().RunAsync(Ct);
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var whole = await browser.GetAsync(Address);
        var bytes = await whole.Response.Content.ReadAsByteArrayAsync(Ct);
        var tag = whole.Header("ETag")!;
        Assert.Equal((HttpStatusCode.OK, "application/zip", "bytes", "no-store"),
            (whole.Status, whole.Header("Content-Type"), whole.Header("Accept-Ranges"), whole.Header("Cache-Control")));
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\"", tag);

        var rest = await browser.GetAsync(Address, ("Range", "bytes=1000-"), ("If-Range", tag));
        Assert.Equal(HttpStatusCode.PartialContent, rest.Status);
        Assert.Equal(bytes[1000..], await rest.Response.Content.ReadAsByteArrayAsync(Ct));
        var changed = await browser.GetAsync(Address, ("Range", "bytes=1000-"), ("If-Range", "\"lain\""));
        Assert.Equal((HttpStatusCode.OK, bytes.Length), (changed.Status, (await changed.Response.Content.ReadAsByteArrayAsync(Ct)).Length));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await browser.GetAsync(Address, ("Range", $"bytes={bytes.Length}-"))).Status);
        var entry = Assert.Single(await portal.TrailAsync(), e => e.Action == "DownloadPackage");
        Assert.Equal(id, entry.SubjectId);
        Assert.Contains(tag.Trim('"'), entry.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_gets_it_and_nobody_before_it_is_ready()
    {
        using var auditor = await portal.SignInAsync(Role.Auditor, null);
        using var other = await portal.SignInAsync(Role.ItjenSecretariat, Party.First);
        using var admin = await portal.SignInAsync(Role.Administrator, null);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(Address)).Status);
        await portal.Get<PackageBuilder>().RunAsync(Ct);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync(Address)).Status);
        File.Delete(portal.Get<PackageFiles>().PathOf(id));
        Assert.Contains("lewat waktu simpannya", (await auditor.GetAsync(Address)).Body, StringComparison.Ordinal);
    }
}
