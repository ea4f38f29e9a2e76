using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

public sealed class DeliveryTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_secretariats_records_a_delivery()
    {
        await host.RefusesAsync(Permission.RecordDelivery, nameof(RecordDelivery), by => host.RecordAsync(Delivery(On(3, 2)), by));
        Assert.Equal(0, await host.CountAsync<Delivery>());
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        var input = Delivery(host.Today.AddDays(1));
        await FeatureHost.RejectsAsync(nameof(input.ReceivedOn), () => host.RecordAsync(input));
        Assert.Equal(0, await host.CountAsync<Delivery>());
    }

    [Fact]
    public async Task Recording_starts_the_six_months_of_feedback()
    {
        var input = Delivery(On(3, 2));
        var id = await host.RecordAsync(input);

        var stored = await host.FindAsync<Delivery>(id);
        Assert.Equal((On(3, 2), "Data ASN unsur jabatan", DeliveryMethod.WebService, 1250L, Party.First), (stored.ReceivedOn!.Value, stored.DataSet, stored.Method, stored.RecordCount!.Value, stored.RecordedByParty!.Value));
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(RecordDelivery), host.Itjen.UserId, nameof(Delivery), id), (entry.Action, entry.ActorId, entry.SubjectType, entry.SubjectId));
        var deadline = await host.DeadlineAsync($"feedback:{id}");
        Assert.Equal((On(9, 2), DeadlineState.DueSoon), (deadline!.DueOn, deadline.State));
    }

    [Fact]
    public async Task The_covering_letter_is_BKNs()
    {
        var input = new DeliveryInput { ReceivedOn = On(3, 2), DataSet = "Data ASN", Method = DeliveryMethod.File, Letter = Letter(On(3, 1)) };
        var stored = await host.FindAsync<Delivery>(await host.RecordAsync(input));
        Assert.Equal(Party.Second, (await host.FindAsync<Letter>(stored.LetterId!.Value)).From);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_delivery()
    {
        var input = Delivery(On(3, 2));
        await host.RecordAsync(input);
        var entries = await host.CountAsync<AuditEntry>();
        Assert.Equal(input.Id, await host.RecordAsync(input));
        Assert.Equal((1, entries), (await host.CountAsync<Delivery>(), await host.CountAsync<AuditEntry>()));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_recorded()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectDelivery), by => host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(CorrectionOf(stored), host.Bkn));
    }

    [Fact]
    public async Task A_correction_moves_the_deadline_and_keeps_its_reason()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        var input = CorrectionOf(stored);
        input.ReceivedOn = On(2, 1);
        await host.CorrectAsync(input);

        Assert.Equal(DeadlineState.Overdue, (await host.DeadlineAsync($"feedback:{stored.Id}"))!.State);
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(CorrectDelivery), "Salah ketik."), (entry.Action, entry.Reason));
        Assert.Contains("\"before\":\"2026-03-02\",\"after\":\"2026-02-01\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_corrects_nothing_is_refused()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(CorrectionOf(stored)));
    }

    [Fact]
    public async Task The_second_of_two_editors_changes_nothing()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.DataSet, second.DataSet) = ("Yang pertama", "Yang kedua");
        await host.CorrectAsync(first);

        var lost = await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(second));
        Assert.Equal(host.Itjen.Name, lost.ChangedBy);
        Assert.Equal("Yang pertama", (await host.FindAsync<Delivery>(stored.Id)).DataSet);
    }

    [Fact]
    public async Task Data_cannot_come_to_be_received_after_its_feedback()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        await host.AnswerAsync(On(4, 1), stored.Id);
        var input = CorrectionOf(stored);
        input.ReceivedOn = On(4, 2);
        await FeatureHost.RejectsAsync(nameof(input.ReceivedOn), () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task Emptying_the_covering_letter_takes_it_off()
    {
        var input = new DeliveryInput { ReceivedOn = On(3, 2), DataSet = "Data ASN", Method = DeliveryMethod.File, Letter = Letter(On(3, 1)) };
        var stored = await host.FindAsync<Delivery>(await host.RecordAsync(input));
        await host.CorrectAsync(CorrectionOf(stored));
        Assert.Null((await host.FindAsync<Delivery>(stored.Id)).LetterId);
    }

    [Fact]
    public async Task A_void_delivery_has_no_deadline_and_stays_as_it_is()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        await host.VoidAsync(stored);

        Assert.Null(await host.DeadlineAsync($"feedback:{stored.Id}"));
        Assert.Equal((nameof(VoidFact), "Tercatat dua kali."), ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).Reason));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.CorrectAsync(CorrectionOf(stored)));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.AnswerAsync(On(4, 1), stored.Id));
    }

    [Fact]
    public async Task A_delivery_that_was_answered_is_not_voided()
    {
        var stored = await host.FindAsync<Delivery>(await host.DeliverAsync(On(3, 2)));
        var feedback = await host.FindAsync<Feedback>(await host.AnswerAsync(On(4, 1), stored.Id));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => host.VoidAsync(stored));

        await host.VoidAsync(feedback);
        await host.VoidAsync(stored);
        Assert.True((await host.FindAsync<Delivery>(stored.Id)).IsVoid);
    }
}
