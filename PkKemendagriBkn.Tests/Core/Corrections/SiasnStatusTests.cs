using PkKemendagriBkn.Core.Corrections;

namespace PkKemendagriBkn.Tests.Core.Corrections;

public class SiasnStatusTests
{
    [Fact]
    public void SIASN_has_67_states_and_no_fifty_fourth()
    {
        Assert.Equal(67, SiasnStatus.All.Count);
        Assert.Equal([54, .. Enumerable.Range(68, 31)], Enumerable.Range(1, 99).Where(code => SiasnStatus.Find(code) is null));
        Assert.Equal("67 – Perbaikan Dokumen – BTS", SiasnStatus.Of(67).ToString());
    }

    [Theory]
    [InlineData(CorrectionGroup.Returned, new[] { 5, 14, 34, 50, 56, 67 })]
    [InlineData(CorrectionGroup.Rejected, new[] { 6, 13, 99 })]
    [InlineData(CorrectionGroup.Done, new[] { 11, 31 })]
    public void Every_state_is_under_way_unless_it_is_returned_rejected_or_done(CorrectionGroup group, int[] codes) =>
        Assert.Equal(codes, SiasnStatus.CodesOf(group));

    [Fact]
    public void A_proposal_grows_old_while_somebody_waits_and_no_longer()
    {
        DateOnly proposed = new(2026, 3, 1), today = new(2026, 3, 31);
        Assert.Equal([30, 30, null, null], new[] { 12, 67, 6, 31 }.Select(code => CorrectionItem.AgeInDays(code, proposed, today)));
        Assert.Equal(0, CorrectionItem.AgeInDays(12, today, proposed));
    }

    [Fact]
    public void Progress_adds_up_the_groups()
    {
        var progress = CorrectionProgress.From([(1, 2), (33, 3), (67, 1), (6, 4), (11, 5), (31, 6)]);
        Assert.Equal((new CorrectionProgress(5, 1, 4, 11), 21, 15), (progress, progress.Total, progress.Settled));
    }
}
