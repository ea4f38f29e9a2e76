using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal;

/// <summary>What a browser that has never been here fetches until the first page stands: how much, how packed, and whether it may be kept.</summary>
public sealed partial class FirstVisitTests
{
    private const int MostBytes = 400 * 1024;

    [Fact]
    public async Task A_first_visit_fetches_little_and_all_of_it_packed_and_named_by_its_content()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = await portal.SignInAsync(Role.Auditor, null);
        var signIn = await portal.NewBrowser().GetAsync("/akun/masuk");
        var page = await browser.GetAsync("/");
        var files = new[] { signIn, page }.SelectMany(p => AssetPattern().Matches(p.Body)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct()
            .ToList();
        Assert.Contains(files, f => f.Contains("MudBlazor", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains("blazor.web", StringComparison.Ordinal));

        var total = signIn.Body.Length + page.Body.Length;
        foreach (var file in files)
        {
            var answer = await browser.GetAsync("/" + file.TrimStart('/'), ("Accept-Encoding", "br, gzip"));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            // A build asks the browser to look again, since files change; published, a file whose name holds its hash is kept for good.
            Assert.True(answer.Header("Cache-Control") is { } kept
                && (kept.Contains("no-cache", StringComparison.Ordinal) || kept.Contains("immutable", StringComparison.Ordinal)),
                $"{file}: {answer.Header("Cache-Control")}");
            Assert.NotNull(answer.Header("ETag"));
            Assert.Matches(@"\.[a-z0-9]{10}\.", file);
            var packed = await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            // A build packs the portal's own files by gzip; published, all are packed by Brotli.
            Assert.True(Unpacked(packed, answer.Header("Content-Encoding")) > 0, file);
            total += packed.Length;
        }

        Assert.True(total < MostBytes, $"{total} bytes");
    }

    /// <summary>Bytes of the file itself; throws when it is not packed, or otherwise than it says.</summary>
    private static long Unpacked(byte[] packed, string? encoding)
    {
        using var stream = new MemoryStream(packed);
        using Stream unpacking = encoding switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"The encoding is '{encoding}'."),
        };
        using var whole = new MemoryStream();
        unpacking.CopyTo(whole);
        return whole.Length;
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+\\.(?:css|js|svg|woff2))\"")]
    private static partial Regex AssetPattern();
}
