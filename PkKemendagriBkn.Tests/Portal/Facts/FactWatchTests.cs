using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>What makes two windows agree.</summary>
public sealed class FactWatchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_open_window_is_told_once_of_what_was_recorded_and_of_nothing_else()
    {
        await using var host = await FeatureHost.CreateAsync();
        var news = host.Get<FactWatch>();
        var told = 0;
        using var broken = news.Watch(() => throw new InvalidOperationException("This window is closing."));
        using var watch = news.Watch(() => Task.FromResult(told++));
        await news.LookAsync(Ct);
        await host.Get<Journal>().NoteAsync(host.Bkn, Permission.ShowPersonalData, "ShowPersonalData", null, null, null, Ct);
        await news.LookAsync(Ct);
        Assert.Equal(0, told);

        await RecordAsync(host, "1/UJI/2026");
        await news.LookAsync(Ct);
        await news.LookAsync(Ct);
        Assert.Equal(1, told);

        watch.Dispose();
        await RecordAsync(host, "2/UJI/2026");
        await news.LookAsync(Ct);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Without_a_window_nothing_is_asked_of_the_database()
    {
        await using var host = await FeatureHost.CreateAsync();
        host.Sql.Reset();
        await host.Get<FactWatch>().LookAsync(Ct);
        Assert.Equal(0, host.Sql.Count);
    }

    private static Task<Guid> RecordAsync(FeatureHost host, string number) => host.Get<RecordReportRequest>().ExecuteAsync(
        new ReportRequestInput { SentOn = host.Today, Letter = { Number = number, DatedOn = host.Today, Subject = "Permintaan laporan" } }, host.Bkn, Ct);
}
