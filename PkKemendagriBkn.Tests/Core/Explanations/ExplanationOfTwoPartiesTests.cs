using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;

namespace PkKemendagriBkn.Tests.Core.Explanations;

/// <summary>What an explanation says where the parties may see things differently, or agreed otherwise.</summary>
public class ExplanationOfTwoPartiesTests
{
    private static AgreementFacts Plain { get; } = new() { Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27) } };

    private static AgreementFacts Asserted { get; } = Plain with
    {
        ReportRequests = [new("R1", new(2026, 1, 5), Asserted: new(new(2026, 1, 8), new(2026, 1, 10), new(2026, 1, 20)))],
    };

    [Fact]
    public void The_senders_word_is_provisional_until_the_last_day_on_which_it_may_be_contested()
    {
        var step = Step(Asserted, "2026-01-15", "requested-report:R1", ExplanationTopic.Provisional);
        Assert.Contains("sampai dengan 24 Januari 2026 (14 hari setelah diberitahukan)", step.Text, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 1, 24), "assertionDays"), (step.To!.Value, step.Setting));
    }

    [Fact]
    public void A_contested_word_is_said_to_be_contested() =>
        Assert.Contains("dibantah tepat waktu", Step(Asserted, "2026-01-20", "requested-report:R1", ExplanationTopic.Contested).Text, StringComparison.Ordinal);

    [Fact]
    public void The_missing_half_of_the_feedback_is_named() =>
        Assert.StartsWith("Baru data balikan yang masuk; referensi balikan belum disampaikan.", Step(Plain with
        {
            Deliveries = [new("D1", new(2025, 9, 1))],
            Feedbacks = [new("F1", ["D1"], new(2025, 12, 1)) { Covers = FeedbackParts.Data }],
        }, "2026-01-01", "feedback:D1", ExplanationTopic.Missing).Text, StringComparison.Ordinal);

    [Fact]
    public void The_firm_due_date_stands_beside_the_moved_one()
    {
        var step = Step(Plain with
        {
            Deliveries = [new("D1", new(2025, 9, 1))],
            ForceMajeure = [new("K1", Party.First, new(2026, 1, 1), new(2026, 1, 10), new(2026, 1, 2)) { StatementOn = new(2026, 1, 2) }],
        }, "2026-02-01", "feedback:D1", ExplanationTopic.FirmDue);
        Assert.Contains("yang pasti 1 Maret 2026", step.Text, StringComparison.Ordinal);
        Assert.Contains("11 Maret 2026", step.Text, StringComparison.Ordinal);
        Assert.Equal("K1", Assert.Single(step.Facts).Id);
    }

    [Fact]
    public void The_addendum_whose_number_was_used_is_named() =>
        Assert.Equal("Adendum A1 yang disepakati pada 1 September 2025 dan berlaku sejak 1 Oktober 2025 menetapkan 8 bulan.", Step(Plain with
        {
            Amendments = [new("A1", new(2025, 9, 1), new(2025, 10, 1)) { FeedbackMonths = 8 }],
            Deliveries = [new("D1", new(2025, 10, 1))],
        }, "2026-01-01", "feedback:D1", ExplanationTopic.Amendment).Text);

    [Fact]
    public void The_reading_in_force_is_told_with_the_day_since_which_it_holds()
    {
        var step = Step(Plain with { Policies = [new Policy { From = new(2026, 1, 1), ReportDueDays = 60 }] }, "2026-02-01", "periodic-report:2025-H2",
            ExplanationTopic.Setting, "reportDueDays");
        Assert.Equal("Pengaturan batas laporan berkala: 60 hari setelah akhir periode. Pembacaan ini berlaku sejak 1 Januari 2026.", step.Text);
    }

    [Fact]
    public void Why_a_term_was_replaced_is_told_where_its_notice_stays()
    {
        var facts = Plain with
        {
            Agreement = new AgreementTerm { SignedOn = new(2025, 8, 27), Extensions = [new(new(2028, 3, 1), new(2031, 8, 27))] },
            Notices = [new("N1", NoticeKind.Extend, Party.First, new(2028, 2, 1))],
        };
        var steps = Explain(facts, "2028-04-01", "extend-notice:2025-08-27").Steps.Where(step => step.Topic == ExplanationTopic.Term);
        Assert.Contains("digantikan pada 1 Maret 2028, karena pada hari itu disepakati perpanjangan", steps.Last().Text, StringComparison.Ordinal);
    }

    private static ExplanationStep Step(AgreementFacts facts, string asOf, string key, ExplanationTopic topic, string? setting = null) =>
        Assert.Single(Explain(facts, asOf, key).Steps, step => step.Topic == topic && (setting is null || step.Setting == setting));

    private static DeadlineExplanation Explain(AgreementFacts facts, string asOf, string key)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd");
        return DeadlineEngine.Explain(facts, day, DeadlineEngine.Evaluate(facts, day).Deadlines.Single(each => each.Key == key), id => id);
    }
}
