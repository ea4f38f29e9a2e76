using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>What one party used to settle by its own word alone, and how both settle it now.</summary>
public sealed class StatementJourneyTests
{
    private static readonly DateOnly Due = new(2027, 2, 28);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_self_declared_power_cut_takes_no_ground_away_and_BKN_has_the_last_word()
    {
        await using var story = await Story.BeginAsync();
        var key = $"feedback:{await story.ReceiveAsync(new DateOnly(2026, 8, 31))}";
        await GoToAsync(story, Due.AddDays(-2));

        // Itjen alone, without letter or statement: it used to move seven deadlines.
        var cut = await story.Get<RecordEvent>().ExecuteAsync(PowerCut(story.Today), story.Itjen, Ct);
        await GoToAsync(story, Due.AddDays(4));
        Assert.Equal([key], (await story.ConcludeAsync()).Access.Grounds);

        // With the official's statement in time both outcomes stand side by side, and nobody has won.
        await story.Get<CorrectEvent>().ExecuteAsync(await StatedAsync(story, cut), story.Itjen, Ct);
        var access = (await story.ConcludeAsync()).Access;
        Assert.Empty(access.Grounds);
        Assert.Equal([key], access.DisputedGrounds);
        Assert.False(access.MaySuspend);
        var deadline = await story.DeadlineAsync(key);
        Assert.Equal((DeadlineState.Excused, Due), (deadline.State, deadline.FirmDueOn!.Value));

        // BKN contests with a letter: the ground is there again. Later it accepts, for good.
        await SayAsync(story, story.Bkn, StatementKind.ForceMajeureContested, nameof(AgreementEvent), cut);
        Assert.Equal([key], (await story.ConcludeAsync()).Access.Grounds);
        await SayAsync(story, story.Bkn, StatementKind.ForceMajeureAccepted, nameof(AgreementEvent), cut);
        access = (await story.ConcludeAsync()).Access;
        Assert.Empty(access.Grounds);
        Assert.Empty(access.DisputedGrounds);
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => SayAsync(story, story.Bkn, StatementKind.ForceMajeureContested, nameof(AgreementEvent), cut));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_receipt_that_the_sender_says_was_confirmed_becomes_a_ground_unless_it_is_contested_in_time(bool isContested)
    {
        await using var story = await Story.BeginAsync();
        var request = await story.RequestAsync(story.Today);
        var letter = (await story.FindAsync<ReportRequest>(request)).LetterId!.Value;
        var key = $"requested-report:{request}";
        await SayAsync(story, story.Bkn, StatementKind.ConfirmationAsserted, nameof(Letter), letter);
        Assert.True((await story.DeadlineAsync(key)).Provisional);

        var lastDay = story.Today.AddDays(14);
        await GoToAsync(story, lastDay);
        if (isContested)
            await SayAsync(story, story.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter);
        await GoToAsync(story, lastDay.AddDays(1));
        Assert.Equal(isContested, (await story.DeadlineAsync(key)).Provisional);
        await FeatureHost.BreaksAsync(isContested ? Rule.StatementMade : Rule.ReceiptIsFinal,
            () => SayAsync(story, story.Itjen, StatementKind.ConfirmationContested, nameof(Letter), letter));
        if (!isContested)
            await FeatureHost.BreaksAsync(Rule.ReceiptIsFinal, () => story.ConfirmAsync(request));

        await GoToAsync(story, (await story.DeadlineAsync(key)).DueOn.AddDays(1));
        Assert.Equal(isContested ? [] : [key], (await story.ConcludeAsync()).Access.Grounds);
    }

    [Fact]
    public async Task A_submission_that_BKN_says_never_came_is_disputed_until_it_comes()
    {
        await using var story = await Story.BeginAsync();
        var delivery = await story.ReceiveAsync(new DateOnly(2026, 8, 31));
        var key = $"feedback:{delivery}";
        await GoToAsync(story, Due.AddDays(-1));
        var feedback = await story.AnswerAsync(delivery);
        await GoToAsync(story, Due.AddDays(3));
        Assert.Empty((await story.ConcludeAsync()).Access.DisputedGrounds);

        await SayAsync(story, story.Bkn, StatementKind.NotReceived, nameof(Feedback), feedback);
        var access = (await story.ConcludeAsync()).Access;
        Assert.Empty(access.Grounds);
        Assert.Equal([key], access.DisputedGrounds);

        await GoToAsync(story, Due.AddDays(6));
        var again = await story.AnswerAsync(delivery);
        await SayAsync(story, story.Bkn, StatementKind.ReceiptConfirmed, nameof(Feedback), again);
        Assert.Empty((await story.ConcludeAsync()).Access.DisputedGrounds);
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => SayAsync(story, story.Bkn, StatementKind.NotReceived, nameof(Feedback), again));
        Assert.True((await story.VerifyAsync()).IsSound);
    }

    private static async Task GoToAsync(Story story, DateOnly day)
    {
        story.GoTo(day, new TimeOnly(10, 0));
        await story.RunNightPassTwiceAsync();
    }

    private static EventInput PowerCut(DateOnly today) =>
        new() { Kind = EventKind.ForceMajeure, Description = "Listrik padam.", StartedOn = today, NotifiedOn = today };

    private static async Task<EventInput> StatedAsync(Story story, Guid id)
    {
        using var content = new MemoryStream(SampleFiles.Pdf);
        var file = await story.Get<EvidenceUpload>().AcceptAsync(story.Itjen, "pernyataan.pdf", content, Ct);
        var found = (await story.Get<EventQueries>().FindAsync(id, Ct))!;
        var input = EventInput.For(found.Event, found.Letter);
        (input.StatementOn, input.Reason, input.UploadIds) = (story.Today, "Pernyataan pejabat diterima.", [file.Id]);
        return input;
    }

    private static Task<Guid> SayAsync(Story story, Actor by, StatementKind kind, string subject, Guid id) =>
        story.Get<MakeStatement>().ExecuteAsync(StatementSteps.Statement(kind, subject, story.Today, id), by, Ct);
}
