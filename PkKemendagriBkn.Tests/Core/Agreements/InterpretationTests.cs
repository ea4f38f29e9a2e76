using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class InterpretationTests
{
    private static readonly InterpretationRegister Register = PksAgreement.Instance.Interpretations;

    private static readonly DateOnly From = new(2026, 3, 2), Later = new(2026, 9, 1);

    [Fact]
    public void With_nothing_agreed_leave_the_default_policy() => Assert.Empty(Register.PoliciesUnder([]));

    [Theory]
    [InlineData("period-scheme", "calendar-semester", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 30)]
    [InlineData("period-scheme", "agreement-half-year", PeriodScheme.AgreementHalfYear, RequestClock.Confirmed, 31, 30)]
    [InlineData("request-clock", "confirmed", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 30)]
    [InlineData("request-clock", "sent", PeriodScheme.CalendarSemester, RequestClock.Sent, 31, 30)]
    [InlineData("periodic-report-due", "at-period-end", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 0, 30)]
    [InlineData("periodic-report-due", "31-days-after", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 30)]
    [InlineData("periodic-report-due", "60-days-after", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 60, 30)]
    [InlineData("due-soon-window", "14-days", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 14)]
    [InlineData("due-soon-window", "30-days", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 30)]
    [InlineData("due-soon-window", "60-days", PeriodScheme.CalendarSemester, RequestClock.Confirmed, 31, 60)]
    public void Of_a_setting_go_into_the_policy(
        string ambiguity, string reading, PeriodScheme periods, RequestClock clock, int reportDueDays, int dueSoonDays) =>
        Assert.Equal(
            [new Policy { From = From, Periods = periods, RequestClock = clock, ReportDueDays = reportDueDays, DueSoonDays = dueSoonDays }],
            Register.PoliciesUnder([Agreed(ambiguity, reading, From)]));

    [Fact]
    public void From_a_later_day_leave_the_earlier_ones_as_they_are() =>
        Assert.Equal(
            [new Policy { From = From, RequestClock = RequestClock.Sent }, new Policy { From = Later, RequestClock = RequestClock.Sent, DueSoonDays = 14 }],
            Register.PoliciesUnder([Agreed("due-soon-window", "14-days", Later), Agreed("request-clock", "sent", From)]));

    [Fact]
    public void Of_one_ambiguity_hold_until_the_next_day_on_which_another_is_agreed() =>
        Assert.Equal(
            [(From, RequestClock.Sent), (Later, RequestClock.Confirmed)],
            Register.PoliciesUnder([Agreed("request-clock", "sent", From), Agreed("request-clock", "confirmed", Later)])
                .Select(p => (p.From!.Value, p.RequestClock)));

    [Fact]
    public void Of_one_ambiguity_from_one_day_the_last_confirmed_holds() =>
        Assert.Equal(
            [14],
            Register.PoliciesUnder([Agreed("due-soon-window", "60-days", From), Agreed("due-soon-window", "14-days", From)]).Select(p => p.DueSoonDays));

    [Theory]
    [InlineData("no-such-ambiguity", "sent")]
    [InlineData("request-clock", "no-such-reading")]
    [InlineData("late-cure", "literal")]
    public void Cannot_be_in_force_when_unknown_or_when_the_portal_cannot_follow_them(string ambiguity, string reading) =>
        Assert.Throws<ArgumentException>(() => Register.PoliciesUnder([Agreed(ambiguity, reading, From)]));

    [Fact]
    public void Are_settings_for_all_readings_of_an_ambiguity_or_for_none() =>
        Assert.All(Register.Ambiguities, ambiguity =>
            Assert.All(ambiguity.Readings, reading => Assert.Equal(ambiguity.IsSetting, reading.Setting is not null)));

    [Fact]
    public void Of_a_setting_lead_to_different_policies()
    {
        foreach (var ambiguity in Register.Ambiguities.Where(ambiguity => ambiguity.IsSetting))
        {
            var policies = ambiguity.Readings.Select(reading => ambiguity.Apply(new Policy(), reading.Id));
            Assert.Equal(ambiguity.Readings.Count, policies.Distinct().Count());
        }
    }

    [Fact]
    public void Are_told_in_full_with_clauses_that_exist()
    {
        Assert.Equal(Register.Ambiguities.Count, Register.Ambiguities.Select(ambiguity => ambiguity.Id).Distinct().Count());
        foreach (var ambiguity in Register.Ambiguities)
        {
            Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", ambiguity.Id);
            Assert.NotEmpty(ambiguity.Clauses);
            Assert.All(ambiguity.Clauses, clause => Assert.NotEmpty(PksAgreement.Instance.Citation(clause)));
            Assert.All([ambiguity.Title, ambiguity.Question, ambiguity.Handling], Assert.NotEmpty);
            Assert.True(ambiguity.Readings.Count >= 2);
            Assert.Equal(ambiguity.Readings.Count, ambiguity.Readings.Select(reading => reading.Id).Distinct().Count());
            Assert.Equal(ambiguity.DefaultReading, ambiguity.Reading(ambiguity.DefaultReading).Id);
            Assert.All(ambiguity.Readings, reading => Assert.True(reading.Text.Length > 0 && reading.Consequence.Length > 0));
        }
    }

    private static AgreedReading Agreed(string ambiguity, string reading, DateOnly from) =>
        new() { Description = "", AmbiguityId = ambiguity, ReadingId = reading, EffectiveOn = from };
}
