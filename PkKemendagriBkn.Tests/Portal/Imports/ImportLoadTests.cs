using System.Diagnostics;
using System.Globalization;
using System.Text;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>
/// How long imports take and what others notice of them. Explicit, since a time says something only on a machine that does nothing
/// else: <c>dotnet run --project PkKemendagriBkn.Tests -- -explicit only -class '*.ImportLoadTests' -showLiveOutput</c>.
/// </summary>
public sealed class ImportLoadTests(ITestOutputHelper output) : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Guid list;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        list = await host.RecordAsync(CorrectionSteps.List(On(3, 2)));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory(Explicit = true)]
    [InlineData("daftar.xlsx")]
    [InlineData("daftar.csv")]
    public async Task Ten_thousand_rows_are_looked_through_within_five_seconds_and_200_megabytes(string name)
    {
        var content = name.EndsWith("xlsx", StringComparison.Ordinal) ? await WorkbookAsync(10_000) : Encoding.UTF8.GetBytes(Csv(10_000));
        await host.CheckAsync(list, "pemanasan.csv", Encoding.UTF8.GetBytes(Csv(100)));
        GC.Collect();
        var (allocated, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        var (_, check) = await host.CheckAsync(list, name, content);
        watch.Stop();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {content.Length / 1024} KiB, {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes(true) - allocated) / 1048576} MiB allocated in all, {kept / 1048576} MiB live after"));
        Assert.Equal((10_000, 0), (check.Counts.Added, check.Errors.Total));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        Assert.True(kept < 200L * 1048576);
    }

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_rows_go_in_while_others_write()
    {
        var watch = Stopwatch.StartNew();
        var (import, check) = await host.CheckAsync(list, "daftar.csv", Encoding.UTF8.GetBytes(Csv(100_000)));
        output.WriteLine($"dry run: {watch.ElapsedMilliseconds} ms");
        var longest = await LongestWaitWhileAsync(() => host.Get<RunImport>().ExecuteAsync(import, check, host.Itjen, Ct), "added");
        Assert.True(longest < TimeSpan.FromSeconds(5));

        watch.Restart();
        (import, check) = await host.CheckAsync(list, "status.csv", Encoding.UTF8.GetBytes(Csv(100_000, "31,2026-04-01")));
        output.WriteLine($"dry run of new states: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(new ImportCounts(0, 100_000), check.Counts);
        await LongestWaitWhileAsync(() => host.Get<RunImport>().ExecuteAsync(import, check, host.Itjen, Ct), "moved");
    }

    /// <summary>Another officer records letters without a pause; how long the slowest of these took.</summary>
    private async Task<TimeSpan> LongestWaitWhileAsync(Func<Task> work, string what)
    {
        using var done = new CancellationTokenSource();
        var longest = TimeSpan.Zero;
        var other = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var one = Stopwatch.StartNew();
                await host.DeliverAsync(On(3, 2));
                longest = one.Elapsed > longest ? one.Elapsed : longest;
            }
        }, Ct);
        var watch = Stopwatch.StartNew();
        await work();
        watch.Stop();
        await done.CancelAsync();
        await other;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"100,000 rows {what} in {watch.ElapsedMilliseconds} ms; another writer waited {longest.TotalMilliseconds:F0} ms at most"));
        return longest;
    }

    private static string Csv(int rows, string state = "12,2026-03-10")
    {
        var text = new StringBuilder("NIP,Nama,Jenis riwayat,Isian,Nilai lama,Nilai usulan,Dasar,Tanggal diajukan,Status SIASN,Tanggal status\n");
        foreach (var cells in Rows(rows, state))
            text.AppendJoin(',', cells).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(int rows, string state) => Enumerable.Range(0, rows).Select<int, string[]>(i =>
    [
        new DateOnly(1970, 1, 1).AddDays(i % 9000).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "2015031"
            + (i / 9000 + 1).ToString("D3", CultureInfo.InvariantCulture),
        $"Pegawai Uji {i}", "8", "TMT jabatan", "01-01-2025", "01-02-2025", $"SK {i}/2025", "2026-03-05", .. state.Split(','),
    ]);

    private static async Task<byte[]> WorkbookAsync(int rows)
    {
        using var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, "Daftar", Csv(0).Trim().Split(','),
            Rows(rows, "12,2026-03-10").Select(r => r.Cast<object?>().ToArray()).ToAsyncEnumerable(), Ct);
        return file.ToArray();
    }
}
