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

public sealed class DeliveryTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_secretariats_records_a_delivery()
    {
        await Host.RefusesAsync(Permission.RecordDelivery, nameof(RecordDelivery), by => Host.RecordAsync(Delivery(On(3, 2)), by));
        Assert.Equal(0, await Host.CountAsync<Delivery>());
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        var input = Delivery(Host.Today.AddDays(1));
        await FeatureHost.RejectsAsync(nameof(input.ReceivedOn), () => Host.RecordAsync(input));
        Assert.Equal(0, await Host.CountAsync<Delivery>());
    }

    [Fact]
    public async Task Recording_starts_the_six_months_of_feedback()
    {
        var input = Delivery(On(3, 2));
        var id = await Host.RecordAsync(input);

        var stored = await Host.FindAsync<Delivery>(id);
        Assert.Equal((On(3, 2), "Data ASN unsur jabatan", DeliveryMethod.WebService, 1250L, Party.First),
            (stored.ReceivedOn!.Value, stored.DataSet, stored.Method, stored.RecordCount!.Value, stored.RecordedByParty!.Value));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(RecordDelivery), Host.Itjen.UserId, nameof(Delivery), id), (entry.Action, entry.ActorId, entry.SubjectType, entry.SubjectId));
        var deadline = await Host.DeadlineAsync($"feedback:{id}");
        Assert.Equal((On(9, 2), DeadlineState.DueSoon), (deadline!.DueOn, deadline.State));
    }

    [Fact]
    public async Task The_covering_letter_is_BKNs()
    {
        var input = new DeliveryInput { ReceivedOn = On(3, 2), DataSet = "Data ASN", Method = DeliveryMethod.File, Letter = Letter(On(3, 1)) };
        var stored = await Host.FindAsync<Delivery>(await Host.RecordAsync(input));
        Assert.Equal(Party.Second, (await Host.FindAsync<Letter>(stored.LetterId!.Value)).From);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_delivery()
    {
        var input = Delivery(On(3, 2));
        await Host.RecordAsync(input);
        var entries = await Host.CountAsync<AuditEntry>();
        Assert.Equal(input.Id, await Host.RecordAsync(input));
        Assert.Equal((1, entries), (await Host.CountAsync<Delivery>(), await Host.CountAsync<AuditEntry>()));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_recorded()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectDelivery), by => Host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(stored), Host.Bkn));
    }

    [Fact]
    public async Task A_correction_moves_the_deadline_and_keeps_its_reason()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        var input = CorrectionOf(stored);
        input.ReceivedOn = On(2, 1);
        await Host.CorrectAsync(input);

        Assert.Equal(DeadlineState.Overdue, (await Host.DeadlineAsync($"feedback:{stored.Id}"))!.State);
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(CorrectDelivery), "Salah ketik."), (entry.Action, entry.Reason));
        Assert.Contains("\"before\":\"2026-03-02\",\"after\":\"2026-02-01\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_corrects_nothing_is_refused()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(stored)));
    }

    [Fact]
    public async Task The_second_of_two_editors_changes_nothing()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.DataSet, second.DataSet) = ("Yang pertama", "Yang kedua");
        await Host.CorrectAsync(first);

        var lost = await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(second));
        Assert.Equal(Host.Itjen.Name, lost.ChangedBy);
        Assert.Equal("Yang pertama", (await Host.FindAsync<Delivery>(stored.Id)).DataSet);
    }

    [Fact]
    public async Task Data_cannot_come_to_be_received_after_its_feedback()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        await Host.AnswerAsync(On(4, 1), stored.Id);
        var input = CorrectionOf(stored);
        input.ReceivedOn = On(4, 2);
        await FeatureHost.RejectsAsync(nameof(input.ReceivedOn), () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task Emptying_the_covering_letter_takes_it_off()
    {
        var input = new DeliveryInput { ReceivedOn = On(3, 2), DataSet = "Data ASN", Method = DeliveryMethod.File, Letter = Letter(On(3, 1)) };
        var stored = await Host.FindAsync<Delivery>(await Host.RecordAsync(input));
        await Host.CorrectAsync(CorrectionOf(stored));
        Assert.Null((await Host.FindAsync<Delivery>(stored.Id)).LetterId);
    }

    [Fact]
    public async Task A_void_delivery_has_no_deadline_and_stays_as_it_is()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        await Host.VoidAsync(stored);

        Assert.Null(await Host.DeadlineAsync($"feedback:{stored.Id}"));
        Assert.Equal((nameof(VoidFact), "Tercatat dua kali."), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).Reason));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.CorrectAsync(CorrectionOf(stored)));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.AnswerAsync(On(4, 1), stored.Id));
    }

    [Fact]
    public async Task A_delivery_that_was_answered_is_not_voided()
    {
        var stored = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        var feedback = await Host.FindAsync<Feedback>(await Host.AnswerAsync(On(4, 1), stored.Id));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => Host.VoidAsync(stored));

        await Host.VoidAsync(feedback);
        await Host.VoidAsync(stored);
        Assert.True((await Host.FindAsync<Delivery>(stored.Id)).IsVoid);
    }
}
