using Bunit;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Reconciliations;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Reviews;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reconciliations;

/// <summary>What stands around a matching: the day of its end, what is said beside it, whose side is whose, what its minutes propose.</summary>
public sealed class AroundMatchingTests : PageTests
{
    [Fact]
    public async Task The_day_of_destruction_is_moved_with_a_reason_until_minutes_name_it()
    {
        var id = await ReviewSteps.FrozenAsync(Host);
        var prepared = WibClock.DateOf((await ReconciliationSteps.FindAsync(Host, id)).PreparedAt);
        await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(id, Host.Today.AddDays(-1), "Sebab"));
        await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(id, prepared.AddDays(Reconciliation.LongestKept + 1), "Sebab"));
        await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(id, Host.Today, " "));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => MoveAsync(id, Host.Today, "Sebab", Host.Bkn));
        await MoveAsync(id, Host.Today.AddDays(10), "Penelaah kedua cuti.");
        Assert.Equal((nameof(ChangeDestruction), "Penelaah kedua cuti."), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).Reason));
        Assert.Contains("Penelaah kedua cuti.", Page(id).Markup, StringComparison.Ordinal);

        var minutes = await ReviewSteps.DraftAsync(Host, id);
        await FeatureHost.BreaksAsync(Rule.DestructionDayInMinutes, () => MoveAsync(id, Host.Today, "Lebih awal"));
        await new DraftingStory(Host).MoveAsync(minutes, DraftStep.Withdraw, Host.Itjen);
        await MoveAsync(id, Host.Today, "Lebih awal");
        Assert.Equal(1, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
        await FeatureHost.BreaksAsync(Rule.StepNotOpen, () => MoveAsync(id, Host.Today, "Lagi"));
    }

    [Fact]
    public async Task What_is_said_beside_a_matching_stays_within_the_party_until_it_is_shared()
    {
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        await SayAsync(id, Host.Itjen, "Kolom gelar belum dipetakan.", isForBoth: false);
        await FeatureHost.BreaksAsync(Rule.RecordNotShared, () => SayAsync(id, Host.Itjen, "Mohon dicek.", isForBoth: true));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => SayAsync(id, Host.Bkn, "Siapa di sana?", isForBoth: false));
        Assert.Contains("Kolom gelar belum dipetakan.", Page(id).Markup, StringComparison.Ordinal);
        await Host.Get<Journal>()
            .RecordAsync(Host.Itjen, PkKemendagriBkn.Portal.Identity.Permission.MatchData, "Test", async r => (await r.OwnAsync(id)).Share(r.At), Ct);
        await SayAsync(id, Host.Bkn, "Sudah kami terima.", isForBoth: true);
        Assert.DoesNotContain("Kolom gelar", Page(id, Host.Bkn).Markup, StringComparison.Ordinal);
        Assert.Contains("Sudah kami terima.", Page(id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_data_side_A_is_follows_its_delivery_else_what_was_said_last_time()
    {
        var first = await ReviewSteps.FrozenAsync(Host);
        Assert.Null((await OwnersAsync(first)).OfA);
        var id = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        Assert.Equal((Party.Second, false), ((await OwnersAsync(id)).OfA, (await OwnersAsync(id)).IsCertain));

        await ReconciliationSteps.MapAsync(Host, id, Host.Itjen);
        await ReconciliationSteps.StartAsync(Host, id, Host.Itjen);
        await Host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        await Host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, Host.Itjen, Ct);
        var delivery = await Host.DeliverAsync(Host.Today);
        await Host.ReadAsync(async db => await db.Set<ReconciliationSide>().Where(s => s.ReconciliationId == id && s.Side == MatchSide.A)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DeliveryId, delivery), Ct));
        Task FreezeAsync(Party owner) => Host.Get<FreezeReview>().ExecuteAsync(
            new() { ReconciliationId = id, OwnerOfA = owner, LeavesOpen = true }, Host.Itjen, Ct);
        var from = (await Host.FindAsync<Delivery>(delivery)).From;
        await Assert.ThrowsAsync<ReconciliationRefused>(() => FreezeAsync(from.Other()));
        await FreezeAsync(from);
    }

    [Fact]
    public async Task Minutes_propose_what_the_kinds_of_differences_ask_for()
    {
        var id = await ReviewSteps.FrozenAsync(Host);
        var paper = (MinutesPaper)DraftPaper.Read(DraftKind.Minutes,
            (await new DraftingStory(Host).ReadAsync(await ReviewSteps.DraftAsync(Host, id))).Text!.Content);
        Assert.Equal(
            [
                (Party.First, FollowUpKind.Corrections, "Menyampaikan daftar usulan perbaikan atas 1 isi data BKN (SIASN) yang dinilai perlu diperbaiki"),
                (Party.First, FollowUpKind.DataProblem, "Melaporkan 1 NIP tidak sah dan 0 NIP ganda pada data BKN (SIASN) sebagai masalah data"),
                (Party.Second, FollowUpKind.DataProblem, "Melaporkan 0 NIP tidak sah dan 1 NIP ganda pada data Itjen Kemendagri (SIMPEG) sebagai masalah data"),
                (Party.Both, FollowUpKind.Other, "Menelusuri 2 pegawai yang hanya terdapat pada satu sisi padahal seharusnya ada pada keduanya"),
            ], paper.Content.FollowUps.Select(f => (f.Owner, f.Kind, f.Text)));
    }

    private async Task MoveAsync(Guid id, DateOnly on, string reason, Actor? by = null) => await Host.Get<ChangeDestruction>().ExecuteAsync(
        new() { ReconciliationId = id, Version = (await ReconciliationSteps.FindAsync(Host, id)).Version, On = on, Reason = reason }, by ?? Host.Itjen, Ct);

    private Task SayAsync(Guid id, Actor by, string text, bool isForBoth) => Host.Get<WriteComment>().ExecuteAsync(
        new() { SubjectType = nameof(Reconciliation), SubjectId = id, Text = text, IsForBoth = isForBoth }, by, Ct);

    private async Task<SideOwners.Found> OwnersAsync(Guid id)
    {
        var row = await ReconciliationSteps.FindAsync(Host, id);
        return await Host.ReadAsync(db => SideOwners.FindAsync(db, row, Host.Itjen, Ct));
    }

    private IRenderedComponent<ReconciliationPage> Page(Guid id, Actor? reader = null) =>
        Pages.Open<ReconciliationPage>($"/pemadanan/{id}", reader ?? Host.Itjen, p => p.Add(x => x.Id, id));
}
