using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.EvidencePackages;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Portal.Features.Timeline;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>The lists of the exchange at 100 and at 100,000 rows. Run by itself: its times are a machine's.</summary>
[Collection(nameof(Evidence.EvidenceLoadTests))]
public sealed class ListLoadTests
{
    private const int MostCommands = 12;

    [Fact(Explicit = true)]
    public async Task A_list_takes_no_more_commands_at_100_000_rows_than_at_100()
    {
        await using var few = await FeatureHost.CreateAsync();
        await using var many = await FeatureHost.CreateAsync();
        var small = await OpenAllAsync(few, await ManyRows.FillAsync(few, 100));
        var large = await OpenAllAsync(many, await ManyRows.FillAsync(many, 100_000));
        foreach (var (page, commands, took) in large)
            TestContext.Current.TestOutputHelper!.WriteLine($"{page}: {commands} commands, {took.TotalMilliseconds:F0} ms");
        Assert.Equal(small.Select(p => p.Page), large.Select(p => p.Page));
        Assert.All(small.Zip(large), p => Assert.True(p.Second.Commands <= p.First.Commands, $"{p.First.Page}: {p.First.Commands}, then {p.Second.Commands}"));
        Assert.All(large, p => Assert.InRange(p.Commands, 1, MostCommands));
    }

    private static async Task<List<(string Page, int Commands, TimeSpan Took)>> OpenAllAsync(FeatureHost host, ManyRows.Made made)
    {
        await using var pages = new PageHost(host);
        var opened = new List<(string, int, TimeSpan)>();
        void Look<TPage>(string address, Guid? id = null) where TPage : IComponent
        {
            pages.Open<TPage>(address, host.Itjen, id); // what is kept between looks is read before
            host.Sql.Reset();
            var start = Stopwatch.GetTimestamp();
            Assert.NotEmpty(pages.Open<TPage>(address, host.Itjen, id).Markup);
            opened.Add((address.Replace(id?.ToString() ?? "-", "…", StringComparison.Ordinal), host.Sql.Count, Stopwatch.GetElapsedTime(start)));
        }

        Look<LettersPage>("/korespondensi");
        Look<LettersPage>("/korespondensi?cari=kota%20777&urut=hal");
        Look<LettersPage>("/korespondensi?konfirmasi=menunggu");
        Look<DeliveriesPage>("/pengiriman");
        Look<DeliveriesPage>("/pengiriman?keadaan=belum-dijawab&cari=kota%20777");
        Look<DataProblemsPage>("/masalah");
        Look<DataProblemsPage>("/masalah?keadaan=terbuka&cari=kota%20777");
        Look<CodeSetsPage>("/kode");
        Look<CodeSetVersionPage>($"/kode/{made.Version}", made.Version);
        Look<CodeSetVersionPage>($"/kode/{made.Version}?cari=kota%20777&urut=-nama", made.Version);
        Look<CodeSearchPage>("/kode/cari?cari=kota%20777");
        Look<CorrectionsPage>("/perbaikan");
        Look<CorrectionListPage>($"/perbaikan/{made.List}", made.List);
        Look<CorrectionListPage>($"/perbaikan/{made.List}?kelompok=Open&umur=90&urut=-status", made.List);
        Look<ObligationsPage>("/kewajiban");
        Look<TimelinePage>("/linimasa");
        Look<TimelinePage>("/linimasa?rentang=bulan&mulai=2026-03-01");
        Look<PackagesPage>("/paket-bukti");
        return opened;
    }
}
