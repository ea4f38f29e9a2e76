using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Tests.Portal.Features.Evaluations;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>What was recorded long after its day says so on its page and in its list, on 1 September 2026.</summary>
public sealed class LateRecordPagesTests : PageTests
{
    private const string Said = "Dicatat 40 hari kemudian";
    private static readonly DateOnly Late = On(9, 1).AddDays(-40), InTime = On(8, 25);

    [Fact]
    public async Task On_the_page_of_a_fact()
    {
        var (late, inTime) = (await Host.DeliverAsync(Late), await Host.DeliverAsync(InTime));
        Assert.Contains(Said, Pages.Open<DeliveryPage>($"/pengiriman/{late}", Host.Bkn, late).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("hari kemudian", Pages.Open<DeliveryPage>($"/pengiriman/{inTime}", Host.Bkn, inTime).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_list_beside_its_day()
    {
        await Host.RecordAsync(EvaluationSteps.Typed(Late));
        await Host.RecordAsync(EvaluationSteps.Typed(InTime));
        var told = Pages.Open<EvaluationsPage>("/evaluasi", Host.Bkn).FindAll(".due-when").Select(e => e.TextContent.Trim()).Where(t => t == Said);
        Assert.Single(told);
    }

    [Fact]
    public void Every_kind_on_which_a_clock_rests_says_its_day()
    {
        Assert.Equal(Late, FactKinds.Of<Delivery>().DayOf(new Delivery { From = Party.Second, DataSet = "x", ReceivedOn = Late }));
        Assert.Equal(Late, FactKinds.Of<Feedback>().DayOf(new Feedback { SubmittedOn = Late }));
        Assert.Equal(Late, FactKinds.Of<Evaluation>().DayOf(new Evaluation { Summary = "x", HeldOn = Late }));
    }
}
