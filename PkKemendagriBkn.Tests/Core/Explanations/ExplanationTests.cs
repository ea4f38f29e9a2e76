using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Explanations;
using PkKemendagriBkn.Tests.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Tests.Core.Explanations;

public class ExplanationTests
{
    private static readonly DateOnly Signing = new(2025, 8, 27);

    [Fact]
    public void An_explanation_ends_where_the_deadline_stands()
    {
        int explained = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(3000).Concat(VectorFile.Cases))
        {
            foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines)
            {
                AssertExplains(DeadlineEngine.Explain(facts, asOf, deadline, id => id), deadline);
                explained++;
            }
        }

        Assert.True(explained > 20_000);
    }

    private static void AssertExplains(DeadlineExplanation explanation, Deadline deadline)
    {
        Assert.Equal((deadline.Key, deadline.OriginalDueOn, deadline.DueOn, deadline.State),
            (explanation.Key, explanation.OriginalDueOn, explanation.DueOn, explanation.State));
        Assert.Equal(deadline.FirmDueOn ?? deadline.DueOn, explanation.FirmDueOn);
        Assert.Equal(deadline.Clause, explanation.Clauses[0]);
        Assert.EndsWith(Long(deadline.OriginalDueOn), explanation.Formula, StringComparison.Ordinal);
        Assert.Equal(deadline.ClockStartsOn, explanation.Steps.Single(step => step.Topic == ExplanationTopic.Start).From);

        // From the formula over every shift to the state, each step takes up the date that the last one left.
        var due = explanation.Steps.Single(step => step.Topic == ExplanationTopic.Formula).To!.Value;
        foreach (var shift in explanation.Steps.Where(step => step.Topic == ExplanationTopic.Relief))
        {
            Assert.Equal(due, shift.From);
            Assert.NotEmpty(shift.Facts);
            due = due.PlusDays(shift.Days);
            Assert.Equal(due, shift.To);
        }

        Assert.Equal(deadline.DueOn, due);
        var last = explanation.Steps[^1];
        Assert.Equal((ExplanationTopic.State, deadline.DueOn), (last.Topic, last.To!.Value));
        if (deadline.DaysLate > 0)
            Assert.Contains($"{deadline.DaysLate} hari", last.Text, StringComparison.Ordinal);
        Assert.Equal(deadline.FulfilledOn, explanation.Steps.SingleOrDefault(step => step.Topic == ExplanationTopic.Done)?.To);
        Assert.Equal(deadline.Provisional is true, explanation.Steps.Any(step => step.Topic == ExplanationTopic.Provisional));
    }

    [Fact]
    public void A_month_that_lacks_the_day_is_said()
    {
        var facts = Plain with { Deliveries = [new("D1", new(2025, 8, 31))] };
        var explanation = Explain(facts, new(2026, 1, 1), "feedback:D1");

        Assert.Equal("31 Agustus 2025 + 6 bulan = 28 Februari 2026", explanation.Formula);
        Assert.Contains("Februari 2026 tidak memiliki tanggal 31, maka dipakai hari terakhir bulan itu.", Texts(explanation, ExplanationTopic.MonthEnd));
        Assert.Contains(new FactReference(FactReferenceKind.Delivery, "D1", new(2025, 8, 31)), explanation.Steps.SelectMany(step => step.Facts));
    }

    [Fact]
    public void A_day_that_the_month_has_needs_no_word() =>
        Assert.Empty(Texts(Explain(Plain with { Deliveries = [new("D1", new(2025, 8, 28))] }, new(2026, 1, 1), "feedback:D1"), ExplanationTopic.MonthEnd));

    [Fact]
    public void Every_force_majeure_is_accounted_for()
    {
        var facts = Plain with
        {
            Deliveries = [new("D1", new(2025, 9, 1))],
            ForceMajeure =
            [
                new("counted", Party.First, new(2026, 1, 1), new(2026, 1, 10), new(2026, 1, 5)) { StatementOn = new(2026, 1, 5) },
                new("adjoining", Party.First, new(2026, 1, 11), new(2026, 1, 12)) { AcceptedOn = new(2026, 1, 30) },
                new("others", Party.Second, new(2026, 1, 1), new(2026, 1, 10), new(2026, 1, 5)),
                new("late", Party.First, new(2026, 2, 1), new(2026, 2, 2), new(2026, 2, 16)) { StatementOn = new(2026, 2, 3) },
                new("unsigned", Party.First, new(2026, 2, 1), new(2026, 2, 2), new(2026, 2, 3)),
                new("contested", Party.First, new(2026, 2, 1)) { ContestedOn = new(2026, 2, 9) },
                new("unannounced", Party.First, new(2026, 2, 1), new(2026, 2, 2)),
                new("before", Party.First, new(2025, 8, 28), new(2025, 8, 29)) { AcceptedOn = new(2025, 9, 1) },
                new("after", Party.First, new(2026, 4, 1), new(2026, 4, 2)) { AcceptedOn = new(2026, 4, 5) },
                new("future", Party.First, new(2026, 6, 1), null, new(2026, 6, 1)),
            ],
        };
        var explanation = Explain(facts, new(2026, 5, 1), "feedback:D1");

        var shift = Assert.Single(explanation.Steps, step => step.Topic == ExplanationTopic.Relief);
        Assert.Equal(12, shift.Days);
        Assert.Equal(["counted", "adjoining"], shift.Facts.Select(fact => fact.Id!));
        Assert.Equal(
            "Keadaan kahar 1 Januari 2026 sampai dengan 12 Januari 2026: jangka waktu berhenti 12 hari, jatuh tempo bergeser dari 1 Maret 2026 menjadi 13 Maret 2026.",
            shift.Text);
        var notCounted = explanation.Steps.Where(step => step.Topic == ExplanationTopic.NoRelief)
            .ToDictionary(step => step.Facts.Single().Id!, step => step.Text);
        Assert.Equal(["after", "before", "contested", "late", "others", "unannounced", "unsigned"], notCounted.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Pihak Kedua, bukan Pihak Kesatu", notCounted["others"], StringComparison.Ordinal);
        Assert.Contains("lewat dari batas 15 Februari 2026", notCounted["late"], StringComparison.Ordinal);
        Assert.Contains("dibantah pihak lainnya pada 9 Februari 2026", notCounted["contested"], StringComparison.Ordinal);
        Assert.Contains("pernyataan tertulis pejabat", notCounted["unsigned"], StringComparison.Ordinal);
        Assert.Contains("belum diberitahukan", notCounted["unannounced"], StringComparison.Ordinal);
        Assert.Contains("berakhir sebelum jangka waktu mulai pada 1 September 2025", notCounted["before"], StringComparison.Ordinal);
        Assert.Contains("setelah jatuh tempo 13 Maret 2026", notCounted["after"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unconfirmed_request_is_called_provisional_with_its_clause()
    {
        var facts = Plain with { ReportRequests = [new("R1", new(2026, 1, 5), new(2026, 1, 20))] };

        var unconfirmed = Explain(facts, new(2026, 1, 10), "requested-report:R1");
        Assert.Equal("5 Januari 2026 + 2 bulan = 5 Maret 2026", unconfirmed.Formula);
        Assert.Equal(["3(1)b.2", "9(2)"], unconfirmed.Clauses);
        Assert.Contains("requestClock", unconfirmed.Steps.Select(step => step.Setting));

        var confirmed = Explain(facts, new(2026, 1, 20), "requested-report:R1");
        Assert.Equal("20 Januari 2026 + 2 bulan = 20 Maret 2026", confirmed.Formula);
        Assert.Contains("Penerimaan surat permintaan R1 dikonfirmasi pada 20 Januari 2026.", Texts(confirmed, ExplanationTopic.Start));
    }

    [Fact]
    public void The_notice_is_counted_back_from_the_extension_that_set_the_end()
    {
        var facts = Plain with
        {
            Agreement = new AgreementTerm { SignedOn = Signing, Extensions = [new(new(2028, 3, 1), new(2031, 8, 27))] },
        };
        var explanation = Explain(facts, new(2028, 3, 1), "extend-notice:2028-03-01");

        Assert.Equal("27 Agustus 2031 − 3 bulan = 27 Mei 2031", explanation.Formula);
        Assert.Contains("Perpanjangan yang disepakati pada 1 Maret 2028", Assert.Single(Texts(explanation, ExplanationTopic.Term)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_names_a_fact_in_the_callers_words_alone()
    {
        int named = 0;
        foreach (var (facts, asOf) in RandomFacts.Cases(1000))
            foreach (var deadline in DeadlineEngine.Evaluate(facts, asOf).Deadlines)
                foreach (var step in DeadlineEngine.Explain(facts, asOf, deadline, _ => "“catatan itu”").Steps)
                {
                    Assert.DoesNotContain(step.Facts,
                        fact => fact is { Id: { } id, Kind: not FactReferenceKind.Period } && step.Text.Contains(id, StringComparison.Ordinal));
                    named += step.Text.Contains("“catatan itu”", StringComparison.Ordinal) ? 1 : 0;
                }

        Assert.True(named > 1000, $"Only {named} facts were named.");
    }

    [Fact]
    public void A_deadline_that_the_facts_do_not_give_is_refused()
    {
        var deadline = DeadlineEngine.Evaluate(Plain, Signing).Deadlines[0];
        Assert.Throws<ArgumentException>(() => DeadlineEngine.Explain(Plain, Signing.AddDays(-1), deadline, id => id));
    }

    private static AgreementFacts Plain { get; } = new() { Agreement = new AgreementTerm { SignedOn = Signing } };

    private static DeadlineExplanation Explain(AgreementFacts facts, DateOnly asOf, string key) =>
        DeadlineEngine.Explain(facts, asOf, DeadlineEngine.Evaluate(facts, asOf).Deadlines.Single(each => each.Key == key), id => id);

    private static string[] Texts(DeadlineExplanation explanation, ExplanationTopic topic) =>
        [.. explanation.Steps.Where(step => step.Topic == topic).Select(step => step.Text)];
}
