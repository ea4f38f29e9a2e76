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
public sealed class LeaderListTests : PageTests
{
    [Fact]
    public async Task A_follow_up_stands_on_each_day_as_it_was_judged_by_then()
    {
        var agreed = await Host.AgreeAsync("Melengkapi unsur jabatan", Party.First, Host.Today.AddDays(5));
        Host.Clock.Advance(TimeSpan.FromDays(2));
        await Host.Get<ReportFollowUp>()
            .ExecuteAsync(new ReportFollowUp.Input { FollowUpId = agreed.Id, Version = agreed.Version, Text = "Selesai." }, Host.Itjen,
                TestContext.Current.CancellationToken);
        Host.Clock.Advance(TimeSpan.FromDays(2));
        var reported = await Host.FindAsync<FollowUp>(agreed.Id);
        await Host.Get<JudgeFollowUp>()
            .ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = agreed.Id, Version = reported.Version, Status = FollowUpStatus.Compliant }, Host.Bkn,
                TestContext.Current.CancellationToken);

        Assert.Contains("Belum ada tindak lanjut", List(On(8, 31), ""), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 1), "?tampil=terbuka"), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 4), "?tampil=dinilai"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 2), "?tampil=dinilai"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 5), "?tampil=terbuka"), StringComparison.Ordinal);
        Assert.Contains("Melengkapi", List(On(9, 5), "?status=Compliant"), StringComparison.Ordinal);
        Assert.DoesNotContain("Melengkapi", List(On(9, 4), "?status=Compliant"), StringComparison.Ordinal);

        string List(DateOnly day, string query)
        {
            Pages.AsOf = day;
            return Pages.Open<FollowUpsPage>("/tindak-lanjut" + query, Host.Bkn).Markup;
        }
    }

    [Fact]
    public async Task Items_that_wait_are_listed_from_all_lists_masked_and_as_they_stood_on_the_day()
    {
        Assert.Contains("Tidak ada butir yang menunggu", Waiting("").Markup, StringComparison.Ordinal);
        var (_, item) = await Host.ProposeAsync(On(3, 1));
        await Host.ProposeAsync(On(8, 20));
        Assert.Equal(2, Waiting("").FindAll("tbody tr").Count);
        Assert.Single(Waiting("?umur=lama").FindAll("tbody tr"));
        Assert.Empty(Waiting("?pihak=Second").FindAll("tbody tr"));
        Assert.DoesNotContain("200012312024121001", Waiting("").Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Budi Santoso", Waiting("").Markup, StringComparison.Ordinal);

        await Host.UpdateAsync(CorrectionSteps.StatusOf(item, 31, On(8, 25)));
        Assert.Single(Waiting("").FindAll("tbody tr"));
        Pages.AsOf = On(8, 24);
        Assert.Equal(2, Waiting("").FindAll("tbody tr").Count);
        Assert.Contains(SiasnStatus.Of(SiasnStatus.First).ToString(), Waiting("").Markup, StringComparison.Ordinal);

        IRenderedComponent<PendingCorrectionsPage> Waiting(string query) =>
            Pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu" + query, Host.As(PkKemendagriBkn.Core.Audit.Role.Auditor, null));
    }

    [Fact]
    public async Task Items_take_as_many_commands_for_many_rows_as_for_few()
    {
        await Host.ProposeAsync(On(3, 1));
        var few = Count();
        for (var i = 0; i < 30; i++)
            await Host.ProposeAsync(On(3, 1).AddDays(i));
        Assert.Equal(few, Count());
        Assert.InRange(few, 1, 12);

        int Count()
        {
            Pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu", Host.Bkn);
            Host.Sql.Reset();
            Pages.Open<PendingCorrectionsPage>("/perbaikan/menunggu", Host.Bkn);
            return Host.Sql.Count;
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
        var page = Pages.Open<DeadlinesPage>("/tenggat" + query, Host.Bkn);
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture) + " catatan", page.Find(".pager").TextContent);
    }
}
