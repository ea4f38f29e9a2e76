using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Statements;

/// <summary>BKN confirms that feedback or a report came, or says that nothing did, or not all of it; Itjen says what its feedback covers.</summary>
public sealed class SubmissionStatementTests : PageTests
{
    private Guid delivery;

    private string Key => $"feedback:{delivery}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        delivery = await Host.DeliverAsync(On(2, 20));
    }

    [Fact]
    public async Task Feedback_of_the_data_alone_leaves_the_duty_open_for_its_references()
    {
        await SubmitAsync(FeedbackParts.Data);
        Assert.Equal((null, FeedbackParts.References), await StateAsync() is { } d ? (d.FulfilledOn, d.Missing) : default);
        await SubmitAsync(FeedbackParts.References, On(8, 31));
        Assert.Equal((On(8, 31), FeedbackParts.None), await StateAsync() is { } done ? (done.FulfilledOn!.Value, done.Missing) : default);
    }

    [Fact]
    public async Task What_BKN_says_it_never_received_is_a_disputed_ground_until_it_confirms()
    {
        var feedback = await SubmitAsync(FeedbackParts.Both, On(8, 18));
        Assert.Empty((await Host.ConcludeAsync()).Access.DisputedGrounds);
        await SayAsync(StatementKind.NotReceived, feedback);
        var access = (await Host.ConcludeAsync()).Access;
        Assert.Empty(access.Grounds);
        Assert.Equal([Key], access.DisputedGrounds);

        await SayAsync(StatementKind.ReceiptConfirmed, feedback);
        Assert.Empty((await Host.ConcludeAsync()).Access.DisputedGrounds);
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => SayAsync(StatementKind.NotReceived, feedback));
    }

    [Fact]
    public async Task Another_submission_ends_the_dispute_as_well()
    {
        await SayAsync(StatementKind.NotReceived, await SubmitAsync(FeedbackParts.Both, On(8, 18)));
        await SubmitAsync(FeedbackParts.Both, On(9, 1));
        Assert.Empty((await Host.ConcludeAsync()).Access.DisputedGrounds);
    }

    [Fact]
    public async Task A_part_that_is_missing_is_disputed_and_the_other_part_stands()
    {
        var feedback = await SubmitAsync(FeedbackParts.Both, On(8, 18));
        var input = StatementSteps.Statement(StatementKind.PartMissing, nameof(Feedback), Host.Today, feedback);
        await FeatureHost.RejectsAsync(nameof(StatementInput.Part), () => Host.SayAsync(Host.Bkn, input));
        input.Part = FeedbackParts.References;
        await Host.SayAsync(Host.Bkn, input);
        Assert.Equal([Key], (await Host.ConcludeAsync()).Access.DisputedGrounds);

        await SubmitAsync(FeedbackParts.References, On(9, 1));
        Assert.Empty((await Host.ConcludeAsync()).Access.DisputedGrounds);
    }

    [Fact]
    public async Task Feedback_that_BKN_confirmed_covers_no_more_than_it_did()
    {
        var feedback = await SubmitAsync(FeedbackParts.Data);
        await SayAsync(StatementKind.ReceiptConfirmed, feedback);
        var input = CorrectionOf(await Host.FindAsync<Feedback>(feedback), delivery);
        input.Covers = FeedbackParts.Both;
        await FeatureHost.BreaksAsync(Rule.ConfirmedFeedbackStays, () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task A_report_that_never_came_is_disputed_and_Itjen_does_not_say_so_itself()
    {
        var request = await Host.RequestAsync(On(6, 1));
        await Host.ConfirmLetterOfAsync(await Host.FindAsync<ReportRequest>(request), On(6, 2));
        var report = await Host.ReportAsync(On(7, 20), request: request);
        await FeatureHost.BreaksAsync(Rule.StatementOfOtherParty, () => Host.SayAsync(Host.Itjen, StatementKind.NotReceived, nameof(Report), report));
        await Host.SayAsync(Host.Bkn, StatementKind.NotReceived, nameof(Report), report);
        Assert.Contains($"requested-report:{request}", (await Host.ConcludeAsync()).Access.DisputedGrounds);
    }

    [Fact]
    public async Task What_BKN_says_Itjen_received_is_answered_without_a_confirmation_of_its_own()
    {
        var input = Delivery(On(8, 20));
        (input.SentOn, input.ReceivedOn) = (On(8, 20), null);
        var sent = await Host.Get<SendDelivery>().ExecuteAsync(input, Host.Bkn, Ct);
        await FeatureHost.BreaksAsync(Rule.DeliveryNotReceived, () => Host.AnswerAsync(On(9, 1), sent));
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Delivery), sent);
        await Host.AnswerAsync(On(9, 1), sent);
        Assert.Equal(On(9, 1), (await Host.DeadlineAsync($"feedback:{sent}"))!.FulfilledOn);
    }

    [Fact]
    public async Task The_page_and_the_list_say_what_it_covers_and_BKN_is_offered_its_three_answers()
    {
        var feedback = await SubmitAsync(FeedbackParts.Both, On(8, 18));
        var page = Pages.Open<FeedbackPage>($"/balikan/{feedback}", Host.Bkn, feedback).Markup;
        Assert.Contains("Data dan referensi balikan", page, StringComparison.Ordinal);
        Assert.All(["diterima", "tidak-diterima", "belum-lengkap"],
            slug => Assert.Contains($"/pernyataan/baru/{slug}/balikan/{feedback}", page, StringComparison.Ordinal));
        Assert.Contains("Data dan referensi balikan", Pages.Open<FeedbacksPage>("/balikan", Host.Bkn).Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_what_saying_so_would_bring_about()
    {
        var feedback = await SubmitAsync(FeedbackParts.Both, On(8, 18));
        var form = Pages.Open<StatementFormPage>($"/pernyataan/baru/tidak-diterima/balikan/{feedback}", Host.Bkn,
            p => p.Add(x => x.Slug, "tidak-diterima").Add(x => x.About, "balikan").Add(x => x.Id, feedback));
        Assert.Contains("Kewajiban yang diperselisihkan berubah dari 0 menjadi 1.", form.Find(".preview").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_page_is_filled_in_and_says_so()
    {
        var feedback = await SubmitAsync(FeedbackParts.Both, On(8, 18));
        var form = Pages.Open<StatementFormPage>($"/pernyataan/baru/diterima/balikan/{feedback}", Host.Bkn,
            p => p.Add(x => x.Slug, "diterima").Add(x => x.About, "balikan").Add(x => x.Id, feedback));
        await form.Find("form").SubmitAsync();
        Assert.Equal(StatementKind.ReceiptConfirmed, (await Host.ReadAsync(db => db.PartyStatements.SingleAsync(Ct))).Kind);
        Assert.Equal($"/balikan/{feedback}", Pages.At);
    }

    private Task<Guid> SubmitAsync(FeedbackParts covers, DateOnly? on = null)
    {
        var input = Feedback(on ?? On(8, 10), delivery);
        input.Covers = covers;
        return Host.RecordAsync(input);
    }

    private Task<Guid> SayAsync(StatementKind kind, Guid feedback) => Host.SayAsync(Host.Bkn, kind, nameof(Feedback), feedback);

    private Task<Deadline?> StateAsync() => Host.DeadlineAsync(Key);
}
