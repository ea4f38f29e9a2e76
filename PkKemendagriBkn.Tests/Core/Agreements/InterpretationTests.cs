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

    [Theory]
    [InlineData("request-clock", "sent", "requestClock = sent")]
    [InlineData("period-scheme", "agreement-half-year", "periods = agreementHalfYear")]
    [InlineData("submission-clock", "received", "submissionClock = received")]
    [InlineData("assertion-days", "30-days", "assertionDays = 30")]
    [InlineData("stub-periods", "joins-under-60-days", "stubDays = 60")]
    [InlineData("restoration-condition", "submitted", "restoration = submitted")]
    [InlineData("representative-notice", "within", "representativeNotice = within")]
    [InlineData("incident-party-hours", "24-hours", "incidentPartyHours = 24")]
    [InlineData("minutes-count", "both", "")]
    public void Say_what_they_set_in_the_policy(string ambiguity, string reading, string values) =>
        Assert.Equal(values, string.Join(", ", Register.Ambiguity(ambiguity).ValuesOf(reading).Select(v => $"{v.Name} = {v.Value}")));

    [Fact]
    public void Set_each_value_of_a_policy_in_one_entry_and_to_its_default_by_default()
    {
        var settings = Register.Ambiguities.Where(a => a.IsSetting).ToList();
        Assert.All(settings, a => Assert.Equal(Policy.Default, a.Apply(Policy.Default, a.DefaultReading)));
        Assert.Equal(
            PolicyValue.AllOf(Policy.Default).Select(v => v.Name).Order(StringComparer.Ordinal),
            settings.SelectMany(a => a.ValuesOf(a.DefaultReading)).Select(v => v.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Know_every_value_that_a_policy_has() =>
        Assert.Equal(typeof(Policy).GetProperties().Count(p => p.CanWrite && p.Name != nameof(Policy.From)), PolicyValue.AllOf(Policy.Default).Count);

    [Theory]
    [InlineData("who-confirms", "9(2)")]
    [InlineData("submission-clock", "3(1)b.1", "4(1)b.1")]
    [InlineData("data-and-references", "3(1)b.1")]
    [InlineData("representative-notice", "9(3)")]
    [InlineData("minutes-count", "3(2)c")]
    [InlineData("requested-report-counts", "3(2)c")]
    [InlineData("after-the-end", "7(1)", "10(10)")]
    [InlineData("restoration-time", "3(1)b")]
    [InlineData("suspension-scope", "4(1)b")]
    [InlineData("duties-while-suspended", "4(1)b")]
    [InlineData("force-majeure-formalities", "11(2)")]
    [InlineData("force-majeure-scope", "11(3)")]
    [InlineData("incident-recipients", "10(6)")]
    [InlineData("stub-periods", "3(2)c", "8")]
    [InlineData("late-recording", "9(2)")]
    public void Are_registered_with_the_clauses_that_leave_the_point_open(string ambiguity, params string[] clauses) =>
        Assert.All(clauses, clause => Assert.Contains(clause, Register.Ambiguity(ambiguity).Clauses));

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
