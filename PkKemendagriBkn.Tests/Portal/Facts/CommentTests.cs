using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Comments;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>
/// Something is said beside a record, within a party or to both; whom it names is told, once. The outlets stand in <see cref="SightOutletTests"/>.
/// </summary>
public sealed class CommentTests : FeatureTests
{
    private Actor Leader => Host.As(Role.Leadership, Party.First);

    [Fact]
    public async Task What_is_said_within_a_party_is_known_to_that_party_alone_and_what_is_said_to_both_to_all()
    {
        var letter = await LetterAsync();
        await SayAsync(letter, Host.Itjen, "Di dalam", isForBoth: false, Leader);
        foreach (var isForBoth in new[] { false, true })
        {
            if (isForBoth)
                await SayAsync(letter, Host.Itjen, "Kepada semua", isForBoth, Host.Bkn);
            foreach (var (role, party) in RolePermissions.Pairs)
            {
                var reader = Host.As(role, party);
                var within = party == Party.First || reader.KnowsAll ? 1 : 0;
                Assert.Equal(within + (isForBoth ? 1 : 0), (await CommentsAsync(letter, reader)).Count);
                Assert.Equal(within + (isForBoth ? 1 : 0),
                    await Host.ReadAsync(db => db.TrailSeenBy(reader).CountAsync(e => e.SubjectType == nameof(Comment), Ct)));
                Assert.Equal(reader == Leader || isForBoth && reader == Host.Bkn ? 1 : 0, await WaitingAsync(reader));
            }
        }
    }

    [Fact]
    public async Task Who_is_named_is_told_once_and_no_more_after_reading_answering_or_a_taking_back()
    {
        var letter = await LetterAsync();
        await SayAsync(letter, Host.Itjen, "Mohon arahan", isForBoth: false, Leader);
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        await Host.Get<ReminderWriter>().WriteArrivalsAsync(Ct);
        var told = await Host.ReadAsync(db => db.Reminders.Where(r => r.Title!.StartsWith("Baca komentar")).ToListAsync(Ct));
        Assert.Equal([(Leader.UserId!.Value, $"/korespondensi/{letter}#komentar")], told.Select(r => (r.RecipientId, r.Page)));

        var first = (await CommentsAsync(letter, Leader))[0];
        await Host.Get<ReadComment>().ExecuteAsync(first.Id, Leader, Ct);
        Assert.Equal(0, await WaitingAsync(Leader));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.Get<ReadComment>().ExecuteAsync(first.Id, Leader, Ct));

        await SayAsync(letter, Host.Itjen, "Satu lagi", isForBoth: false, Leader);
        await SayAsync(letter, Leader, "Kepada kedua pihak", isForBoth: true);
        Assert.Equal(1, await WaitingAsync(Leader));
        await SayAsync(letter, Leader, "Setuju", isForBoth: false, Host.Itjen);
        Assert.Equal((0, 1), (await WaitingAsync(Leader), await WaitingAsync(Host.Itjen)));

