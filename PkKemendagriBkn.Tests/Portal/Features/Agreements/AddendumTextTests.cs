using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Search;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>An addendum may change the words of clauses, beside numbers or alone.</summary>
public sealed class AddendumTextTests : FeatureTests
{
    internal const string NewWords = "PARA PIHAK mengadakan pemantauan dan evaluasi paling sedikit 3 (tiga) kali dalam setahun.";

    [Fact]
    public async Task The_new_words_hold_once_confirmed_and_from_their_own_day()
    {
        var id = await Host.RecordAsync(Reworded("8", NewWords));
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, await WordsAsync(Host.Today));

        await Host.ConfirmAsync(id);

        Assert.Equal(NewWords, await WordsAsync(Host.Today));
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, await WordsAsync(On(2026, 3, 31)));
        Assert.Equal(NewWords, await WordsAsync(On(2026, 4, 1)));
    }

    [Fact]
    public async Task Words_that_the_other_party_refused_never_hold()
    {
        await Host.RejectAsync(await Host.RecordAsync(Reworded("8", NewWords)));
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, await WordsAsync(Host.Today));
    }

    [Fact]
    public async Task A_changed_word_is_put_to_the_other_party_anew()
    {
        var id = await Host.RecordAsync(Reworded("8", NewWords));
        var read = await Host.ProposalAsync(id);
        var input = await Host.CorrectionAsync(id);
        input.Texts[0].Text = NewWords + " Sesuai kebutuhan.";
        await Host.CorrectAsync(input);
        await Assert.ThrowsAsync<FactChanged>(() =>
            Host.Get<ConfirmProposal>().ExecuteAsync(ProposalSteps.Answer(read, ProposalStep.Confirm), Host.Bkn, Ct));
    }

    [Theory]
    [InlineData(null, "x")]
    [InlineData("99", "x")]
    [InlineData("8", "")]
    public async Task A_clause_without_a_place_or_words_is_refused(string? clause, string words) =>
        await FeatureHost.RejectsAsync(nameof(EventInput.Texts), () => Host.RecordAsync(Reworded(clause, words)));

    [Fact]
    public async Task Words_that_change_nothing_or_come_twice_are_refused()
    {
        await FeatureHost.RejectsAsync(nameof(EventInput.Texts), () => Host.RecordAsync(Reworded("8", PksAgreement.Instance.Clause("8").Text)));
        var twice = Reworded("8", NewWords);
        twice.Texts.Add(new ClauseTextInput { ClauseId = "8", Text = "lain" });
        await FeatureHost.RejectsAsync(nameof(EventInput.Texts), () => Host.RecordAsync(twice));
    }

    [Fact]
    public async Task Words_are_measured_against_those_that_an_earlier_addendum_left()
    {
        await Host.AgreeAsync(Reworded("8", NewWords));
        var second = Reworded("8", NewWords);
        (second.EffectiveOn, second.Letter.Number) = (On(2026, 5, 1), "ADD-2/2026");
        await FeatureHost.RejectsAsync(nameof(EventInput.Texts), () => Host.RecordAsync(second));
        second.Texts[0].Text = PksAgreement.Instance.Clause("8").Text;
        await Host.AgreeAsync(second);
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, await WordsAsync(Host.Today));
    }

    [Fact]
    public async Task An_addendum_changes_a_number_or_words_at_least()
    {
        var none = Addendum(null);
        await FeatureHost.RejectsAsync(nameof(EventInput.FeedbackMonths), () => Host.RecordAsync(none));
    }

    [Fact]
    public async Task The_search_finds_the_words_in_force_and_no_others()
    {
        await Host.AgreeAsync(Reworded("8", NewWords));
        Assert.Contains("/perjanjian/8", await FoundAsync("3 (tiga) kali dalam setahun"));
        Assert.DoesNotContain("/perjanjian/8", await FoundAsync("2 (dua) kali dalam setahun"));
    }

    [Fact]
    public async Task A_hit_of_the_search_says_how_its_proposal_stands()
    {
        var id = await Host.RecordAsync(Reworded("8", NewWords));
        Assert.Equal(ProposalState.Proposed, await StateAsync());
        await Host.ConfirmAsync(id);
        Assert.Equal(ProposalState.Confirmed, await StateAsync());

        async Task<ProposalState?> StateAsync() => (await Host.Get<PortalSearch>().FindAsync("Adendum pertama", Host.Itjen, 10, Ct))
            .SelectMany(g => g.Hits).Single(h => h.Href == $"/peristiwa/{id}").Proposal;
    }

    internal static EventInput Reworded(string? clause, string words)
    {
        var input = Addendum(null);
        input.Texts.Add(new ClauseTextInput { ClauseId = clause, Text = words });
        return input;
    }

    private async Task<string> WordsAsync(DateOnly asOf) => (await Host.Get<FactsReader>().ReadAsync(Ct)).AgreementOn(asOf).Clause("8").Text;

    private async Task<IEnumerable<string>> FoundAsync(string words) =>
        (await Host.Get<PortalSearch>().FindAsync(words, Host.Itjen, 10, Ct)).SelectMany(g => g.Hits).Select(h => h.Href);
}
