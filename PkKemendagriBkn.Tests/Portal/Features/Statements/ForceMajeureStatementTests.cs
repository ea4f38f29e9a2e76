using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Statements;

/// <summary>Pasal 11(2)-(3): who was struck tells it with an official's statement; the other party accepts, contests, or says that it has ended.</summary>
public sealed class ForceMajeureStatementTests : FeatureTests
{
    private const string Report = "periodic-report:2026-H1";
    private static readonly DateOnly Due = On(2026, 7, 31), Moved = On(2026, 8, 10);

    [Fact]
    public async Task The_officials_statement_is_a_file()
    {
        var flood = Flood();
        flood.UploadIds = [];
        await FeatureHost.BreaksAsync(Rule.OfficialStatementNeedsFile, () => Host.RecordAsync(flood));
    }

    [Fact]
    public async Task Told_in_time_with_its_statement_it_moves_the_due_date_and_leaves_the_firm_one_beside_it()
    {
        await StrikeAsync();
        Assert.Equal((Moved, Due), await DueAsync());
    }

    [Fact]
    public async Task A_due_date_that_only_open_force_majeure_moved_past_today_is_a_disputed_ground()
    {
        var delivery = await Host.DeliverAsync(On(2026, 2, 27));
        Assert.Equal([$"feedback:{delivery}"], (await Host.ConcludeAsync()).Access.Grounds);
        var id = await StrikeAsync(Flood(On(2026, 8, 20), null));
        var access = (await Host.ConcludeAsync()).Access;
        Assert.Empty(access.Grounds);
        Assert.Equal([$"feedback:{delivery}"], access.DisputedGrounds);
        Assert.False(access.MaySuspend);

        await SayAsync(StatementKind.ForceMajeureContested, id);
        access = (await Host.ConcludeAsync()).Access;
        Assert.Equal([$"feedback:{delivery}"], access.Grounds);
        Assert.Empty(access.DisputedGrounds);
        Assert.True(access.MaySuspend);
    }

    [Fact]
    public async Task Accepted_it_moves_the_firm_date_too_even_told_too_late_and_for_good()
    {
        var id = await Host.RecordAsync(ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), null));
        Assert.Equal((Due, null), await DueAsync());
        await SayAsync(StatementKind.ForceMajeureContested, id);
        var accepted = await SayAsync(StatementKind.ForceMajeureAccepted, id);
        Assert.Equal((Moved, null), await DueAsync());
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => SayAsync(StatementKind.ForceMajeureContested, id));
        await FeatureHost.BreaksAsync(Rule.GrantStands, () => Host.WithdrawStatementAsync(Host.Bkn, accepted));
    }

    [Fact]
    public async Task The_end_that_the_other_party_says_cuts_the_firm_date_alone()
    {
        var id = await StrikeAsync(Flood(On(2026, 6, 1), null));
        await SayAsync(StatementKind.ForceMajeureAccepted, id);
        var end = StatementSteps.Statement(StatementKind.ForceMajeureEnded, nameof(AgreementEvent), Host.Today, id);
        end.On = On(2026, 6, 10);
        await Host.SayAsync(Host.Bkn, end);
        Assert.Equal(Moved, (await DueAsync()).Firm);
        Assert.Equal(DeadlineState.Excused, (await Host.DeadlineAsync(Report))!.State);
    }

    [Fact]
    public async Task Only_the_duties_that_it_hinders_move()
    {
        var flood = Flood();
        flood.Relieves = RelievedDuties.Evaluation;
        await StrikeAsync(flood);
        Assert.Equal((Due, null), await DueAsync());
        Assert.Equal(On(2026, 7, 10), (await Host.DeadlineAsync("evaluation:2026-H1:first"))!.DueOn);
    }

    [Theory]
    [InlineData("earlier", false)]
    [InlineData("longer", false)]
    [InlineData("more duties", false)]
    [InlineData("shorter", true)]
    public async Task What_was_accepted_grows_no_longer(string change, bool may)
    {
        var flood = Flood();
        flood.Relieves = RelievedDuties.All & ~RelievedDuties.Evaluation;
        var id = await StrikeAsync(flood);
        await SayAsync(StatementKind.ForceMajeureAccepted, id);
        var input = await Host.CorrectionAsync(id);
        (input.StartedOn, input.EndedOn, input.Relieves) = change switch
        {
            "earlier" => (On(2026, 5, 1), input.EndedOn, input.Relieves),
            "longer" => (input.StartedOn, (DateOnly?)null, input.Relieves),
            "more duties" => (input.StartedOn, input.EndedOn, RelievedDuties.All),
            _ => (input.StartedOn, On(2026, 6, 8), input.Relieves),
        };
        if (may)
            await Host.CorrectAsync(input);
        else
            await FeatureHost.BreaksAsync(Rule.AcceptedForceMajeureStays, () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task Of_both_there_is_nothing_to_say_but_the_proposals_answer()
    {
        var flood = Flood();
        flood.StruckBoth = true;
        var id = await StrikeAsync(flood);
        await FeatureHost.BreaksAsync(Rule.StatementOfOtherParty, () => SayAsync(StatementKind.ForceMajeureAccepted, id));
    }

    [Fact]
    public async Task Hindering_nothing_it_is_refused()
    {
        var flood = Flood();
        flood.Relieves = RelievedDuties.None;
        await FeatureHost.RejectsAsync(nameof(EventInput.Relieves), () => StrikeAsync(flood));
    }

    private static EventInput Flood(DateOnly? from = null, DateOnly? to = null)
    {
        var flood = ForceMajeure(from ?? On(2026, 6, 1), from is null ? On(2026, 6, 10) : to, (from ?? On(2026, 6, 1)).AddDays(3));
        flood.StatementOn = flood.NotifiedOn;
        return flood;
    }

    private async Task<Guid> StrikeAsync(EventInput? flood = null)
    {
        flood ??= Flood();
        flood.UploadIds = [await Host.UploadAsync(Host.Itjen)];
        return await Host.RecordAsync(flood);
    }

    private Task<Guid> SayAsync(StatementKind kind, Guid id) => Host.SayAsync(Host.Bkn, kind, nameof(AgreementEvent), id);

    private async Task<(DateOnly Due, DateOnly? Firm)> DueAsync() => await Host.DeadlineAsync(Report) is { } d ? (d.DueOn, d.FirmDueOn) : default;
}
