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

public sealed class CorrectionListTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_secretariats_records_a_list()
    {
        await host.RefusesAsync(Permission.RecordCorrectionList, nameof(RecordCorrectionList), by => host.RecordAsync(List(On(3, 2)), by));
        Assert.Equal(0, await host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task A_list_belongs_to_the_party_that_records_it()
    {
        var own = await host.FindAsync<CorrectionList>(await host.RecordAsync(List(On(3, 2))));
        var other = await host.FindAsync<CorrectionList>(await host.RecordAsync(List(On(3, 2)), host.Bkn));
        Assert.Equal((Party.First, Party.Second, On(3, 2)), (own.From, other.From, own.SubmittedOn));
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(RecordCorrectionList), other.Id), (entry.Action, entry.SubjectId));
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        await FeatureHost.RejectsAsync("Title", () => host.RecordAsync(new CorrectionListInput { SubmittedOn = On(3, 2) }));
        await FeatureHost.RejectsAsync("SubmittedOn", () => host.RecordAsync(List(host.Today.AddDays(1))));
        await FeatureHost.RejectsAsync("SubmittedOn", () => host.RecordAsync(List(new DateOnly(2025, 8, 26))));
        var late = new CorrectionListInput { Title = "Perbaikan", SubmittedOn = On(3, 2), Letter = Letter(On(3, 3)) };
        await FeatureHost.RejectsAsync("SubmittedOn", () => host.RecordAsync(late));
        Assert.Equal(0, await host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_list()
    {
        var input = List(On(3, 2));
        await host.RecordAsync(input);
        await host.RecordAsync(input);
        Assert.Equal(1, await host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task A_list_is_corrected_by_its_own_party_with_a_reason()
    {
        var stored = await host.FindAsync<CorrectionList>(await host.RecordAsync(List(On(3, 2))));
        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectCorrectionList), by => host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(CorrectionOf(stored), host.Bkn));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(CorrectionOf(stored)));
        var input = CorrectionOf(stored);
        input.Title = "Perbaikan TMT pangkat";
        await host.CorrectAsync(input);
        Assert.Equal("Perbaikan TMT pangkat", (await host.FindAsync<CorrectionList>(stored.Id)).Title);
        Assert.Equal("Salah ketik.", (await host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task A_list_cannot_come_later_than_its_items()
    {
        var (list, _) = await host.ProposeAsync(On(3, 2));
        var input = CorrectionOf(list);
        input.SubmittedOn = On(3, 3);
        await FeatureHost.RejectsAsync("SubmittedOn", () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task A_second_editor_changes_nothing()
    {
        var stored = await host.FindAsync<CorrectionList>(await host.RecordAsync(List(On(3, 2))));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Title, second.Title) = ("Satu", "Dua");
        await host.CorrectAsync(first);
        await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(second));
        Assert.Equal("Satu", (await host.FindAsync<CorrectionList>(stored.Id)).Title);
    }

    [Fact]
    public async Task A_void_list_takes_no_item_and_no_state()
    {
        var (list, item) = await host.ProposeAsync(On(3, 2));
        await host.VoidAsync(list);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.RecordAsync(Item(list.Id, On(3, 2), "200012312024122002")));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.UpdateAsync(StatusOf(item, 11, On(4, 1))));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.CorrectAsync(CorrectionOf(item)));
    }

    [Fact]
    public async Task A_list_moves_no_fact_of_the_engine()
    {
        await host.DeliverAsync(On(3, 2));
        var before = await host.Get<FactsReader>().ReadAsync(Ct);
        await host.ProposeAsync(On(3, 2));
        Assert.Same(before, await host.Get<FactsReader>().ReadAsync(Ct));
    }
}
