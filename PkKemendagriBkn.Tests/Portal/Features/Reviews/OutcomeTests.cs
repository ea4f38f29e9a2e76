using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reviews;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Reconciliations;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Reviews;

/// <summary>What follows from signed minutes of a matching: a list and problems of each party, once, and only then.</summary>
public sealed class OutcomeTests : PageTests
{
    [Fact]
    public async Task Signed_minutes_lead_by_one_click_to_a_list_and_problems_once_for_each_party()
    {
        var (id, minutes) = await ReviewSteps.AgreedAsync(Host);
        await FeatureHost.BreaksAsync(Rule.RunHasMinutes, () => ReviewSteps.DraftAsync(Host, id));
        await FeatureHost.BreaksAsync(Rule.MinutesNotSigned, () => CarryOutAsync(id, Host.Itjen));
        Assert.Contains("setelah berita acara pemadanan ini ditandatangani kedua pihak", Open(id, Host.Itjen), StringComparison.Ordinal);
        await ReviewSteps.SignAsync(Host, minutes, Party.First);
        await FeatureHost.BreaksAsync(Rule.MinutesNotSigned, () => CarryOutAsync(id, Host.Itjen));
        await ReviewSteps.SignAsync(Host, minutes, Party.Second);

        var before = Open(id, Host.Itjen);
        Assert.Contains("1 butir usulan, 2 masalah data", before, StringComparison.Ordinal);
        Assert.DoesNotContain("19670202", before, StringComparison.Ordinal);
        await CarryOutAsync(id, Host.Itjen);
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(CarryOutReview), "1 butir usulan, 2 masalah data"), (entry.Action, entry.Reason));
        var list = await Host.ReadAsync(db => db.CorrectionLists.SingleAsync(l => l.ReconciliationId == id, Ct));
        var item = await Host.ReadAsync(db => db.CorrectionItems.SingleAsync(i => i.ListId == list.Id, Ct));
        Assert.Equal((Party.First, "196702021991032002", "Golongan", "III/b", "IV/a"), (list.From, item.Nip, item.Field, item.OldValue, item.ProposedValue));
        var annex = ReviewAnnexes.Of(await ReconciliationSteps.FindAsync(Host, id)).Single(a => a.FileName == ReviewAnnexes.Full).Sha256;
        Assert.Contains(annex, item.Ground, StringComparison.Ordinal);
        var problems = await Host.ReadAsync(db => db.DataProblems.Where(p => p.ReconciliationId == id).OrderBy(p => p.Title).ToListAsync(Ct));
        Assert.Equal(["NIP yang tidak sah pada SIASN", "Pegawai yang tidak terdapat pada SIASN"], problems.Select(p => p.Title));
        Assert.All(problems, p => Assert.Equal((Party.First, Party.Second, Party.First, 1L), (p.Reporter, p.DataFrom, p.Owner, p.RowsAffected)));

        await FeatureHost.BreaksAsync(Rule.OutcomeMade, () => CarryOutAsync(id, Host.Itjen));
        Assert.Contains($"/perbaikan/{list.Id}", Open(id, Host.Itjen), StringComparison.Ordinal);
        Assert.Contains("0 butir usulan, 2 masalah data", Open(id, Host.Bkn), StringComparison.Ordinal);
        await Host.Get<CarryOutReview>()
            .ExecuteAsync(new() { ReconciliationId = id, GiverSettles = true, Ground = "Tindak lanjut 1 berita acara" }, Host.Bkn, Ct);
        Assert.Equal([(Party.First, Party.First), (Party.First, Party.First)],
            (await Host.ReadAsync(db => db.DataProblems.Where(p => p.Reporter == Party.Second && p.ReconciliationId == id).ToListAsync(Ct)))
                .Select(p => (p.DataFrom, p.Owner)));
    }

    [Fact]
    public async Task Annexes_are_the_bytes_that_the_minutes_print_until_they_are_destroyed_and_who_may_not_know_finds_nothing()
    {
        var (id, minutes) = await ReviewSteps.AgreedAsync(Host);
        await ReviewSteps.SignAsync(Host, minutes, Party.First);
        await ReviewSteps.SignAsync(Host, minutes, Party.Second);
        var printed = ReviewAnnexes.Of(await ReconciliationSteps.FindAsync(Host, id));
        Assert.Equal(printed.Single(a => a.FileName == ReviewAnnexes.Masked).Sha256, Sha256(await AnnexAsync(id, "tersamar.csv", Host.Bkn)));
        Assert.Equal(printed.Single(a => a.FileName == ReviewAnnexes.Full).Sha256, Sha256(await AnnexAsync(id, "lengkap.csv", Host.Itjen)));
        Assert.Equal(("ShowPersonalData", id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
        Assert.StartsWith("antrean,nomor,unsur,", Encoding.UTF8.GetString((await AnnexAsync(id, "tersamar.csv", Host.Bkn))!.Content!),
            StringComparison.Ordinal);
        Assert.Null(await AnnexAsync(id, "lengkap.csv", Host.Bkn));
        Assert.Null(await AnnexAsync(id, "lengkap.txt", Host.Itjen));
        Assert.Equal("telaah-tersamar-hanya-di-satu-sisi.xlsx", (await AnnexAsync(id, "tersamar.xlsx", Host.Bkn, ReviewQueue.Only))!.Name);
        Host.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(1, await Host.Get<ReconciliationSweep>().RunAsync(Ct));
        await Assert.ThrowsAsync<ReconciliationRefused>(() => CarryOutAsync(id, Host.Itjen));
        Assert.Contains("sudah dimusnahkan", Open(id, Host.Bkn), StringComparison.Ordinal);

        Assert.Null((await AnnexAsync(id, "tersamar.csv", Host.Itjen))!.Content);
        Assert.Contains(printed[0].Sha256, Open(id, Host.Bkn), StringComparison.Ordinal);

        var own = await ReconciliationSteps.PrepareAsync(Host, Host.Itjen);
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => CarryOutAsync(own, Host.Bkn));
        Assert.Null(await Host.Get<OutcomeQueries>().FindAsync(own, Host.Bkn, Ct));
        await Host.RefusesAsync(Permission.MatchData, nameof(CarryOutReview),
            a => Host.Get<CarryOutReview>().ExecuteAsync(new() { ReconciliationId = id }, a));
    }

    private Task CarryOutAsync(Guid id, Actor by) => Host.Get<CarryOutReview>().ExecuteAsync(new() { ReconciliationId = id }, by, Ct);

    private Task<AnnexDownload.Answer?> AnnexAsync(Guid id, string form, Actor by, ReviewQueue queue = ReviewQueue.Difference) =>
        Host.Get<AnnexDownload>().OpenAsync(id, form, queue, by, Ct);

    private static string Sha256(AnnexDownload.Answer? annex) => Convert.ToHexStringLower(SHA256.HashData(annex!.Content!));

    private string Open(Guid id, Actor reader) =>
        Pages.Open<OutcomePage>($"/pemadanan/{id}/tindak-lanjut", reader, p => p.Add(x => x.Id, id)).Markup;
}

