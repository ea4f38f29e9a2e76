using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>What binds both is proposed by one party and confirmed by the other; nobody ends the agreement alone.</summary>
public sealed class ProposalActionTests : FeatureTests
{
    private static readonly DateOnly SignedEnd = On(2028, 8, 27), AgreedEnd = On(2026, 8, 1);

    [Fact]
    public async Task Answers_are_refused_to_whoever_is_of_no_party()
    {
        var proposal = await Host.ProposalAsync(await TerminateAsync());
        var (confirm, reject, withdraw) = (Host.Get<ConfirmProposal>(), Host.Get<RejectProposal>(), Host.Get<WithdrawProposal>());
        await Host.RefusesAsync(Permission.DecideProposal, nameof(ConfirmProposal),
            by => confirm.ExecuteAsync(ProposalSteps.Answer(proposal, ProposalStep.Confirm), by));
        await Host.RefusesAsync(Permission.DecideProposal, nameof(RejectProposal),
            by => reject.ExecuteAsync(ProposalSteps.Answer(proposal, ProposalStep.Reject, "Tidak."), by));
        await Host.RefusesAsync(Permission.DecideProposal, nameof(WithdrawProposal),
            by => withdraw.ExecuteAsync(ProposalSteps.Answer(proposal, ProposalStep.Withdraw), by));
        Assert.Equal(ProposalState.Proposed, (await Host.ProposalAsync(proposal.SubjectId)).State);
    }

