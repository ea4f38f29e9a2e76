using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Statements;

/// <summary>Pasal 9(2): who sent something says that the other confirmed it, and the other may contest that in time.</summary>
public sealed class ReceiptStatementTests : FeatureTests
{
    [Fact]
    public Task Nobody_but_the_secretariats_says_anything() => Host.RefusesAsync(Permission.MakeStatement, nameof(MakeStatement),
        by => Host.SayAsync(by, StatementKind.ConfirmationAsserted, nameof(Letter), Guid.CreateVersion7()));

    [Fact]
    public async Task The_senders_word_runs_the_clock_provisionally_and_after_fourteen_days_for_good()
    {
        var (request, letter) = await RequestAsync();
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        Assert.Equal((Host.Today, true), await ClockAsync(request));

        Host.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal((Host.Today.AddDays(-15), false), await ClockAsync(request));
        await FeatureHost.BreaksAsync(Rule.ReceiptIsFinal, () => Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter));
        var known = await Host.FindAsync<Letter>(letter);
        await FeatureHost.BreaksAsync(Rule.ReceiptIsFinal, () => Host.ConfirmAsync(Confirmation(known, Host.Today)));
    }

    [Fact]
    public async Task Contested_in_time_the_deadline_stays_provisional_for_ever_and_the_contest_rests_on_its_letter()
    {
        var (request, letter) = await RequestAsync();
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        Host.Clock.Advance(TimeSpan.FromDays(14));
        var contest = await Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter);
        Host.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal((true, true), (await Host.DeadlineAsync($"requested-report:{request}")) is { } d ? (d.Provisional, d.Contested) : default);
        Assert.Empty((await Host.ConcludeAsync()).Access.Grounds);
        var stored = await Host.FindAsync<PartyStatement>(contest);
        Assert.NotNull(stored.LetterId);
        Assert.Equal(("MakeStatement", nameof(PartyStatement), contest, stored.Reason),
            await Host.LastEntryAsync() is { } e ? (e.Action, e.SubjectType, e.SubjectId!.Value, e.Reason) : default);

        // The receiver may still confirm by itself, on its own day.
        await Host.ConfirmAsync(Confirmation(await Host.FindAsync<Letter>(letter), Host.Today));
        Assert.Equal((Host.Today, false), await ClockAsync(request));
    }

    [Fact]
    public async Task A_contest_needs_a_reason_and_a_letter()
    {
        var (_, letter) = await RequestAsync();
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        var input = StatementSteps.Statement(StatementKind.ConfirmationContested, nameof(Letter), Host.Today, letter);
        input.Letter.Clear();
        var invalid = await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Host.SayAsync(Host.Itjen, input));
        Assert.Contains("Letter.Number", invalid.Errors.Select(e => e.PropertyName));
        input = StatementSteps.Statement(StatementKind.ConfirmationContested, nameof(Letter), Host.Today, letter);
        input.Reason = " ";
        await FeatureHost.RejectsAsync(nameof(StatementInput.Reason), () => Host.SayAsync(Host.Itjen, input));
    }

    [Fact]
    public async Task The_receiver_does_not_speak_for_the_sender_and_nobody_twice()
    {
        var (_, letter) = await RequestAsync();
        await FeatureHost.BreaksAsync(Rule.StatementOfOtherParty,
            () => Host.SayAsync(Host.Itjen, StatementKind.ConfirmationAsserted, nameof(Letter), letter));
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        await FeatureHost.BreaksAsync(Rule.StatementMade, () => Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter));
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(1)]
    public async Task The_confirmation_lies_between_the_sending_and_today(int days)
    {
        var (_, letter) = await RequestAsync();
        var input = StatementSteps.Statement(StatementKind.ConfirmationAsserted, nameof(Letter), Host.Today, letter);
        input.On = Host.Today.AddDays(days);
        await FeatureHost.RejectsAsync(nameof(StatementInput.On), () => Host.SayAsync(Host.Bkn, input));
    }

    [Fact]
    public async Task One_conversation_confirms_several_deliveries_or_none()
    {
        var (first, second) = (await SendAsync(On(8, 20)), await SendAsync(On(8, 25)));
        await FeatureHost.BreaksAsync(Rule.FactNotFound,
            () => Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Delivery), first, Guid.CreateVersion7()));
        Assert.Equal(0, await Host.CountAsync<PartyStatement>());

        var input = StatementSteps.Statement(StatementKind.ConfirmationAsserted, nameof(Delivery), Host.Today, first, second);
        Assert.Equal(await Host.SayAsync(Host.Bkn, input), await Host.SayAsync(Host.Bkn, input));
        Assert.Equal(2, await Host.CountAsync<PartyStatement>());
        Assert.All([first, second], id => Assert.Equal(Host.Today, Host.DeadlineAsync($"feedback:{id}").GetAwaiter().GetResult()!.ClockStartsOn));
    }

    [Fact]
    public async Task A_contest_is_answered_by_the_party_whose_word_it_denies()
    {
        var (_, letter) = await RequestAsync();
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        var contest = await Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter);
        var answer = new StatementInput
        {
            Kind = StatementKind.Answer, SubjectType = nameof(Letter), SubjectIds = [letter], AnswersId = contest,
            Reason = "Tercatat."
        };
        await FeatureHost.BreaksAsync(Rule.StatementOfOtherParty, () => Host.SayAsync(Host.Itjen, answer));
        var id = await Host.SayAsync(Host.Bkn, answer);
        Assert.Equal((contest, letter), await Host.FindAsync<PartyStatement>(id) is { } s ? (s.AnswersId!.Value, s.SubjectId) : default);
    }

    [Fact]
    public async Task A_contest_that_is_withdrawn_lets_the_senders_word_stand()
    {
        var (request, letter) = await RequestAsync();
        await Host.SayAsync(Host.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        var contest = await Host.SayAsync(Host.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter);
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.WithdrawStatementAsync(Host.Bkn, contest));
        Host.Clock.Advance(TimeSpan.FromDays(15));
        await Host.WithdrawStatementAsync(Host.Itjen, contest);
        Assert.Equal((Host.Today.AddDays(-15), false), await ClockAsync(request));
    }

    private async Task<(Guid Request, Guid Letter)> RequestAsync()
    {
        var request = await Typed.RequestAsync(Host, On(8, 24));
        return (request, (await Host.FindAsync<ReportRequest>(request)).LetterId!.Value);
    }

    private Task<Guid> SendAsync(DateOnly on)
    {
        var input = Delivery(on);
        (input.SentOn, input.ReceivedOn) = (on, null);
        return Host.Get<SendDelivery>().ExecuteAsync(input, Host.Bkn, Ct);
    }

    private async Task<(DateOnly, bool?)> ClockAsync(Guid request) =>
        await Host.DeadlineAsync($"requested-report:{request}") is { } d ? (d.ClockStartsOn, d.Provisional) : default;
}
