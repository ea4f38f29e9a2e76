using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Tests.Core.Drafting;

/// <summary>What the party that does not draft a document knows of it.</summary>
public class SharingTests
{
    private static readonly Actor Itjen = new(Guid.NewGuid(), "Penyusun Itjen", Party.First, Role.ItjenSecretariat);
    private static readonly Actor Bkn = new(Guid.NewGuid(), "Penelaah BKN", Party.Second, Role.BknSecretariat);
    private static readonly Actor ItjenLeader = new(Guid.NewGuid(), "Pimpinan Itjen", Party.First, Role.Leadership);
    private static readonly Actor BknLeader = new(Guid.NewGuid(), "Pimpinan BKN", Party.Second, Role.Leadership);
    private static readonly Actor Auditor = new(Guid.NewGuid(), "Auditor", null, Role.Auditor);
    private static readonly Actor Administrator = new(Guid.NewGuid(), "Administrator", null, Role.Administrator);

    private DateTimeOffset now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_report_is_its_drafters_own_until_it_is_submitted()
    {
        var report = Open(DraftKind.Report);
        foreach (var step in new[] { DraftStep.Propose, DraftStep.SendBack, DraftStep.Propose, DraftStep.Approve })
        {
            Assert.Null(report.AsKnownTo(Bkn));
            Assert.Same(report, report.AsKnownTo(Itjen));
            Take(report, step);
        }

        Assert.False(report.IsKnownTo(Bkn));
        Take(report, DraftStep.Submit);
        var known = report.AsKnownTo(Bkn)!;
        Assert.Equal((DraftState.Submitted, report.StateAt), (known.State, known.StateAt));
        Assert.Equal([2], known.Versions.Select(v => v.Number));
    }

    [Fact]
    public void What_the_drafter_does_with_a_returned_report_stays_inside_until_it_is_submitted_again()
    {
        var report = Open(DraftKind.Report);
        Take(report, DraftStep.Propose, DraftStep.Approve, DraftStep.Submit, DraftStep.Return);
        var returnedAt = report.StateAt;
        Take(report, DraftStep.Revise, DraftStep.Propose, DraftStep.Approve);
        var known = report.AsKnownTo(Bkn)!;
        Assert.Equal((DraftState.Returned, returnedAt, 1), (known.State, known.StateAt, known.Latest!.Number));
        Assert.Empty(known.StepsFor(Bkn));
        Take(report, DraftStep.Submit);
        Assert.Equal([1, 2], report.AsKnownTo(Bkn)!.Versions.Select(v => v.Number));
    }

    [Fact]
    public void An_offer_that_was_taken_back_is_known_with_the_words_that_were_offered()
    {
        var minutes = Open(DraftKind.Minutes);
        Take(minutes, DraftStep.Offer, DraftStep.TakeBack);
        Assert.Equal((DraftState.Draft, 1), (minutes.AsKnownTo(Bkn)!.State, minutes.AsKnownTo(Bkn)!.Latest!.Number));
    }

    [Fact]
    public void Giving_up_is_told_only_to_whom_knew_of_it()
    {
        var (unknown, known) = (Open(DraftKind.Minutes), Open(DraftKind.Minutes));
        Take(unknown, DraftStep.Withdraw);
        Take(known, DraftStep.Offer, DraftStep.Return, DraftStep.Withdraw);
        Assert.Null(unknown.AsKnownTo(Bkn));
        Assert.Equal(DraftState.Withdrawn, known.AsKnownTo(Bkn)!.State);
    }

    [Fact]
    public void A_signature_is_known_with_the_version_that_it_is_put_under()
    {
        var minutes = Open(DraftKind.Minutes);
        Take(minutes, DraftStep.Offer, DraftStep.Agree);
        minutes.Sign(ItjenLeader, "Jabatan", "Kata sandi", now);
        Assert.Equal(ItjenLeader.Name, Assert.Single(minutes.AsKnownTo(Bkn)!.Signatures).Signer);
        Assert.Equal(DraftState.Agreed, minutes.AsKnownTo(Bkn)!.State);
        minutes.Sign(BknLeader, "Jabatan", "Kata sandi", now);
        Assert.Equal(DraftState.Signed, minutes.AsKnownTo(Bkn)!.State);
    }

    [Fact]
    public void An_auditor_of_neither_party_knows_all_and_an_administrator_what_both_know()
    {
        var report = Open(DraftKind.Report);
        Take(report, DraftStep.Propose);
        Assert.Same(report, report.AsKnownTo(Auditor));
        Assert.Null(report.AsKnownTo(Administrator));
        Assert.Null(report.AsKnownTo(Actor.Nobody));
        Assert.Null(report.AsKnownTo(Auditor with { Party = Party.Second }));
        Assert.Same(report, report.AsKnownTo(Auditor with { Party = Party.First }));
    }

    private static TwoPartyDocument Open(DraftKind kind) => new() { Kind = kind, Drafter = Party.First, Title = "Naskah", VerificationCode = "kode" };

    private void Take(TwoPartyDocument document, params DraftStep[] steps)
    {
        foreach (var step in steps)
        {
            now += TimeSpan.FromHours(1);
            var by = DraftTransitions.Of(document.Kind).First(t => t.From == document.State && t.Step == step) switch
            {
                { Side: DraftSide.Other } => Bkn,
                { Secretariat: Role.Leadership } => ItjenLeader,
                _ => Itjen,
            };
            if (step is DraftStep.Propose or DraftStep.Offer)
                document.Freeze(step, "{}", "a", [Itjen.UserId!.Value], by, now);
            else
                document.Take(step, by, now);
        }
    }
}
