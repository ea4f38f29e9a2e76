using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Waiting;
using PkKemendagriBkn.Tests.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>Matters in dispute (Pasal 12), from their opening to their outcome, and what that does to the facts.</summary>
public class MatterTests
{
    [Fact]
    public async Task Waits_for_both_parties_until_both_say_how_it_ended()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Entry(EventKind.Matter));
        await host.RecordAsync(Entry(EventKind.MatterPosition, id), host.Bkn);
        await host.RecordAsync(Entry(EventKind.MatterMeeting, id));
        Assert.Equal((true, true, true), await WaitsAsync(host, id));

        var outcome = await host.RecordAsync(Entry(EventKind.MatterOutcome, id), host.Bkn);
        Assert.Equal((true, true, true), await WaitsAsync(host, id));
        await FeatureHost.BreaksAsync(Rule.ProposalUnderWay, () => host.RecordAsync(Entry(EventKind.MatterOutcome, id)));

        await host.ConfirmAsync(outcome, host.Itjen);
        Assert.Equal((false, false, false), await WaitsAsync(host, id));
        await FeatureHost.BreaksAsync(Rule.EntrySettled, () => host.RecordAsync(Entry(EventKind.MatterMeeting, id)));
        var listed = await host.Get<EntryQueries>().ListAsync(EntryKinds.Of(EventKind.Matter)!, new EntryFilter { State = EntryFilter.Over },
            Ct);
        Assert.Equal((id, false), (Assert.Single(listed.Rows).Entry.Id, listed.Rows[0].IsOpen));
    }

    [Fact]
    public async Task Takes_no_step_that_follows_nothing_or_comes_before_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Entry(EventKind.Matter));
        await FeatureHost.BreaksAsync(Rule.EntryStepOfNothing, () => host.RecordAsync(Entry(EventKind.MatterMeeting)));
        await FeatureHost.BreaksAsync(Rule.EntryStepOfNothing, () => host.RecordAsync(Entry(EventKind.DataUseEnd, id)));
        await FeatureHost.BreaksAsync(Rule.EntryStepBefore, () => host.RecordAsync(Entry(EventKind.MatterMeeting, id, On(2026, 8, 2))));
        await FeatureHost.BreaksAsync(Rule.NothingContested, () => host.RecordAsync(Outcome(id, ContestEffect.WordHolds)));

        await host.RecordAsync(Entry(EventKind.MatterMeeting, id));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => host.VoidEventAsync(id));
    }

    [Theory]
    [InlineData(ContestEffect.WordHolds, true, false)]
    [InlineData(ContestEffect.ContestHolds, false, true)]
    [InlineData(ContestEffect.None, false, false)]
    public async Task Begun_by_a_contest_grants_or_voids_what_was_contested(ContestEffect effect, bool isAccepted, bool isVoid)
    {
        await using var host = await FeatureHost.CreateAsync();
        var (struck, matter) = await ContestedAsync(host);

        await host.ConfirmAsync(await host.RecordAsync(Outcome(matter, effect, host.Today)), host.Bkn);

        var facts = (await host.Get<FactsReader>().ReadAsync(Ct)).Facts;
        Assert.Equal((isAccepted, isVoid), (facts.ForceMajeure.Any(f => f.AcceptedOn == host.Today), (await host.FindAsync<AgreementEvent>(struck)).IsVoid));
        var grants = await host.Get<StatementQueries>().OfFactAsync(struck, Ct);
        Assert.Equal(isAccepted ? [Party.Second] : [], grants.Where(s => s.Kind == StatementKind.ForceMajeureAccepted).Select(s => s.RecordedByParty));
    }

    [Fact]
    public async Task Whose_contest_is_withdrawn_is_over()
    {
        await using var host = await FeatureHost.CreateAsync();
        var (struck, matter) = await ContestedAsync(host);
        var contest = Assert.Single(await host.Get<StatementQueries>().OfFactAsync(struck, Ct));

        await host.WithdrawStatementAsync(host.Bkn, contest.Id);

        Assert.Equal((false, false, false), await WaitsAsync(host, matter));
    }

    [Fact]
    public async Task Whose_outcome_changed_a_fact_stands_for_good()
    {
        await using var host = await FeatureHost.CreateAsync();
        var (_, matter) = await ContestedAsync(host);
        var outcome = await host.RecordAsync(Outcome(matter, ContestEffect.ContestHolds, host.Today));
        await host.ConfirmAsync(outcome, host.Bkn);
        var again = await host.CorrectionAsync(outcome);
        again.Description = "Lain.";
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => host.CorrectAsync(again));
    }

    /// <summary>Force majeure of Itjen that BKN contests: the contest has begun a matter.</summary>
    private static async Task<(Guid Struck, Guid Matter)> ContestedAsync(FeatureHost host)
    {
        var struck = await host.RecordAsync(Typed(EventKind.ForceMajeure));
        await host.SayAsync(host.Bkn, StatementKind.ForceMajeureContested, nameof(AgreementEvent), struck);
        var matter = Assert.Single((await host.Get<FactsReader>().ReadAsync(Ct)).Registers.Of<Matter>(host.Today));
        Assert.Equal((true, "11(2)"), (matter.IsOpen, ((Matter)matter.Entry).ClauseId));
        return (struck, matter.Entry.Id);
    }

    private static EventInput Outcome(Guid matter, ContestEffect effect, DateOnly? on = null)
    {
        var input = Entry(EventKind.MatterOutcome, matter, on);
        ((MatterOutcome)input.Entry!).Effect = effect;
        return input;
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Whether it waits for each secretariat, and for a leader.</summary>
    private static async Task<(bool Itjen, bool Bkn, bool Leader)> WaitsAsync(FeatureHost host, Guid id) =>
        (await WaitsForAsync(host, id, host.Itjen), await WaitsForAsync(host, id, host.Bkn),
            await WaitsForAsync(host, id, host.As(Role.Leadership, Party.First)));

    private static async Task<bool> WaitsForAsync(FeatureHost host, Guid id, Actor actor) =>
        (await host.Get<WaitingReader>().ReadAsync(actor, Ct)).Mine.Any(i => i.Kind == WaitingKind.SettleMatter && i.Subject == id.ToString());
}
