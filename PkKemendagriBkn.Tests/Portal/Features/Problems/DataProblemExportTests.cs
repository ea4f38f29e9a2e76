using System.Text;
using Microsoft.Extensions.Primitives;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Problems;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Problems.ProblemSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Problems;

public sealed class DataProblemExportTests : FeatureTests
{
    [Fact]
    public async Task The_file_holds_the_list_under_its_filters_and_how_each_stood_on_the_day_shown()
    {
        await Host.TakeAsync(await Host.ReportAsync(Problem(On(3, 1), target: On(3, 5), title: "=Jabatan \"kosong\"")), DataProblemState.Resolved, On(3, 9));
        await Host.ReportAsync(Problem(On(8, 2), title: "Baru"));

        var all = await LinesAsync();
        Assert.Equal(3, all.Count);
        Assert.StartsWith("\"Dilaporkan\",\"Pelapor\",\"Pejabat pelapor\",\"Judul\"", all[0], StringComparison.Ordinal);
        Assert.Contains("2026-08-02,\"BKN\"", all[1], StringComparison.Ordinal);
        Assert.EndsWith("\"Dilaporkan\",,30,0", all[1], StringComparison.Ordinal);
        Assert.EndsWith("2026-03-05,\"Selesai, menunggu konfirmasi\",2026-03-09,8,4", all[2], StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=Jabatan", all[2], StringComparison.Ordinal);
        Assert.EndsWith("\"Dilaporkan\",,7,3", Assert.Single((await LinesAsync(("per", "2026-03-08"))).Skip(1)), StringComparison.Ordinal);
        Assert.Contains("\"Baru\"", Assert.Single((await LinesAsync(("keadaan", "terbuka"))).Skip(1)), StringComparison.Ordinal);
        Assert.Single(await LinesAsync(("cari", "tidak ada")));
    }

    private async Task<IReadOnlyList<string>> LinesAsync(params (string Name, string Value)[] query)
    {
        using var file = new MemoryStream();
        var filters = query.Select(q => KeyValuePair.Create(q.Name, new StringValues(q.Value)));
        var export = Host.Get<IEnumerable<ListExport>>().Single(e => e is DataProblemExport);
        await Host.Get<RunExport>()
            .WriteAsync(export, ExportFormat.Csv, new ExportQuery(filters, Host.Today), false, file, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
