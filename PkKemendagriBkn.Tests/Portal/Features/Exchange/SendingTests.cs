using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Exchange;

/// <summary>Data that the giving party records, and the receiving party confirms.</summary>
public sealed class SendingTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_secretariats_sends_and_only_the_receiving_one_confirms()
    {
        await Host.RefusesAsync(Permission.SendData, nameof(SendDelivery), by => SendAsync(by));
        var sent = await SendAsync(Host.Bkn);
        await Host.RefusesAsync(Permission.ConfirmDelivery, nameof(ConfirmDelivery), by => ConfirmAsync(Confirmation(sent, On(3, 4)), by));
        await FeatureHost.BreaksAsync(Rule.NotTheReceivingParty, () => ConfirmAsync(Confirmation(sent, On(3, 4)), Host.Bkn));
    }

    [Fact]
    public async Task The_clock_of_BKNs_data_runs_provisionally_from_the_sending_and_for_good_from_the_confirmed_receipt()
    {
        var sent = await SendAsync(Host.Bkn);
        Assert.Equal((Party.Second, Party.First, null), (sent.From, sent.To, sent.ReceivedOn));
        var before = (await Host.DeadlineAsync($"feedback:{sent.Id}"))!;
        Assert.Equal((sent.SentOn!.Value, true), (before.ClockStartsOn, before.Provisional is true));
        await FeatureHost.BreaksAsync(Rule.DeliveryNotReceived, () => Host.AnswerAsync(On(4, 1), sent.Id));

        await ConfirmAsync(Confirmation(sent, On(3, 4)), Host.Itjen);
        Assert.Equal(On(9, 4), (await Host.DeadlineAsync($"feedback:{sent.Id}"))!.DueOn);
        var stored = await Host.FindAsync<Delivery>(sent.Id);
        Assert.Equal((Host.Itjen.Name, Host.Clock.GetUtcNow(), "Bagian Data"), (stored.ReceiptConfirmedBy, stored.ReceiptConfirmedAt!.Value, stored.Receiver));
        Assert.Equal((nameof(ConfirmDelivery), sent.Id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
        await Host.AnswerAsync(On(4, 1), sent.Id);
    }

    [Fact]
    public async Task Itjens_data_starts_no_clock_and_is_not_answered()
    {
        var sent = await SendAsync(Host.Itjen);
        await ConfirmAsync(Confirmation(sent, On(3, 4)), Host.Bkn);
        var received = await Host.RecordAsync(Delivery(On(3, 9)), Host.Bkn);
        Assert.Equal(Party.First, (await Host.FindAsync<Delivery>(received)).From);
        Assert.DoesNotContain((await Host.ConcludeAsync()).Deadlines, d => d.Kind == DeadlineKind.Feedback);
        await FeatureHost.BreaksAsync(Rule.DeliveryNotReceived, () => Host.AnswerAsync(On(4, 1), received));
    }

    [Fact]
    public async Task A_receipt_is_confirmed_once_and_corrected_with_a_reason_by_the_receiving_party()
    {
        var sent = await SendAsync(Host.Bkn);
        await ConfirmAsync(Confirmation(sent, On(3, 4)), Host.Itjen);
        sent = await Host.FindAsync<Delivery>(sent.Id);
        await FeatureHost.BreaksAsync(Rule.ReceiptAlreadyConfirmed, () => ConfirmAsync(Confirmation(sent, On(3, 5)), Host.Itjen));
        await FeatureHost.RejectsAsync("Reason", () => ConfirmAsync(Confirmation(sent, On(3, 5), correction: true, reason: ""), Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => ConfirmAsync(Confirmation(sent, On(3, 4), correction: true), Host.Itjen));
        await Host.AnswerAsync(On(4, 1), sent.Id);
        await FeatureHost.RejectsAsync("ReceivedOn", () => ConfirmAsync(Confirmation(sent, On(4, 2), correction: true), Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.ConfirmationNotLater, () => ConfirmAsync(Confirmation(sent, On(3, 5), correction: true), Host.Itjen));
        await ConfirmAsync(Confirmation(sent, On(3, 3), correction: true), Host.Itjen);
        await Assert.ThrowsAsync<FactChanged>(() => ConfirmAsync(Confirmation(sent, On(3, 2), correction: true), Host.Itjen));
        Assert.Equal(On(3, 3), (await Host.FindAsync<Delivery>(sent.Id)).ReceivedOn);
    }

    [Fact]
    public async Task A_receipt_precedes_no_sending_lies_not_ahead_and_names_its_receiver()
    {
        var sent = await SendAsync(Host.Bkn);
        await FeatureHost.RejectsAsync("ReceivedOn", () => ConfirmAsync(Confirmation(sent, On(3, 1)), Host.Itjen));
        await FeatureHost.RejectsAsync("ReceivedOn", () => ConfirmAsync(Confirmation(sent, On(9, 2)), Host.Itjen));
        var nobody = Confirmation(sent, On(3, 4));
        nobody.Receiver = " ";
        await FeatureHost.RejectsAsync("Receiver", () => ConfirmAsync(nobody, Host.Itjen));
    }

    [Fact]
    public async Task What_the_receiving_party_recorded_itself_is_not_confirmed_again()
    {
        var received = await Host.FindAsync<Delivery>(await Host.DeliverAsync(On(3, 2)));
        await FeatureHost.BreaksAsync(Rule.DeliveryRecordedByReceiver, () => ConfirmAsync(Confirmation(received, On(3, 4), correction: true), Host.Itjen));
    }

    [Fact]
    public async Task The_sender_corrects_its_sending_but_not_the_receipt()
    {
        var sent = await SendAsync(Host.Bkn);
        await ConfirmAsync(Confirmation(sent, On(3, 4)), Host.Itjen);
        sent = await Host.FindAsync<Delivery>(sent.Id);
        var input = DeliveryInput.For(sent, null);
        (input.Reason, input.SentOn, input.ReceivedOn, input.Receiver) = ("Salah tanggal.", On(3, 3), On(1, 1), "Lain");
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(input));
        await Host.CorrectAsync(input, Host.Bkn);
        var stored = await Host.FindAsync<Delivery>(sent.Id);
        Assert.Equal((On(3, 3), On(3, 4), "Bagian Data"), (stored.SentOn!.Value, stored.ReceivedOn!.Value, stored.Receiver));

        var late = DeliveryInput.For(stored, null);
        (late.Reason, late.SentOn) = ("Salah tanggal.", On(3, 5));
        await FeatureHost.RejectsAsync("SentOn", () => Host.CorrectAsync(late, Host.Bkn));
    }

    private async Task<Delivery> SendAsync(Actor by) => await Host.FindAsync<Delivery>(await Host.Get<SendDelivery>().ExecuteAsync(
        new DeliveryInput
        {
            SentOn = On(3, 2), DataSet = "Data jabatan", Method = DeliveryMethod.File, RecordCount = 10, FileSha256 = new string('A', 64),
            Sender = "Direktorat Data"
        }, by));

    private static ConfirmDelivery.Input Confirmation(Delivery d, DateOnly on, bool correction = false, string? reason = "Salah tanggal.") =>
        new() { DeliveryId = d.Id, Version = d.Version, ReceivedOn = on, Receiver = "Bagian Data", IsCorrection = correction, Reason = reason };

    private Task ConfirmAsync(ConfirmDelivery.Input input, Actor by) => Host.Get<ConfirmDelivery>().ExecuteAsync(input, by);
}
