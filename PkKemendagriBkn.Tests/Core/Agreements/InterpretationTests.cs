using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class InterpretationTests
{
    private static readonly InterpretationRegister Register = PksAgreement.Instance.Interpretations;

    [Fact]
    public void With_nothing_chosen_are_the_default_policy() =>
        Assert.Equal(new Policy(), Register.PolicyUnder(new Dictionary<string, string>()));

    [Fact]
    public void With_every_default_chosen_are_the_default_policy() =>
        Assert.Equal(new Policy(), Register.PolicyUnder(Register.InForce(new Dictionary<string, string>())));

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
            new Policy { Periods = periods, RequestClock = clock, ReportDueDays = reportDueDays, DueSoonDays = dueSoonDays },
            Register.PolicyUnder(new Dictionary<string, string> { [ambiguity] = reading }));

    [Fact]
    public void That_are_chosen_together_all_count() =>
        Assert.Equal(
            new Policy { Periods = PeriodScheme.AgreementHalfYear, RequestClock = RequestClock.Sent, ReportDueDays = 0, DueSoonDays = 14 },
            Register.PolicyUnder(new Dictionary<string, string>
            {
                ["period-scheme"] = "agreement-half-year",
                ["request-clock"] = "sent",
                ["periodic-report-due"] = "at-period-end",
                ["due-soon-window"] = "14-days",
            }));

    [Fact]
    public void Leave_the_other_settings_of_a_policy_as_they_are()
    {
        var start = new Policy { ReportDueDays = 45, Periods = PeriodScheme.AgreementHalfYear };

        Assert.Equal(
            start with { RequestClock = RequestClock.Sent },
            Register.PolicyUnder(new Dictionary<string, string> { ["request-clock"] = "sent" }, start));
    }

    [Theory]
    [InlineData("no-such-ambiguity", "sent")]
    [InlineData("request-clock", "no-such-reading")]
    [InlineData("late-cure", "literal")]
    public void Cannot_be_in_force_when_unknown_or_when_the_portal_cannot_follow_them(string ambiguity, string reading)
    {
        var chosen = new Dictionary<string, string> { [ambiguity] = reading };

        Assert.Throws<ArgumentException>(() => Register.PolicyUnder(chosen));
        Assert.Throws<ArgumentException>(() => Register.InForce(chosen));
    }

    [Fact]
    public void Are_in_force_by_choice_or_by_default()
    {
        var inForce = Register.InForce(new Dictionary<string, string> { ["request-clock"] = "sent" });

        Assert.Equal("sent", inForce["request-clock"]);
        Assert.Equal("calendar-semester", inForce["period-scheme"]);
        Assert.Equal(Register.Ambiguities.Count, inForce.Count);
    }

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
}
