using System.Net;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Exports;

/// <summary>The page and its file read one filter: the same address leaves the same rows in the same order, and no address is an error.</summary>
public sealed partial class RegisterExportTests
{
    private static readonly string[] Addresses =
    [
        "/korespondensi", "/korespondensi?dari=kedua&urut=nomor", "/korespondensi?konfirmasi=menunggu&batal=tanpa",
        "/korespondensi?sejak=2026-01-01&sampai=9999-12-31&sifat=x",
        "/pengiriman?keadaan=dijawab", "/pengiriman?dari=kedua&urut=-jumlah", "/naskah?jenis=Report", "/naskah?keadaan=0",
        "/tindak-lanjut?tampil=terbuka&pihak=First",
        "/tindak-lanjut?tampil=dinilai", "/perbaikan?pihak=second&urut=judul", "/perwakilan?pihak=kesatu",
        "/korespondensi?hal=abc&tahun=99999999999&per=9999-12-31",
        "/permintaan?cari=B", "/laporan?tahun=1", "/laporan?tahun=x&hal=0", "/kode?urut=-jumlah", "/kode?pihak=Both&jenis=x",
        "/administrasi/hari-libur?tahun=2026&urut=-nama", "/masalah?keadaan=terbuka&urut=target", "/masalah?umur=lama&pihak=Both", "/peristiwa?jenis=x",
        "/tenggat?bulan=2026-02", "/tenggat?status=terbuka&urut=pasal&pihak=First", "/tenggat?bulan=2026-13",
    ];

    [Fact]
    public async Task A_page_and_its_file_hold_the_same_rows_for_the_same_address()
    {
        await using var portal = await PortalFactory.StartAsync("Development");
        using var browser = portal.NewBrowser();
        Assert.Equal("/", (await browser.PostAsync("/akun/masuk", "masuk", ("Email", "itjen@demo.local"), ("Password", DemoUsers.Password))).Path);
        var compared = 0;
        foreach (var address in Addresses)
        {
            var page = await browser.GetAsync(address);
            var (path, query) = address.Split('?') is [var before, var after] ? (before, "?" + after) : (address, "");
            var file = await browser.GetAsync($"/unduh/{path.Split('/')[^1]}.csv{query}");
            Assert.Equal((address, HttpStatusCode.OK, HttpStatusCode.OK), (address, page.Status, file.Status));
            var table = page.Body[Math.Max(0, page.Body.LastIndexOf("<table", StringComparison.Ordinal))..];
            var titles = Title().Matches(table).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
            var lines = file.Body.TrimEnd().Split("\r\n")[1..];
            Assert.Equal((address, titles.Count), (address, Math.Min(25, lines.Length)));
            Assert.All(titles.Zip(lines),
                row => Assert.Contains(row.First.Replace("\"", "\"\"", StringComparison.Ordinal), row.Second, StringComparison.Ordinal));
            compared += titles.Count;
        }

        Assert.True(compared > 20, $"Only {compared} rows were compared.");
    }

    [GeneratedRegex("<td[^>]*><a class=\"title ?[^\"]*\" href=\"[^\"]*\">([^<]*)</a>")]
    private static partial Regex Title();
}
