using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reviews;

/// <summary>From a run's result over decisions to minutes whose figures nobody typed.</summary>
public sealed class ReviewActionTests : FeatureTests
{

    private Actor Itjen => Host.Itjen;

    [Fact]
    public async Task From_two_files_to_minutes_of_both_parties_and_no_figure_is_typed()
    {
        var id = await DoneAsync(ReconciliationSteps.A, ReconciliationSteps.B);
        Assert.Equal(3, await StartAsync(id));
        await FeatureHost.BreaksAsync(Rule.StepNotOpen, () => StartAsync(id));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Bkn, Ct));
        Assert.Null(await Host.Get<ReviewQueries>().FindAsync(id, Host.Bkn, Ct));

        var colleague = await Host.AddPersonAsync(Role.ItjenSecretariat, Party.First, "Rekan Penelaah");
        await DecideAsync(await NextAsync(id, ReviewQueue.Difference), ReviewVerdict.Different, ReviewReason.SecondToCorrect);
        await DecideAsync(await NextAsync(id, ReviewQueue.Only), ReviewVerdict.Same, ReviewReason.OutOfScope);
        var again = await Host.Get<ReviewQueries>().NextAsync(await FindAsync(id), ReviewQueue.Difference, true, 0, colleague, Ct);
        await Host.Get<DecideReview>()
            .ExecuteAsync(new() { ItemId = again!.Item.Id, Verdict = ReviewVerdict.Different, Reason = ReviewReason.FirstToCorrect, IsSecond = true },
                colleague, Ct);
        Assert.Null(await Host.Get<ReviewQueries>().NextAsync(await FindAsync(id), ReviewQueue.Difference, true, 0, Itjen, Ct));

        await Assert.ThrowsAsync<ReconciliationRefused>(() => FreezeAsync(id, leavesOpen: false));
        await FreezeAsync(id, leavesOpen: true);
        await FeatureHost.BreaksAsync(Rule.ReviewFrozen, () => Host.Get<UndoReview>().ExecuteAsync(new() { ReconciliationId = id }, Itjen, Ct));
        Assert.Contains("196702021991032002", await ReconciliationSteps.ReadAsync(Host, id, ReviewAnnexes.Full), StringComparison.Ordinal);
        Assert.DoesNotContain("19670202", await ReconciliationSteps.ReadAsync(Host, id, ReviewAnnexes.Masked), StringComparison.Ordinal);

        var document = await Host.Get<OpenDocument>().ExecuteAsync(
            new() { Kind = DraftKind.Minutes, ReconciliationId = id, Title = "Pemadanan SIASN dan SIMPEG" }, Itjen, Ct);
        var drafting = new DraftingStory(Host);
        var run = Assert.IsType<MinutesPaper>(DraftPaper.Read(DraftKind.Minutes, (await drafting.ReadAsync(document)).Text!.Content)).Content.Run!;
        Assert.Equal((5, 1, 1, 1, 0, 1, 1), Figures(run.Of(Party.First)!));
        Assert.Equal((4, 1, 1, 1, 1, 0, 0), Figures(run.Of(Party.Second)!));
        Assert.Equal([new(1, 1), new(2, 1), new(0, 0)], run.Review.Queues.Select(q => (q.Same + q.Different + q.Left, q.Same + q.Different)));
        Assert.Equal((1, 1m), (run.Review.Twice, run.Review.Agreement));
        Assert.Equal(["Rekan Penelaah"], run.Review.SecondReviewers);
        await FeatureHost.BreaksAsync(Rule.FiguresOfRun, () => drafting.CompleteAsync(document, Itjen));
        await drafting.WriteAsync(document, paper => new MinutesPaper(((MinutesPaper)paper).Content with
        {
            FirstNumber = "700/2/IJ",
            HeldOn = Host.Today,
            Place = "Jakarta",
            Signers = [new(Party.First, "Satu", "Irjen"), new(Party.Second, "Dua", "Sestama")],
            Participants = [new(Party.First, "Satu", "Irjen"), new(Party.Second, "Dua", "Sestama")],
        }), Itjen);
        Assert.Null((await FindAsync(id)).SharedAt);
        await drafting.SendAsync(document, DraftStep.Offer, Itjen);
        Assert.NotNull((await FindAsync(id)).SharedAt);
        await drafting.MoveAsync(document, DraftStep.Agree, Host.Bkn);
        Assert.Equal(DraftState.Agreed, await drafting.StateAsync(document));
    }

    [Fact]
    public async Task One_pattern_is_decided_and_taken_back_as_one_and_known_again_at_the_next_matching()
    {
        const int people = 400;
        string a = Rows(people, i => "III/b"), b = Rows(people, i => i % 2 == 0 ? "IV/a" : "III/c");
        var id = await DoneAsync(a, b);
        Assert.Equal(people, await StartAsync(id));
        var board = await Host.Get<ReviewQueries>().FindAsync(id, Itjen, Ct);
        Assert.Equal((people, 0), (board!.Counts[0].Left, board.SampleLeft));
        Assert.Equal(ReviewSample.SizeOf(people), await Host.ReadAsync(db => db.ReviewItems.CountAsync(i => i.IsSampled, Ct)));
        Assert.False(await Host.ReadAsync(db => db.ReviewItems.AnyAsync(i => i.Sealed.Contains("196601011990") || i.KeyDigest.Contains("196601011990"), Ct)));

        var next = await NextAsync(id, ReviewQueue.Difference);
        Assert.Equal(people / 2, next.OfPattern);
        await FeatureHost.BreaksAsync(Rule.OtherVersionThanShown, () => DecideAllAsync(id, next, next.OfPattern - 1));
        Assert.Equal(people / 2, await DecideAllAsync(id, next, next.OfPattern));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(DecidePattern), "200 butir Golongan, dua nilai tertentu: Berbeda, Data BKN perlu diperbaiki"), (entry.Action, entry.Reason));
        Assert.Equal(people / 2, await Host.Get<UndoReview>().ExecuteAsync(new() { ReconciliationId = id }, Itjen, Ct));
        Assert.Equal(people / 2, await DecideAllAsync(id, next, next.OfPattern));

        await DecideAsync(await NextAsync(id, ReviewQueue.Difference), ReviewVerdict.Same, ReviewReason.OtherDay);

        // The next matching of the same sources: one value has changed since.
        var later = await DoneAsync(a, b.Replace($"{NipOf(0)},Orang 0,IV/a", $"{NipOf(0)},Orang 0,IV/b", StringComparison.Ordinal), assess: false);
        await StartAsync(later);
        Assert.Equal(people / 2,
            await Host.ReadAsync(db => db.ReviewItems.CountAsync(i => i.ReconciliationId == later && i.IsReused && i.Verdict != null, Ct)));
        Assert.Equal(1, await Host.ReadAsync(db => db.ReviewItems.CountAsync(i => i.ReconciliationId == later && i.HasChanged && i.Verdict == null, Ct)));

        Host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(2, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
        Assert.False(await Host.ReadAsync(db => db.ReviewItems.AnyAsync(i => i.Sealed != "", Ct)));
    }

    [Fact]
    public async Task Only_clerks_of_a_party_review()
    {
        await Host.RefusesAsync(Permission.MatchData, nameof(StartReview),
            a => Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = Itjen.UserId!.Value }, a));
        await Host.RefusesAsync(Permission.MatchData, nameof(DecideReview), a => Host.Get<DecideReview>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(DecidePattern), a => Host.Get<DecidePattern>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(UndoReview), a => Host.Get<UndoReview>().ExecuteAsync(new(), a));
        await Host.RefusesAsync(Permission.MatchData, nameof(FreezeReview), a => Host.Get<FreezeReview>().ExecuteAsync(new(), a));
    }

    private async Task<Guid> DoneAsync(string a, string b, bool assess = true)
    {
        if (assess)
            await ReconciliationSteps.AssessAsync(Host, Itjen);
        var id = await ReconciliationSteps.PrepareAsync(Host, Itjen, a, b);
        await ReconciliationSteps.MapAsync(Host, id, Itjen);
        await ReconciliationSteps.StartAsync(Host, id, Itjen);
        Assert.Equal(1, await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct));
        return id;
    }

    private Task<int> StartAsync(Guid id) => Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Itjen, Ct);

    private Task<Reconciliation> FindAsync(Guid id) => ReconciliationSteps.FindAsync(Host, id);

    private async Task<ReviewQueries.Next> NextAsync(Guid id, ReviewQueue queue) =>
        (await Host.Get<ReviewQueries>().NextAsync(await FindAsync(id), queue, false, 0, Itjen, Ct))!;

    private Task DecideAsync(ReviewQueries.Next next, ReviewVerdict verdict, ReviewReason reason) =>
        Host.Get<DecideReview>().ExecuteAsync(new() { ItemId = next.Item.Id, Verdict = verdict, Reason = reason }, Itjen, Ct);

    private Task<int> DecideAllAsync(Guid id, ReviewQueries.Next next, int count) => Host.Get<DecidePattern>().ExecuteAsync(new()
    {
        ReconciliationId = id, Pattern = next.Item.PatternDigest!, Count = count, Verdict = ReviewVerdict.Different, Reason = ReviewReason.SecondToCorrect,
    }, Itjen, Ct);

    private Task FreezeAsync(Guid id, bool leavesOpen) =>
        Host.Get<FreezeReview>().ExecuteAsync(new() { ReconciliationId = id, OwnerOfA = Party.Second, LeavesOpen = leavesOpen }, Itjen, Ct);

    private static (long, long, long, long, long, long, long) Figures(RunSide s) =>
        (s.Lines, s.Equal, s.Differing, s.Only, s.Invalid, s.Duplicates, s.Rejected);

    private static string Rows(int people, Func<int, string> grade) =>
        "NIP,Nama,Golongan\n" + string.Concat(Enumerable.Range(0, people).Select(i => $"{NipOf(i)},Orang {i},{grade(i)}\n"));

    private static string NipOf(int i) =>
        $"19660101199003{(i / 900 + 1).ToString("D1", CultureInfo.InvariantCulture)}{(i % 900 + 1).ToString("D3", CultureInfo.InvariantCulture)}";
}
