using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class ObligationStatusTests
{
    private static readonly AgreementFacts Nothing = new() { Agreement = PksAgreement.Instance.Term };

    private static ObligationStatus Of(DeadlineKind? kind, AgreementFacts facts) =>
        ObligationStatus.Of(kind, facts, DeadlineEngine.Evaluate(facts, On(2026, 9, 1)));

    [Fact]
    public void Names_the_worst_state_first_and_counts_them_all()
    {
        var facts = Nothing with
        {
            Deliveries = [new("d1", On(2026, 1, 5)), new("d2", On(2026, 1, 6)), new("d3", On(2026, 1, 7)), new("d4", On(2026, 12, 1))],
            Feedbacks = [new("f1", ["d3"], On(2026, 2, 1))],
        };

        var status = Of(DeadlineKind.Feedback, facts);

        Assert.Equal((DeadlineState.Overdue, "2 lewat tenggat, 1 terpenuhi", "3(1)b.1"), (status.Worst!.Value, status.Counts, status.Clause));
        Assert.Equal([("3 pengiriman data BKN diterima", "/pengiriman?dari=kedua&keadaan=diterima"), ("1 data balikan", "/balikan")], status.Recorded);
    }

    [Fact]
    public void Is_silent_where_there_is_no_deadline_yet()
    {
        var status = Of(DeadlineKind.Feedback, Nothing);

        Assert.Null(status.Worst);
        Assert.Null(status.Clause);
        Assert.Equal("0 pengiriman data BKN diterima", status.Recorded[0].Text);
    }

    [Fact]
    public void Is_empty_where_the_agreement_sets_no_clock() => Assert.Empty(Of(null, Nothing).Recorded);

    [Fact]
    public void Gives_every_kind_of_deadline_its_facts() =>
        Assert.All(Enum.GetValues<DeadlineKind>(), kind => Assert.NotEmpty(Of(kind, Nothing).Recorded));

    [Fact]
    public void Shows_every_right_and_duty_of_the_second_party_beside_one_of_the_first()
    {
        var shown = PksAgreement.Instance.Obligations.Where(o => o.Holder == Party.First).Select(o => o.Counterpart).ToList();

        Assert.Equal(PksAgreement.Instance.Obligations.Where(o => o.Holder == Party.Second).Select(o => o.Key).Order(), shown.Order());
    }
}
