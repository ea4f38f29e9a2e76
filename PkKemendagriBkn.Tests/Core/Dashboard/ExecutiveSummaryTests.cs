using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Dashboard;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Dashboard;

/// <summary>What a leader is told of a day.</summary>
public class ExecutiveSummaryTests
{
    private static readonly AgreementFacts OneDelivery = Sample.Facts(new DeliveryMade("d", new DateOnly(2026, 2, 1)));

    [Theory]
    [InlineData("2026-01-15", ComplianceLight.Good, "Akses aman", "Tidak ada dasar")]
    [InlineData("2026-07-20", ComplianceLight.Attention, "Akses aman, perlu dijaga", "1 kewajiban yang menjadi syaratnya jatuh tempo dalam 30 hari")]
    [InlineData("2026-08-02", ComplianceLight.Breach, "Akses terancam", "karena 1 kewajiban lewat tenggat")]
    [InlineData("2025-08-26", ComplianceLight.NothingDue, "Perjanjian belum mulai", "tidak ada akses")]
    [InlineData("2028-08-27", ComplianceLight.NothingDue, "Perjanjian telah berakhir", "Hari terakhirnya 26 Agustus 2028; sejak itu tidak ada akses")]
    public void Is_the_access_safe(string day, ComplianceLight light, string headline, string words)
    {
        var verdict = Sample.Summary(Day(day), OneDelivery).Verdict;
        Assert.Equal((light, headline), (verdict.Light, verdict.Headline));
        Assert.Contains(words, verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_in_the_words_of_the_readers_party_and_the_paper_asks_for_the_decisions()
    {
        var summary = Sample.Summary(new DateOnly(2026, 8, 2), OneDelivery);
        string Read(Party? reader) => AccessVerdict.Of(summary.Conclusions, summary.Policy, AccessOutlook.Nothing, reader).Headline;
        Assert.Equal(["Satu hal harus disampaikan", "Anda berhak menghentikan akses", "Akses terancam"], [Read(Party.First), Read(Party.Second), Read(null)]);
        Assert.Equal(["BKN memutuskan apakah akses dihentikan sementara (Pasal 4 ayat (1) huruf b).",
            "Itjen menetapkan kapan 1 kewajiban yang lewat disampaikan."], summary.Asked);
        Assert.Empty(Sample.Summary(new DateOnly(2026, 1, 15), OneDelivery).Asked);
    }

    [Theory]
    [InlineData(null, "masih lewat tenggat")]
    [InlineData("2026-08-20", "Itjen berhak menerima kembali")]
    public void A_suspension_says_whether_its_conditions_are_met(string? answered, string words)
    {
        var facts = OneDelivery with
        {
            Suspensions = [new AccessSuspended("s", new DateOnly(2026, 8, 10))],
            Feedbacks = answered is null ? [] : [new FeedbackSubmitted("f", ["d"], Day(answered))],
        };
        var verdict = Sample.Summary(new DateOnly(2026, 9, 1), facts).Verdict;
        Assert.Equal("Akses dihentikan sementara", verdict.Headline);
        Assert.Contains(words, verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_can_cost_the_access_is_at_risk_the_overdue_first()
    {
        var facts = Sample.Facts(new DeliveryMade("later", new DateOnly(2026, 3, 1)), new DeliveryMade("earlier", new DateOnly(2025, 12, 1))) with
        {
            ReportRequests = [new ReportRequested("r", new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 2))],
        };
        var summary = Sample.Summary(new DateOnly(2026, 6, 10), facts);
        Assert.Equal(["earlier", "r", "later"], summary.AtRisk.Select(d => d.Subject));
        Assert.Equal([DeadlineState.Overdue, DeadlineState.DueSoon, DeadlineState.Upcoming], summary.AtRisk.Select(d => d.State));
    }

    [Fact]
    public void Every_month_from_the_signing_to_the_day_is_there_and_holds_what_fell_due_in_it()
    {
        var summary = Sample.Summary(new DateOnly(2026, 9, 1), OneDelivery);
        Assert.Equal(new DateOnly(2025, 8, 1), summary.Months[0].Month);
        Assert.Equal(new DateOnly(2026, 9, 1), summary.Months[^1].Month);
        Assert.Equal(14, summary.Months.Count);
        // Semester II 2025: both evaluations due on 31 December, the report on 31 January; the feedback on 1 August.
        Assert.Equal(2, summary.Months.Single(m => m.Month == new DateOnly(2025, 12, 1)).Missed);
        Assert.Equal(1, summary.Months.Single(m => m.Month == new DateOnly(2026, 1, 1)).Missed);
        Assert.Equal(summary.Count(DeadlineState.Overdue), summary.Months.Sum(m => m.Missed));
    }

    [Fact]
    public void Before_the_signing_there_is_nothing_and_nothing_fails()
    {
        var summary = Sample.Summary(new DateOnly(2025, 1, 1));
        Assert.Empty(summary.Months);
        Assert.Empty(summary.AtRisk);
        Assert.Null(summary.Year);
        Assert.Null(summary.Notice);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2028-08-26")]
    [InlineData("2028-08-27")]
    [InlineData("2040-01-01")]
    [InlineData("9999-12-31")]
    public void Any_day_can_be_asked_about(string day)
    {
        var summary = Sample.Summary(Day(day), OneDelivery);
        Assert.InRange(summary.Months.Count, 0, 40);
        Assert.Equal(new DateOnly(2028, 8, 26), summary.LastDayOn);
        Assert.Equal(new DateOnly(2028, 8, 26).DayNumber - Day(day).DayNumber, summary.DaysLeft);
    }

    [Fact]
    public void The_notice_is_due_three_months_before_the_end() =>
        Assert.Equal(new DateOnly(2028, 5, 27), Sample.Summary(new DateOnly(2026, 9, 1)).Notice!.DueOn);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
