using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Corrections.CorrectionSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

public sealed class CorrectionItemTests : FeatureTests
{
    [Fact]
    public async Task Only_the_lists_own_secretariat_adds_an_item()
    {
        var list = await Host.RecordAsync(List(On(3, 2)));
        await Host.RefusesAsync(Permission.RecordCorrectionList, nameof(RecordCorrectionItem), by => Host.RecordAsync(Item(list, On(3, 2)), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.RecordAsync(Item(list, On(3, 2)), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.RecordAsync(Item(Guid.CreateVersion7(), On(3, 2))));
        Assert.Equal(0, await Host.CountAsync<CorrectionItem>());
    }

    [Fact]
    public async Task An_item_begins_as_input_and_counts_on_its_list()
    {
        var input = Item(await Host.RecordAsync(List(On(3, 2))), On(3, 4), "20001231 202412 1 001");
        var item = await Host.ItemAsync(await Host.RecordAsync(input));
        await Host.RecordAsync(input);
        Assert.Equal(("200012312024121001", 1, On(3, 4)), (item.Nip, item.StatusCode, item.StatusOn));
        Assert.Equal((1, 1), ((await Host.FindAsync<CorrectionList>(item.ListId)).RowCount, await Host.CountAsync<CorrectionItem>()));
    }

    [Fact]
    public async Task A_wrong_item_is_refused_at_its_field()
    {
        var list = await Host.RecordAsync(List(On(3, 2)));
        await RejectsAsync("Nip", i => i.Nip = "2.00012E+17");
        await RejectsAsync("RecordKind", i => i.RecordKind = 2);
        await RejectsAsync("Field", i => i.Field = " ");
        await RejectsAsync("ProposedValue", i => i.ProposedValue = i.OldValue);
        await RejectsAsync("ProposedOn", i => i.ProposedOn = On(3, 1));
        await RejectsAsync("ProposedOn", i => i.ProposedOn = Host.Today.AddDays(1));

        Task RejectsAsync(string field, Action<CorrectionItemInput> spoil)
        {
            var input = Item(list, On(3, 2));
            spoil(input);
            return FeatureHost.RejectsAsync(field, () => Host.RecordAsync(input));
        }
    }

    [Fact]
    public async Task The_same_proposal_stands_once_in_a_list()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await FeatureHost.BreaksAsync(Rule.CorrectionItemExists, () => Host.RecordAsync(Item(list.Id, On(3, 3))));
        var other = Item(list.Id, On(3, 3));
        other.OldValue = null;
        var second = await Host.ItemAsync(await Host.RecordAsync(other));
        var correction = CorrectionOf(second);
        correction.OldValue = item.OldValue;
        await FeatureHost.BreaksAsync(Rule.CorrectionItemExists, () => Host.CorrectAsync(correction));
    }

    [Fact]
    public async Task Either_party_tells_a_new_state_and_the_way_to_it_is_kept()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.RefusesAsync(Permission.RecordCorrectionList, nameof(UpdateCorrectionStatus), by => Host.UpdateAsync(StatusOf(item, 12, On(3, 5)), by));
        await Host.UpdateAsync(StatusOf(item, 12, On(3, 5)), Host.Bkn);
        await Host.UpdateAsync(StatusOf(await Host.ItemAsync(item.Id), 67, On(3, 9)));

        var detail = (await Host.Get<CorrectionQueries>().FindItemAsync(list.Id, item.Id, ct: Ct))!;
        Assert.Equal((67, On(3, 9)), (detail.Item.StatusCode, detail.Item.StatusOn));
        Assert.Equal([(12, On(3, 5), 67, On(3, 9)), (1, On(3, 2), 12, On(3, 5))],
            detail.Steps.OrderByDescending(s => s.ToOn).Select(s => (s.FromCode, s.FromOn, s.ToCode, s.ToOn)));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(UpdateCorrectionStatus), list.Id), (entry.Action, entry.SubjectId));
        Assert.All(["\"12\"", "\"67\"", "2026-03-09"], part => Assert.Contains(part, entry.Changes, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, null, null, 0)]
    [InlineData(2, 1, 2, 1)]
    [InlineData(4, 1, 2, 1)]
    [InlineData(5, 12, 5, 1)]
    [InlineData(8, 12, 5, 1)]
    [InlineData(9, 31, 9, 0)]
    public async Task On_a_past_day_an_item_stands_as_it_stood_then(int day, int? code, int? since, int waiting)
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.UpdateAsync(StatusOf(item, 12, On(3, 5)));
        await Host.UpdateAsync(StatusOf(await Host.ItemAsync(item.Id), 31, On(3, 9)));

        var queries = Host.Get<CorrectionQueries>();
        var stood = (await queries.FindItemAsync(list.Id, item.Id, On(3, day), Ct))?.Item;
        Assert.Equal((code, since), (stood?.StatusCode, stood?.StatusOn.Day));
        var (items, _) = await queries.ItemsAsync(list.Id, new CorrectionItemFilter { Age = 0 }, On(3, day), On(3, day), Ct);
        Assert.Equal(waiting, items.Total);
        Assert.Equal(code is null ? 0 : 1, (await queries.FindAsync(list.Id, On(3, day), ct: Ct))!.Progress.Total);
    }

    [Fact]
    public async Task A_state_is_one_of_SIASNs_and_neither_before_the_last_nor_to_come()
    {
        var (_, item) = await Host.ProposeAsync(On(3, 2));
        await FeatureHost.RejectsAsync("StatusCode", () => Host.UpdateAsync(StatusOf(item, 54, On(3, 5))));
        await FeatureHost.RejectsAsync("On", () => Host.UpdateAsync(StatusOf(item, 12, On(3, 1))));
        await FeatureHost.RejectsAsync("On", () => Host.UpdateAsync(StatusOf(item, 12, Host.Today.AddDays(1))));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.UpdateAsync(StatusOf(item, 1, On(3, 2))));
        Assert.Equal(0, await Host.CountAsync<CorrectionStep>());
    }

    [Fact]
    public async Task A_second_editor_changes_nothing_and_learns_who_was_first()
    {
        var (_, item) = await Host.ProposeAsync(On(3, 2));
        await Host.UpdateAsync(StatusOf(item, 12, On(3, 5)), Host.Bkn);
        Assert.Equal(Host.Bkn.Name, (await Assert.ThrowsAsync<FactChanged>(() => Host.UpdateAsync(StatusOf(item, 33, On(3, 6))))).ChangedBy);
        var correction = CorrectionOf(item);
        correction.Field = "Nomor SK";
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(correction));
        Assert.Equal((12, "TMT jabatan", 1),
            ((await Host.ItemAsync(item.Id)).StatusCode, (await Host.ItemAsync(item.Id)).Field, await Host.CountAsync<CorrectionStep>()));
    }

    [Fact]
    public async Task An_item_is_corrected_by_its_own_party_and_its_history_tells_no_personal_value()
    {
        var (list, item) = await Host.ProposeAsync(On(3, 2));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectCorrectionItem), by => Host.CorrectAsync(CorrectionOf(item), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(item), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(item)));
        var input = CorrectionOf(item);
        (input.ProposedValue, input.PersonName) = ("01-03-2025", "Siti Aminah");
        await Host.CorrectAsync(input);

        var entry = (await Host.Get<PkKemendagriBkn.Portal.Facts.FactHistory>().ReadAsync(list.Id, Host.Itjen, ct: Ct))[0];
        Assert.Equal("Salah baca.", entry.Reason);
        Assert.Equal(["Nama: B••• S••• → S••• A•••", "Nilai usulan: ••••• → •••••"],
            entry.Changes.Where(AuditWords.IsForPeople)
                .Select(c => $"{AuditWords.Field(c.Field)}: {AuditWords.Value(c, c.Before!, _ => null)} → {AuditWords.Value(c, c.After!, _ => null)}")
                .Order());
    }
}
