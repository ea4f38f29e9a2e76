using System.Globalization;
using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Features.Deadlines;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;
using TestContext = Xunit.TestContext;

namespace PkKemendagriBkn.Tests.Portal.Features.Dashboard;

/// <summary>The filters and the days of the lists that leaders reach from their figures.</summary>
public sealed class LeaderListTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private PageHost pages = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        pages = new PageHost(host);
    }

    public async ValueTask DisposeAsync()
    {
        await pages.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_follow_up_stands_on_each_day_as_it_was_judged_by_then()
    {
        var agreed = await host.AgreeAsync("Melengkapi unsur jabatan", Party.First, host.Today.AddDays(5));
        host.Clock.Advance(TimeSpan.FromDays(2));
        await host.Get<ReportFollowUp>().ExecuteAsync(new ReportFollowUp.Input { FollowUpId = agreed.Id, Version = agreed.Version, Text = "Selesai." }, host.Itjen, TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromDays(2));
        var reported = await host.FindAsync<FollowUp>(agreed.Id);
        await host.Get<JudgeFollowUp>().ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = agreed.Id, Version = reported.Version, Status = FollowUpStatus.Compliant }, host.Bkn, TestContext.Current.CancellationToken);

        Assert.Contains("Belum ada tindak lanjut", List(On(8, 31), ""), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 1), "?tampil=terbuka"), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 4), "?tampil=dinilai"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 2), "?tampil=dinilai"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 5), "?tampil=terbuka"), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 5), "?status=Compliant"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 4), "?status=Compliant"), StringComparison.Ordinal);

        string List(DateOnly day, string query)
        {
            pages.AsOf = day;
            return pages.Open<FollowUpsPage>("/tindak-lanjut" + query, host.Bkn).Markup;
        }
    }

    [Fact]
    public async Task Items_that_wait_are_listed_from_all_lists_masked_and_as_they_stood_on_the_day()
    {
        Assert.Contains("Tidak ada butir yang menunggu", Waiting("").Markup, StringComparison.Ordinal);
        var (_, item) = await host.ProposeAsync(On(3, 1));
        await host.ProposeAsync(On(8, 20));
        Assert.Equal(2, Waiting("").FindAll("tbody tr").Count);
        Assert.Single(Waiting("?umur=lama").FindAll("tbody tr"));
        Assert.Empty(Waiting("?pihak=Second").FindAll("tbody tr"));
        Assert.DoesNotContain("200012312024121001", Waiting("").Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi Santoso", Waiting("").Markup, StringComparison.Ordinal);

        await host.UpdateAsync(CorrectionSteps.StatusOf(item, 31, On(8, 25)));
        Assert.Single(Waiting("").FindAll("tbody tr"));
        pages.AsOf = On(8, 24);
        Assert.Equal(2, Waiting("").FindAll("tbody tr").Count);
        Assert.Contains(SiasnStatus.Of(SiasnStatus.First).ToString(), Waiting("").Markup, StringComparison.Ordinal);

        IRenderedComponent<PendingCorrectionsPage> Waiting(string query) => pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu" + query, host.As(PkKemendagriBkn.Core.Audit.Role.Auditor, null));
    }

    [Fact]
    public async Task Items_take_as_many_commands_for_many_rows_as_for_few()
    {
        await host.ProposeAsync(On(3, 1));
        var few = Count();
        for (var i = 0; i < 30; i++)
            await host.ProposeAsync(On(3, 1).AddDays(i));
        Assert.Equal(few, Count());
        Assert.InRange(few, 1, 12);

        int Count()
        {
            pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu", host.Bkn);
            host.Sql.Reset();
            pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu", host.Bkn);
            return host.Sql.Count;
        }
    }

    [Theory]
    [InlineData("?bulan=2025-12", 2)]
    [InlineData("?bulan=2025-12&pihak=Second", 1)]
    [InlineData("?bulan=omong-kosong&status=Overdue", 6)]
    [InlineData("?klausul=8,3(2)c&status=Overdue", 6)]
    [InlineData("?klausul=8,3(2)c&status=terbuka", 9)]
    public void Deadlines_are_narrowed_by_month_by_several_clauses_and_to_what_is_still_to_be_done(string query, int count)
    {
        var page = pages.Open<DeadlinesPage>("/tenggat" + query, host.Bkn);
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture) + " catatan", page.Find(".pager").TextContent);
    }
}