/// <summary>The way from a result to minutes on which both parties agree, as the pages take it.</summary>
internal static class ReviewSteps
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Of the files of <see cref="ReconciliationSteps"/>: the difference is BKN's to put right, each row alone should be there, Itjen ran it.
    /// </summary>
    public static async Task<Guid> FrozenAsync(FeatureHost host)
    {
        var id = await ReconciliationSteps.WaitingAsync(host, host.Itjen);
        await host.Get<ReconciliationRunner>().RunAsync(ct: Ct);
        await host.Get<StartReview>().ExecuteAsync(new() { ReconciliationId = id }, host.Itjen, Ct);
        foreach (var (queue, reason) in new[] { (ReviewQueue.Difference, ReviewReason.SecondToCorrect), (ReviewQueue.Only, ReviewReason.MissingThere) })
            while (await host.Get<ReviewQueries>().NextAsync(await ReconciliationSteps.FindAsync(host, id), queue, false, 0, host.Itjen, Ct) is { } next)
                await host.Get<DecideReview>()
                    .ExecuteAsync(new() { ItemId = next.Item.Id, Verdict = ReviewVerdict.Different, Reason = reason }, host.Itjen, Ct);
        await host.Get<FreezeReview>().ExecuteAsync(new() { ReconciliationId = id, OwnerOfA = Party.Second, LeavesOpen = true }, host.Itjen, Ct);
        return id;
    }

    public static Task<Guid> DraftAsync(FeatureHost host, Guid id) => host.Get<OpenDocument>().ExecuteAsync(
        new() { Kind = DraftKind.Minutes, ReconciliationId = id, Title = "Pemadanan SIASN dan SIMPEG" }, host.Itjen, Ct);

    /// <summary>A party's leader signs; the password was asked before.</summary>
    public static Task SignAsync(FeatureHost host, Guid minutes, Party party) => host.Get<Journal>().RecordAsync(host.As(Role.Leadership, party),
        Permission.SignDocument, nameof(SignDocument), async recording =>
        {
            var document = await recording.FindAsync<TwoPartyDocument>(minutes);
            await recording.Db.Entry(document).Collection(d => d.Versions).LoadAsync(Ct);
            await recording.Db.Entry(document).Collection(d => d.Signatures).LoadAsync(Ct);
            document.Sign(recording.Actor, "Pimpinan", "Kata sandi", recording.At);
        }, Ct);

    /// <returns>The reconciliation and its minutes.</returns>
    public static async Task<(Guid Id, Guid Minutes)> AgreedAsync(FeatureHost host)
    {
        var id = await FrozenAsync(host);
        var (document, drafting) = (await DraftAsync(host, id), new DraftingStory(host));
        await drafting.WriteAsync(document, paper => new MinutesPaper(((MinutesPaper)paper).Content with
        {
            FirstNumber = "700/2/IJ",
            HeldOn = host.Today,
            Place = "Jakarta",
            Signers = [new(Party.First, "Satu", "Irjen"), new(Party.Second, "Dua", "Sestama")],
            Participants = [new(Party.First, "Satu", "Irjen"), new(Party.Second, "Dua", "Sestama")],
        }), host.Itjen);
        await drafting.SendAsync(document, DraftStep.Offer, host.Itjen);
        await drafting.MoveAsync(document, DraftStep.Agree, host.Bkn);
        return (id, document);
    }
}
