using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Words;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class AgreementViewTests
{
    private static readonly Agreement Pks = PksAgreement.Instance;

    public static TheoryData<string> ClauseIds => [.. Pks.Articles.SelectMany(a => a.Clauses).Select(c => c.Id)];

    [Fact]
    public void Without_words_is_the_whole_agreement() => Assert.Same(Pks.Articles, ClauseSearch.Filter(Pks, "  "));

    [Fact]
    public void With_words_is_the_clauses_that_hold_them_below_their_lead_ins()
    {
        var found = ClauseSearch.Filter(Pks, "REFERENSI BALIKAN");

        Assert.Equal(["3(1)", "3(1)b", "3(1)b.1", "4(1)", "4(1)b", "4(1)b.1"], found.SelectMany(a => a.Clauses).Select(c => c.Id));
        Assert.Equal(2, ClauseSearch.Count(Pks, "referensi balikan"));
    }

    [Fact]
    public void With_words_of_a_title_is_the_whole_article() =>
        Assert.Equal(Pks.Article(11).Clauses, Assert.Single(ClauseSearch.Filter(Pks, "KEADAAN KAHAR"), a => a.Number == 11).Clauses);

    [Fact]
    public void With_words_that_no_clause_holds_is_empty() => Assert.Empty(ClauseSearch.Filter(Pks, "kapal selam"));

    [Theory]
    [InlineData("data dan Data", "data", "[data] dan [Data]")]
    [InlineData("data", "kahar", "data")]
    [InlineData("aaa", "aa", "[aa]a")]
    [InlineData("data", null, "data")]
    [InlineData("", "data", "")]
    public void Marks_every_place_of_the_words(string text, string? words, string marked) =>
        Assert.Equal(marked, string.Concat(Highlight.Split(text, words).Select(part => part.IsHit ? $"[{part.Text}]" : part.Text)));

    [Theory, MemberData(nameof(ClauseIds))]
    public void Knows_every_clause(string id)
    {
        var context = ClauseContext.Of(Pks, id);

        Assert.Equal((Pks.Clause(id), Pks.Citation(id)), (context!.Clause, context.Citation));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("14")]
    public void Knows_an_article_as_a_whole(string id) => Assert.NotNull(ClauseContext.Of(Pks, id));

    [Theory]
    [InlineData("15")]
    [InlineData("3(9)")]
    [InlineData("huruf b")]
    [InlineData("")]
    public void Knows_no_other_clause(string id) => Assert.Null(ClauseContext.Of(Pks, id));

    [Fact]
    public void Finds_what_concerns_a_clause_and_the_lead_ins_above_it()
    {
        var ambiguities = ClauseContext.Of(Pks, "3(1)b.1")!.Ambiguities.Select(a => a.Id).ToList();

        Assert.Contains("feedback-clock-start", ambiguities);
        Assert.Contains("due-soon-window", ambiguities); // stands at 3(1)b
        Assert.DoesNotContain("request-clock", ambiguities);
    }

    [Theory]
    [InlineData("3(1)b.1", DeadlineKind.Feedback)]
    [InlineData("4(1)b.1", DeadlineKind.Feedback)]
    [InlineData("4(1)e", DeadlineKind.PeriodicReport)]
    [InlineData("8", DeadlineKind.Evaluation)]
    public void Finds_the_deadlines_that_rest_on_a_clause_or_on_its_counterpart(string id, DeadlineKind kind)
    {
        var facts = new AgreementFacts { Agreement = Pks.Term, Deliveries = [new DeliveryMade("d1", On(2026, 3, 2))] };

        var deadlines = ClauseContext.Of(Pks, id)!.DeadlinesIn(DeadlineEngine.Evaluate(facts, On(2026, 9, 1)));

        Assert.NotEmpty(deadlines);
        Assert.All(deadlines, d => Assert.Equal(kind, d.Kind));
    }
}
