using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Corrections.CorrectionSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

public sealed class CorrectionListTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_secretariats_records_a_list()
    {
        await Host.RefusesAsync(Permission.RecordCorrectionList, nameof(RecordCorrectionList), by => Host.RecordAsync(List(On(3, 2)), by));
        Assert.Equal(0, await Host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task A_list_belongs_to_the_party_that_records_it()
    {
        var own = await Host.FindAsync<CorrectionList>(await Host.RecordAsync(List(On(3, 2))));
        var other = await Host.FindAsync<CorrectionList>(await Host.RecordAsync(List(On(3, 2)), Host.Bkn));
        Assert.Equal((Party.First, Party.Second, On(3, 2)), (own.From, other.From, own.SubmittedOn));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(RecordCorrectionList), other.Id), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        await FeatureHost.RejectsAsync("Title", () => Host.RecordAsync(new CorrectionListInput { SubmittedOn = On(3, 2) }));
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.RecordAsync(List(Host.Today.AddDays(1))));
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.RecordAsync(List(new DateOnly(2025, 8, 26))));
        var late = new CorrectionListInput { Title = "Perbaikan", SubmittedOn = On(3, 2), Letter = Letter(On(3, 3)) };
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.RecordAsync(late));
        Assert.Equal(0, await Host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_list()
    {
        var input = List(On(3, 2));
        await Host.RecordAsync(input);
        await Host.RecordAsync(input);
        Assert.Equal(1, await Host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task A_list_is_corrected_by_its_own_party_with_a_reason()
    {
        var stored = await Host.FindAsync<CorrectionList>(await Host.RecordAsync(List(On(3, 2))));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectCorrectionList), by => Host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(stored), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(stored)));
        var input = CorrectionOf(stored);
        input.Title = "Perbaikan TMT pangkat";
        await Host.CorrectAsync(input);
        Assert.Equal("Perbaikan TMT pangkat", (await Host.FindAsync<CorrectionList>(stored.Id)).Title);
        Assert.Equal("Salah ketik.", (await Host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task A_list_cannot_come_later_than_its_items()
    {
        var (list, _) = await Host.ProposeAsync(On(3, 2));
        var input = CorrectionOf(list);
        input.SubmittedOn = On(3, 3);
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task A_second_editor_changes_nothing()
    {
        var stored = await Host.FindAsync<CorrectionList>(await Host.RecordAsync(List(On(3, 2))));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Title, second.Title) = ("Satu", "Dua");
        await Host.CorrectAsync(first);
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(second));
        Assert.Equal("Satu", (await Host.FindAsync<CorrectionList>(stored.Id)).Title);
    }

    [Fact]
    public async Task A_void_list_takes_no_item_and_no_state()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.VoidAsync(list);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.RecordAsync(Item(list.Id, On(3, 2), "200012312024122002")));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.UpdateAsync(StatusOf(item, 11, On(4, 1))));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.CorrectAsync(CorrectionOf(item)));
    }

    [Fact]
    public async Task A_list_moves_no_fact_of_the_engine()
    {
        await Host.DeliverAsync(On(3, 2));
        var before = await Host.Get<FactsReader>().ReadAsync(Ct);
        await Host.ProposeAsync(On(3, 2));
        Assert.Same(before, await Host.Get<FactsReader>().ReadAsync(Ct));
    }
}
