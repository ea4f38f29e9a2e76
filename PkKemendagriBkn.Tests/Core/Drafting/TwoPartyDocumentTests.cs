using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Tests.Core.Drafting;

public class TwoPartyDocumentTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Itjen = new(Guid.NewGuid(), "Penyusun Itjen", Party.First, Role.ItjenSecretariat);
    private static readonly Actor Bkn = new(Guid.NewGuid(), "Penelaah BKN", Party.Second, Role.BknSecretariat);
    private static readonly Actor ItjenLeader = new(Guid.NewGuid(), "Pimpinan Itjen", Party.First, Role.Leadership);
    private static readonly Actor BknLeader = new(Guid.NewGuid(), "Pimpinan BKN", Party.Second, Role.Leadership);

    [Fact]
    public void Minutes_are_signed_when_both_parties_have_signed_in_either_order()
    {
        foreach (var order in new[] { new[] { ItjenLeader, BknLeader }, [BknLeader, ItjenLeader] })
        {
            var minutes = Agreed();
            minutes.Sign(order[0], "Jabatan", "Kata sandi", At);
            Assert.Equal(DraftState.Agreed, minutes.State);
            minutes.Sign(order[1], "Jabatan", "Kata sandi", At);
            Assert.Equal(DraftState.Signed, minutes.State);
        }
    }

    [Fact]
    public void A_party_signs_once()
    {
        var minutes = Agreed();
        minutes.Sign(ItjenLeader, "Jabatan", "Kata sandi", At);
        Breaks(Rule.AlreadySigned, () => minutes.Sign(ItjenLeader with { UserId = Guid.NewGuid() }, "Jabatan", "Kata sandi", At));
    }

    [Fact]
    public void One_person_does_not_sign_for_both_parties_in_whichever_account()
    {
        var minutes = Agreed();
        minutes.Sign(ItjenLeader, "Jabatan", "Kata sandi", At);
        Breaks(Rule.SignsForBoth, () => minutes.Sign(ItjenLeader with { Party = Party.Second }, "Jabatan", "Kata sandi", At));
        Breaks(Rule.SignsForBoth, () => minutes.Sign(BknLeader with { OtherAccounts = [ItjenLeader.UserId!.Value] }, "Jabatan", "Kata sandi", At));
    }

    [Fact]
    public void A_signature_falls_with_the_version_that_it_was_put_under()
    {
        var minutes = Agreed();
        minutes.Sign(ItjenLeader, "Jabatan", "Kata sandi", At);
        minutes.Take(DraftStep.Return, BknLeader, At);
        minutes.Take(DraftStep.Revise, Itjen, At);
        Freeze(minutes, DraftStep.Offer, Itjen);
        minutes.Take(DraftStep.Agree, Bkn, At);

        Assert.True(minutes.Awaits(Party.First));
        Assert.Single(minutes.Signatures);
        Assert.Empty(minutes.SignaturesThatCount);
    }

    [Fact]
    public void Whoever_wrote_at_a_version_does_not_approve_or_sign_it_whatever_the_role_later()
    {
        var report = Open(DraftKind.Report);
        report.Freeze(DraftStep.Propose, "{}", "a", [ItjenLeader.UserId!.Value], Itjen, At);
        Breaks(Rule.MakerIsNotChecker, () => report.Take(DraftStep.Approve, ItjenLeader, At));

        var promoted = Open(DraftKind.Report);
        Freeze(promoted, DraftStep.Propose, Itjen);
        Breaks(Rule.MakerIsNotChecker, () => promoted.Take(DraftStep.Approve, Itjen with { Role = Role.Leadership }, At));

        var evaluation = Open(DraftKind.OwnEvaluation);
        Freeze(evaluation, DraftStep.Propose, Itjen);
        Breaks(Rule.MakerIsNotChecker, () => evaluation.Sign(Itjen with { Role = Role.Leadership }, "Jabatan", "Kata sandi", At));
    }

    [Fact]
    public void An_editor_of_an_earlier_version_alone_may_approve_a_later_one()
    {
        var report = Open(DraftKind.Report);
        report.Freeze(DraftStep.Propose, "{}", "a", [ItjenLeader.UserId!.Value], Itjen, At);
        report.Take(DraftStep.TakeBack, Itjen, At);
        Freeze(report, DraftStep.Propose, Itjen);
        report.Take(DraftStep.Approve, ItjenLeader, At);
        Assert.Equal(DraftState.Approved, report.State);
    }

    [Fact]
    public void A_report_that_stopped_the_clocks_is_not_withdrawn()
    {
        var report = Open(DraftKind.Report);
        report.FactId = Guid.NewGuid();
        Breaks(Rule.SubmittedReportStays, () => report.Take(DraftStep.Withdraw, Itjen, At));
        Assert.DoesNotContain(DraftStep.Withdraw, report.StepsFor(Itjen));
    }

    [Fact]
    public void Versions_are_counted_without_a_gap()
    {
        var minutes = Open(DraftKind.Minutes);
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(i, Freeze(minutes, DraftStep.Offer, Itjen).Number);
            minutes.Take(DraftStep.TakeBack, Itjen, At);
        }
    }

    private static TwoPartyDocument Agreed()
    {
        var minutes = Open(DraftKind.Minutes);
        Freeze(minutes, DraftStep.Offer, Itjen);
        minutes.Take(DraftStep.Agree, Bkn, At);
        return minutes;
    }

    private static TwoPartyDocument Open(DraftKind kind) => new() { Kind = kind, Drafter = Party.First, Title = "Naskah", VerificationCode = "kode" };

    private static DocumentVersion Freeze(TwoPartyDocument document, DraftStep step, Actor by) => document.Freeze(step, "{}", "a", [by.UserId!.Value], by, At);

    private static void Breaks(Rule rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleViolation>(act).Code);
}