        var answer = (await CommentsAsync(letter, Leader))[^1];
        await FeatureHost.BreaksAsync(Rule.CommentOfOther, () => TakeBackAsync(answer.Id, Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => TakeBackAsync(answer.Id, Host.Bkn));
        await TakeBackAsync(answer.Id, Leader);
        Assert.Equal(0, await WaitingAsync(Host.Itjen));
        Assert.Equal("Setuju", (await CommentsAsync(letter, Leader))[^1].Text);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => TakeBackAsync(answer.Id, Leader));
        await FeatureHost.RejectsAsync("Reason", () => TakeBackAsync(answer.Id, Leader, ""));
    }

    [Fact]
    public async Task What_the_other_party_does_not_know_of_is_not_spoken_of_with_it()
    {
        var draft = await new DraftingStory(Host).OpenReportAsync("2026-H1");
        await FeatureHost.BreaksAsync(Rule.RecordNotShared, () => SayOfDraftAsync(Host.Itjen, isForBoth: true));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => SayOfDraftAsync(Host.Bkn, isForBoth: false));
        var letter = await LetterAsync();
        foreach (var (isForBoth, named) in new[] { (false, Host.Bkn), (true, Host.As(Role.Auditor, Party.First)), (true, Host.Itjen) })
            await FeatureHost.BreaksAsync(Rule.NobodyToMention, () => SayAsync(letter, Host.Itjen, "Halo", isForBoth, named));
        await FeatureHost.RejectsAsync("Text", () => SayAsync(letter, Host.Itjen, " ", isForBoth: false));
        await Host.RefusesAsync(Permission.WriteComment, nameof(WriteComment), actor => SayAsync(letter, actor, "Halo", isForBoth: false));
        await Host.RefusesAsync(Permission.WriteComment, nameof(TakeBackComment), actor => TakeBackAsync(Guid.Empty, actor));
        await Host.RefusesAsync(Permission.WriteComment, nameof(ReadComment), actor => Host.Get<ReadComment>().ExecuteAsync(Guid.Empty, actor, Ct));

        Task SayOfDraftAsync(Actor by, bool isForBoth) => Host.Get<WriteComment>().ExecuteAsync(
            new WriteComment.Input { SubjectType = nameof(TwoPartyDocument), SubjectId = draft, IsForBoth = isForBoth, Text = "Bagaimana?" }, by, Ct);
    }

    [Fact]
    public async Task The_card_on_a_record_says_of_each_comment_and_of_the_next_who_can_read_it()
    {
        var letter = await LetterAsync();
        await SayAsync(letter, Host.Itjen, "Di dalam", isForBoth: false, Leader);
        await using var pages = new PageHost(Host);
        var card = pages.Open<RecordComments>($"/korespondensi/{letter}", Leader,
            p => p.Add(c => c.Subject, nameof(PkKemendagriBkn.Core.Correspondence.Letter)).Add(c => c.SubjectId, letter));
        Assert.Contains("Hanya terlihat oleh Itjen", card.Markup, StringComparison.Ordinal);
        Assert.Contains($"@{Leader.Name}", card.Markup, StringComparison.Ordinal);
        card.FindAll("button")[^1].Click();
        card.WaitForElement("form.action-form");
        Assert.DoesNotContain(Host.Bkn.Name, card.Markup, StringComparison.Ordinal);
        card.Fill("Siapa yang dapat membaca", "True");
        card.Fill("Komentar", "Kepada semua");
        card.Find($"input[data-field='{Host.Bkn.UserId}']").Change(true);
        Assert.Contains("Kirim kepada kedua pihak", card.Markup, StringComparison.Ordinal);
        card.Submit();
        card.WaitForAssertion(() => Assert.Contains("Terlihat oleh kedua pihak", card.Markup, StringComparison.Ordinal));
        Assert.Equal(1, await WaitingAsync(Host.Bkn));
    }

    private async Task<Guid> LetterAsync() => (await Host.SendAsync($"B-{Guid.NewGuid():N}")).Id;

    private Task SayAsync(Guid id, Actor by, string text, bool isForBoth, params Actor[] named) => Host.Get<WriteComment>().ExecuteAsync(new WriteComment.Input
    {
        SubjectType = nameof(PkKemendagriBkn.Core.Correspondence.Letter), SubjectId = id, IsForBoth = isForBoth, Text = text,
        PersonIds = [.. named.Select(n => n.UserId!.Value)],
    }, by, Ct);

    private Task TakeBackAsync(Guid id, Actor by, string reason = "Keliru") =>
        Host.Get<TakeBackComment>().ExecuteAsync(new TakeBackComment.Input { CommentId = id, Reason = reason }, by, Ct);

    private Task<IReadOnlyList<Comment>> CommentsAsync(Guid id, Actor reader) => Host.Get<CommentQueries>().OfRecordAsync(id, reader, Ct);

    private async Task<int> WaitingAsync(Actor actor) =>
        (await Host.Get<WaitingReader>().ReadAsync(actor, Ct)).Mine.Count(i => i.Kind == WaitingKind.AnswerMention);
}