    [Fact]
    public async Task It_counts_once_the_leadership_of_the_other_party_confirms_and_the_trail_tells_of_the_fact()
    {
        var id = await TerminateAsync();
        Assert.Equal(SignedEnd, (await Host.ConcludedAsync()).EndsOn);

        var leader = Host.As(Role.Leadership, Party.Second);
        await Host.ConfirmAsync(id, leader);

        Assert.Equal((AgreedEnd, false), await Host.ConcludedAsync() is { } c ? (c.EndsOn, c.InForce) : default);
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(ConfirmProposal), nameof(AgreementEvent), id, leader.Name),
            (entry.Action, entry.SubjectType, entry.SubjectId!.Value, entry.ActorName));
    }

    [Fact]
    public async Task The_proposing_party_does_not_confirm_and_the_other_does_not_withdraw()
    {
        var id = await TerminateAsync();
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty, () => Host.ConfirmAsync(id, Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty, () => Host.ConfirmAsync(id, Host.As(Role.Leadership, Party.First)));
        await FeatureHost.BreaksAsync(Rule.ProposalOfOtherParty, () => Host.WithdrawAsync(id, Host.Bkn));
        Assert.Equal(SignedEnd, (await Host.ConcludedAsync()).EndsOn);
    }

    [Fact]
    public async Task What_is_refused_or_withdrawn_counts_for_nothing_and_is_answered_no_more()
    {
        var refused = await TerminateAsync();
        await Host.RejectAsync(refused);
        var withdrawn = await Host.RecordAsync(Addendum());
        await Host.WithdrawAsync(withdrawn);

        await FeatureHost.BreaksAsync(Rule.ProposalAnswered, () => Host.ConfirmAsync(refused));
        await FeatureHost.BreaksAsync(Rule.ProposalAnswered, () => Host.ConfirmAsync(withdrawn));
        var late = await Host.CorrectionAsync(refused);
        await FeatureHost.BreaksAsync(Rule.ProposalAnswered, () => Host.CorrectAsync(late));
        Assert.Equal((SignedEnd, "Belum disepakati."), ((await Host.ConcludedAsync()).EndsOn, (await Host.ProposalAsync(refused)).RefusalReason));
    }

    [Theory]
    [InlineData(ProposalState.Proposed, false)]
    [InlineData(ProposalState.Confirmed, false)]
    [InlineData(ProposalState.Rejected, true)]
    public async Task The_letter_that_the_other_party_was_shown_stays_as_it_was_shown(ProposalState state, bool mayChange)
    {
        var id = await TerminateAsync();
        if (state == ProposalState.Confirmed)
            await Host.ConfirmAsync(id);
        else if (state == ProposalState.Rejected)
            await Host.RejectAsync(id);
        var letter = await Host.ReadAsync(db => db.Letters.SingleAsync(l => db.AgreementEvents.Any(e => e.Id == id && e.LetterId == l.Id), Ct));
        var input = Features.Correspondence.CorrespondenceSteps.CorrectionOf(letter);
        input.Number = "LAIN-1/2026";
        if (mayChange)
            await Host.Get<CorrectLetter>().ExecuteAsync(input, Host.Itjen, Ct);
        else
            await FeatureHost.BreaksAsync(Rule.LetterBindsBoth, () => Host.Get<CorrectLetter>().ExecuteAsync(input, Host.Itjen, Ct));
        Assert.Equal(mayChange ? "LAIN-1/2026" : letter.Number, (await Host.ReadAsync(db => db.Letters.SingleAsync(l => l.Id == letter.Id, Ct))).Number);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason()
    {
        var id = await TerminateAsync();
        await FeatureHost.RejectsAsync(nameof(ProposalInput.Reason), () => Host.RejectAsync(id, reason: " "));
    }

    [Fact]
    public async Task A_change_by_the_proposer_is_put_anew_and_the_version_seen_before_is_confirmed_no_more()
    {
        var id = await TerminateAsync();
        var seen = await Host.ProposalAsync(id);
        var input = await Host.CorrectionAsync(id);
        input.NewEndsOn = On(2026, 10, 1);
        Assert.Equal(id, await Host.CorrectAsync(input));

        await Assert.ThrowsAsync<FactChanged>(() => Host.Get<ConfirmProposal>().ExecuteAsync(ProposalSteps.Answer(seen, ProposalStep.Confirm), Host.Bkn, Ct));
        Assert.Equal((SignedEnd, 2), ((await Host.ConcludedAsync()).EndsOn, (await Host.ProposalAsync(id)).Revision));
        await Host.ConfirmAsync(id);
        Assert.Equal(On(2026, 10, 1), (await Host.ConcludedAsync()).EndsOn);
    }

    [Fact]
    public async Task The_other_party_changes_nothing_of_a_proposal()
    {
        var input = await Host.CorrectionAsync(await TerminateAsync());
        await FeatureHost.BreaksAsync(Rule.ProposalOfOtherParty, () => Host.CorrectAsync(input, Host.Bkn));
    }

    [Fact]
    public async Task Without_a_letter_or_a_file_nothing_is_proposed()
    {
        var flood = ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), null);
        flood.StruckBoth = true;
        await FeatureHost.BreaksAsync(Rule.ProposalNeedsProof, () => Host.RecordAsync(flood));

        flood.UploadIds = [await Host.UploadAsync(Host.Itjen)];
        var id = await Host.RecordAsync(flood);
        Assert.Equal((Party.Both, ProposalState.Proposed), ((await Host.FindAsync<AgreementEvent>(id)).Party, (await Host.ProposalAsync(id)).State));
    }

    [Fact]
    public async Task Force_majeure_of_both_moves_the_duties_of_both_once_it_is_confirmed()
    {
        var flood = ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), null);
        flood.StruckBoth = true;
        flood.UploadIds = [await Host.UploadAsync(Host.Itjen)];
        var id = await Host.RecordAsync(flood);
        Assert.Equal(On(2026, 7, 31), (await Host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);

        await Host.ConfirmAsync(id);

        Assert.Equal(On(2026, 8, 10), (await Host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);
    }

    [Fact]
    public async Task What_binds_both_is_voided_by_nobody_alone()
    {
        var id = await TerminateAsync();
        await FeatureHost.BreaksAsync(Rule.FactBindsBoth, () => Host.VoidEventAsync(id));
        await Host.ConfirmAsync(id);
        await FeatureHost.BreaksAsync(Rule.FactBindsBoth, () => Host.VoidEventAsync(id));
        Assert.False((await Host.FindAsync<AgreementEvent>(id)).IsVoid);
    }

    [Fact]
    public async Task A_confirmed_fact_stands_until_the_other_party_confirms_its_annulment()
    {
        var id = await Host.AgreeAsync(TermChange(NoticeKind.Terminate, AgreedEnd));
        await AnnulAsync(id, Host.Bkn);
        Assert.Equal(AgreedEnd, (await Host.ConcludedAsync()).EndsOn);
        await FeatureHost.BreaksAsync(Rule.ProposalUnderWay, () => AnnulAsync(id, Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty, () => Host.ConfirmAsync(id, Host.Bkn, ProposalAct.Annul));

        await Host.ConfirmAsync(id, Host.Itjen, ProposalAct.Annul);

        Assert.Equal((SignedEnd, "Tidak pernah disepakati."), ((await Host.ConcludedAsync()).EndsOn, (await Host.FindAsync<AgreementEvent>(id)).VoidReason));
    }

    [Fact]
    public async Task A_confirmed_fact_stands_until_the_other_party_confirms_what_replaces_it()
    {
        var id = await Host.AgreeAsync(TermChange(NoticeKind.Terminate, AgreedEnd));
        var input = await Host.CorrectionAsync(id);
        input.NewEndsOn = On(2026, 10, 1);
        var fresh = await Host.CorrectAsync(input, Host.Bkn);
        Assert.NotEqual(id, fresh);
        Assert.Equal(AgreedEnd, (await Host.ConcludedAsync()).EndsOn);

        await Host.ConfirmAsync(fresh, Host.Itjen);

        Assert.Equal((On(2026, 10, 1), true), ((await Host.ConcludedAsync()).EndsOn, (await Host.FindAsync<AgreementEvent>(id)).IsVoid));
        Assert.Equal((await Host.FindAsync<AgreementEvent>(id)).LetterId, (await Host.FindAsync<AgreementEvent>(fresh)).LetterId);
    }

    [Fact]
    public async Task An_annulment_is_proposed_by_the_secretariats_alone_and_of_a_confirmed_fact_alone()
    {
        var id = await TerminateAsync();
        await FeatureHost.BreaksAsync(Rule.FactBindsBoth, () => AnnulAsync(id, Host.Itjen));
        await Host.ConfirmAsync(id);
        await Host.RefusesAsync(Permission.CorrectFact, nameof(ProposeAnnulment), by => AnnulAsync(id, by));
    }

    private Task<Guid> TerminateAsync() => Host.RecordAsync(TermChange(NoticeKind.Terminate, AgreedEnd));

    private async Task AnnulAsync(Guid id, Actor by) => await Host.Get<ProposeAnnulment>().ExecuteAsync<AgreementEvent>(
        new VoidFact.Input { FactId = id, Version = (await Host.FindAsync<AgreementEvent>(id)).Version, Reason = "Tidak pernah disepakati." }, by, Ct);
}
