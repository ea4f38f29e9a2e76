using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

public class IncidentNoticeTests
{
    [Theory]
    [InlineData("2026-02-01T23:59:59+07:00", null, "2026-02-01", IncidentState.DueSoon)]
    [InlineData("2026-02-01T16:59:59Z", null, "2026-02-01", IncidentState.DueSoon)]
    [InlineData("2026-02-01T23:59:59+07:00", null, "2026-02-04", IncidentState.DueSoon)]
    [InlineData("2026-02-01T23:59:58+07:00", null, "2026-02-04", IncidentState.Overdue)]
    [InlineData("2026-02-01T10:00:00+07:00", "2026-02-04T10:00:00+07:00", "2026-02-04", IncidentState.Fulfilled)]
    [InlineData("2026-02-01T10:00:00+07:00", "2026-02-04T03:00:01Z", "2026-02-04", IncidentState.FulfilledLate)]
    [InlineData("2026-02-01T10:00:00+07:00", "2026-02-03T10:00:00+07:00", "2026-02-02", IncidentState.DueSoon)]
    public void The_notice_is_judged_at_the_end_of_the_day_in_WIB(string discoveredAt, string? notifiedAt, string asOf, IncidentState state) =>
        Assert.Equal(state, ToAgency(discoveredAt, notifiedAt, asOf).State);

    [Theory]
    [InlineData("2026-02-02T00:00:00+07:00")]
    [InlineData("2026-02-01T17:00:00Z")]
    public void What_is_discovered_the_next_day_in_WIB_is_left_out(string discoveredAt) =>
        Assert.Empty(Notices(discoveredAt, null, "2026-02-01"));

    [Fact]
    public void Seventy_two_hours_are_given_in_WIB_whatever_the_offset_of_the_discovery()
    {
        var notice = ToAgency("2026-02-01T20:00:00-05:00", null, "2026-02-10");
        Assert.Equal("2026-02-05T08:00:00.0000000+07:00", notice.DueAt.ToString("O"));
        Assert.Equal(("incident-notice:I:agency", DeadlineBasis.Statute), (notice.Key, notice.Basis));
    }

    [Fact]
    public void At_the_end_of_the_calendar_the_notice_is_due_at_its_last_instant() =>
        Assert.Equal(DateTime.MaxValue, ToAgency("9999-12-31T16:00:00Z", null, "9999-12-31").DueAt.DateTime);

    [Fact]
    public void Each_recipient_has_its_own_hours_the_other_party_by_the_portals_reading() =>
        Assert.Equal(
            [("party", 24, DeadlineBasis.Policy), ("agency", 72, DeadlineBasis.Statute), ("subjects", 72, DeadlineBasis.Statute)],
            Notices("2026-02-01T10:00:00+07:00", null, "2026-02-01").Select(n => (n.Key.Split(':')[2], (int)(n.DueAt - n.DiscoveredAt).TotalHours, n.Basis)));

    private static IncidentNotice ToAgency(string discoveredAt, string? notifiedAt, string asOf) =>
        Assert.Single(Notices(discoveredAt, notifiedAt, asOf), notice => notice.To == IncidentRecipient.Agency);

    private static IReadOnlyList<IncidentNotice> Notices(string discoveredAt, string? notifiedAt, string asOf) =>
        DeadlineEngine.Evaluate(
            new AgreementFacts
            {
                Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) },
                Incidents = [new("I", Party.First, At(discoveredAt)) { Notices = notifiedAt is null ? [] : [new(IncidentRecipient.Agency, At(notifiedAt))] }],
            },
            DateOnly.ParseExact(asOf, "yyyy-MM-dd")).Incidents;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
