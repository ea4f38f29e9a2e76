using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Access;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>Letters that the portal drafts: numbered, signed, sent, and recorded with their fact in one write.</summary>
public sealed class LetterTests : FeatureTests
{
    private Actor BknLeader => Host.As(Role.Leadership, Party.Second);

    [Fact]
    public async Task A_warning_is_filled_from_what_is_late_and_becomes_the_letter_and_the_fact_when_it_is_sent()
    {
        await Host.DeliverAsync(On(2, 20));
        var id = await LetterSteps.SignedAsync(Host, LetterKind.AccessWarning, Host.Bkn);
        var content = await LetterSteps.ContentAsync(Host, id);
        Assert.Contains("jatuh tempo 20 Agustus 2026, terlambat 12 (dua belas) hari kalender", content.Body, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await Host.CountAsync<AccessNotice>(), await Host.CountAsync<Letter>()));

        var letter = await Host.FindAsync<Letter>(await LetterSteps.SendAsync(Host, id, Host.Bkn));
        Assert.Equal(("1/PKS/BKN/IX/2026", Party.Second, Host.Today, LetterChannel.Email), (letter.Number, letter.From, letter.SentOn, letter.Channel));
        var notice = await Host.ReadAsync(db => db.AccessNotices.SingleAsync());
        Assert.Equal((AccessNoticeKind.Warning, letter.Id, Host.Today, content.Gist), (notice.Kind, notice.LetterId, notice.GivenOn, notice.Text));
        var document = await Host.FindAsync<TwoPartyDocument>(id);
        Assert.Equal((DraftState.Submitted, DraftState.Submitted, letter.Id), (document.State, document.SharedState, document.FactId));
        var files = await Host.ReadAsync(db => db.EvidenceFiles.Where(f => f.FactId == letter.Id || f.FactId == id).ToListAsync());
        Assert.Equal(2, files.Count);
        Assert.Single(files.Select(f => f.Sha256).Distinct());
        Assert.All(files, f => Assert.Null(f.HeldBy));
    }

    [Fact]
    public async Task A_suspension_is_proposed_with_its_letter_and_decided_by_a_second_person()
    {
        await Host.DeliverAsync(On(2, 20));
        var id = await LetterSteps.SignedAsync(Host, LetterKind.AccessSuspension, Host.Bkn);
        var letter = await LetterSteps.SendAsync(Host, id, Host.Bkn);
        var decision = await Host.ReadAsync(db => db.AccessDecisions.SingleAsync());
        Assert.Equal((AccessDecisionState.Proposed, AccessDecisionKind.Suspension, letter, Host.Today),
            (decision.State, decision.Kind, decision.LetterId, decision.EffectiveOn));
        Assert.Equal(Rule.MakerIsNotChecker, decision.Refusal(AccessDecisionStep.Approve, Host.Bkn, AccessDecider.Secretariat));
        Assert.Null(decision.Refusal(AccessDecisionStep.Approve, BknLeader, AccessDecider.Leadership));
    }

    [Fact]
    public async Task Without_its_ground_a_suspension_is_not_sent_at_all()
    {
        var delivery = await Host.DeliverAsync(On(2, 20));
        var id = await LetterSteps.SignedAsync(Host, LetterKind.AccessSuspension, Host.Bkn);
        await Host.AnswerAsync(On(9, 1), delivery);
        await FeatureHost.BreaksAsync(Rule.NoGroundToSuspend, () => LetterSteps.SendAsync(Host, id, Host.Bkn));
        Assert.Equal(DraftState.Approved, (await Host.FindAsync<TwoPartyDocument>(id)).State);
        Assert.False(await Host.ReadAsync(db => db.Letters.AnyAsync(l => l.From == Party.Second)));
    }

    [Fact]
    public async Task A_request_for_a_report_starts_the_provisional_clock_with_its_sending()
    {
        var id = await LetterSteps.SignedAsync(Host, LetterKind.ReportRequest, Host.Bkn);
        await LetterSteps.SendAsync(Host, id, Host.Bkn);
        var request = await Host.ReadAsync(db => db.ReportRequests.SingleAsync());
        Assert.True((await Host.DeadlineAsync($"requested-report:{request.Id}"))!.Provisional);
    }

    [Fact]
    public async Task A_letter_confirms_the_one_that_it_answers()
    {
        var asked = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(8, 20)));
        var id = await LetterSteps.SignedAsync(Host, LetterKind.ReceiptConfirmation, Host.Itjen, asked.LetterId);
        var answer = await Host.FindAsync<Letter>(await LetterSteps.SendAsync(Host, id, Host.Itjen));
        var letter = await Host.FindAsync<Letter>(asked.LetterId!.Value);
        Assert.Equal((Host.Today, ConfirmationChannel.Written, letter.Id), (letter.ConfirmedOn, letter.ConfirmedThrough, answer.LetterId));
    }

    [Fact]
    public async Task What_no_fact_tells_has_to_be_written_before_a_letter_goes_on()
    {
        var id = await LetterSteps.OpenAsync(Host, LetterKind.ForceMajeureNotice, Host.Itjen);
        var story = new DraftingStory(Host);
        var refused = await Assert.ThrowsAsync<ValidationException>(() => story.SendAsync(id, DraftStep.Propose, Host.Itjen));
        Assert.Contains("[hari dan tanggal mulai]", Assert.Single(refused.Errors, e => e.PropertyName == nameof(LetterContent.Body)).ErrorMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_letter_that_is_a_fact_is_recorded_by_one_register_and_no_other_letter_by_any()
    {
        var facts = Host.Get<IEnumerable<ILetterFact>>().ToList();
        Assert.All(LetterKinds.All, row => Assert.Equal(row.IsTheFact ? 1 : 0, facts.Count(f => f.Records(row.Kind))));
    }

    [Fact]
    public async Task Nobody_opens_a_letter_that_the_other_party_writes() => await FeatureHost.BreaksAsync(
        Rule.LetterOfOtherKind, () => LetterSteps.OpenAsync(Host, LetterKind.AccessWarning, Host.Itjen));

    [Fact]
    public async Task Whoever_wrote_a_letter_does_not_sign_it()
    {
        var id = await LetterSteps.ProposedAsync(Host, LetterKind.Other, Host.Bkn);
        Assert.DoesNotContain(DraftStep.Sign, (await ReadAsync(id, Actor.Portal))!.StepsFor(Host.Bkn with { Role = Role.Leadership }));
    }

    [Fact]
    public async Task The_other_party_finds_a_letter_only_once_it_is_sent()
    {
        var id = await LetterSteps.SignedAsync(Host, LetterKind.Other, Host.Bkn);
        Assert.Null(await ReadAsync(id, Host.Itjen));
        await LetterSteps.SendAsync(Host, id, Host.Bkn);
        Assert.Equal(DraftState.Submitted, (await ReadAsync(id, Host.Itjen))!.State);
    }

    private async Task<TwoPartyDocument?> ReadAsync(Guid id, Actor reader) => (await Host.Get<DocumentQueries>().FindAsync(id, reader, Ct))?.Document;
}
