using Bunit;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Features.Dashboard;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Portal.Features.Reminders;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Tests.Support;
using TestContext = Xunit.TestContext;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>What signed minutes agree on: listed, counted, reminded of, and carried out by another record.</summary>
public sealed class FollowUpTests : PageTests
{
    [Fact]
    public async Task The_list_is_filtered_and_takes_as_many_commands_for_many_rows_as_for_few()
    {
        Assert.Contains("Belum ada tindak lanjut", Pages.Open<FollowUpsPage>("/tindak-lanjut", Host.Bkn).Markup, StringComparison.Ordinal);
        var late = await AgreeAsync("Yang terlambat", Party.First, Host.Today.AddDays(-1));
        var common = await AgreeAsync("Tugas bersama", Party.Both, Host.Today.AddDays(9));
        string List(string query) => Pages.Open<FollowUpsPage>($"/tindak-lanjut?{query}", Host.Bkn).Markup;
        Assert.Contains("Yang terlambat", List("tampil=lewat"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tugas bersama", List("tampil=lewat"), StringComparison.Ordinal);
        Assert.Contains("Tugas bersama", List("pihak=Second"), StringComparison.Ordinal);
        Assert.DoesNotContain("Yang terlambat", List("pihak=Second"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", List("status=Compliant"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", List("tampil=dinilai"), StringComparison.Ordinal);
        await Host.Get<ReportFollowUp>()
            .ExecuteAsync(new ReportFollowUp.Input { FollowUpId = late.Id, Version = late.Version, Text = "Selesai." }, Host.Itjen,
                TestContext.Current.CancellationToken);
        Assert.Contains("Yang terlambat", List("tampil=dinilai"), StringComparison.Ordinal);
        Assert.Contains("Tugas bersama", List($"cari={common.Text[..5]}"), StringComparison.Ordinal);
        // Pages that were opened before follow the address too: once they rest, one page is counted.
        List("");
        Host.Sql.Reset();
        List("");
        var few = Host.Sql.Count;
        for (var i = 0; i < 30; i++)
            await AgreeAsync($"Tugas {i}", Party.First, Host.Today.AddDays(i));
        Host.Sql.Reset();
        List("");
        Assert.Equal(few, Host.Sql.Count);
        Assert.True(few <= 12, $"{few} commands");
    }

    [Fact]
    public async Task The_owner_reports_and_the_other_party_judges_on_the_same_page()
    {
        var followUp = await AgreeAsync("Memperbaiki nama jabatan", Party.First, Host.Today.AddDays(3));
        var owner = Pages.Open<FollowUpPage>($"/tindak-lanjut/{followUp.Id}", Host.Itjen, followUp.Id);
        owner.Fill("Apa yang telah dilakukan", "Sudah diperbaiki.");
        owner.Submit();
        owner.WaitForAssertion(() => Assert.Contains("Menunggu penilaian pihak lain.", owner.Markup, StringComparison.Ordinal));
        Assert.Empty(owner.FindAll("form.action-form"));
        var judge = Pages.Open<FollowUpPage>($"/tindak-lanjut/{followUp.Id}", Host.Bkn, followUp.Id);
        judge.Submit();
        judge.WaitForAssertion(() => Assert.Contains("Pilih penilaian Anda.", judge.Markup, StringComparison.Ordinal));
        judge.Fill("Penilaian Anda", FollowUpStatus.Compliant.ToString());
        judge.Submit();
        judge.WaitForAssertion(() => Assert.Contains("Sesuai", judge.Find(".lead").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_page_tells_what_is_to_be_done_and_what_is_to_be_judged()
    {
        await AgreeAsync("Satu", Party.First, Host.Today.AddDays(-1));
        var second = await AgreeAsync("Dua", Party.Second, Host.Today.AddDays(5));
        await Host.Get<ReportFollowUp>()
            .ExecuteAsync(new ReportFollowUp.Input { FollowUpId = second.Id, Version = second.Version, Text = "Selesai." }, Host.Bkn,
                TestContext.Current.CancellationToken);
        var page = Pages.Open<DashboardPage>("/", Host.Itjen);
        var rows = page.FindAll("#menunggu-anda ~ .waiting-rows p:first-child")
            .Select(p => string.Join(' ', p.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(words => words.Contains("tindak lanjut", StringComparison.Ordinal));
        Assert.Equal(["Laporkan tindak lanjut: Satu", "Nilai tindak lanjut: Dua"], rows);
    }

    [Fact]
    public async Task Both_secretariats_are_reminded_before_and_after_the_date_once_a_step_until_it_is_closed()
    {
        var followUp = await AgreeAsync("Diingatkan", Party.First, Host.Today.AddDays(7));
        await RemindAsync();
        Assert.Equal([-7], await StepsAsync());
        Host.Clock.Advance(TimeSpan.FromDays(16));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal([-7, -3, -1, 0, 1, 8], await StepsAsync());
        var key = ReminderSubject.FollowUpKey(followUp.Id);
        Assert.Equal(12, await Host.ReadAsync(db => db.Reminders.CountAsync(r => r.DeadlineKey == key)));
        var page = Pages.Open<RemindersPage>("/pengingat", Host.Bkn);
        Assert.Contains("Tindak lanjut: Diingatkan", page.Markup, StringComparison.Ordinal);
        Assert.Contains($"/tindak-lanjut/{followUp.Id}", page.Markup, StringComparison.Ordinal);

        await Host.Get<ReportFollowUp>()
            .ExecuteAsync(new ReportFollowUp.Input { FollowUpId = followUp.Id, Version = followUp.Version, Text = "Selesai." }, Host.Itjen,
                TestContext.Current.CancellationToken);
        var waiting = await Host.FindAsync<FollowUp>(followUp.Id);
        await Host.Get<JudgeFollowUp>()
            .ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = followUp.Id, Version = waiting.Version, Status = FollowUpStatus.Compliant }, Host.Bkn,
                TestContext.Current.CancellationToken);
        Host.Clock.Advance(TimeSpan.FromDays(30));
        await RemindAsync();
        Assert.Equal([-7, -3, -1, 0, 1, 8], await StepsAsync());

        Task RemindAsync() => Host.Get<ReminderWriter>().WriteDueAsync(TestContext.Current.CancellationToken);
        Task<List<int>> StepsAsync() =>
            Host.ReadAsync(db => db.Reminders.Where(r => r.DeadlineKey == ReminderSubject.FollowUpKey(followUp.Id)).Select(r => r.Step).Distinct()
                .OrderBy(s => s).ToListAsync());
    }

    [Fact]
    public async Task A_follow_up_becomes_the_list_that_carries_it_out_once_and_by_its_owner()
    {
        var followUp = await AgreeAsync("Memperbaiki 30 nama jabatan", Party.First, Host.Today.AddDays(30), FollowUpKind.Corrections);
        CorrectionListInput Typed() => new() { FollowUpId = followUp.Id, Title = "Daftar", SubmittedOn = Host.Today };
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.Get<RecordCorrectionList>().ExecuteAsync(Typed(), Host.Bkn));
        var form = Pages.Open<CorrectionListFormPage>($"/perbaikan/baru?tindak-lanjut={followUp.Id}", Host.Itjen);
        Assert.Equal("Memperbaiki 30 nama jabatan", form.Field("Judul daftar").GetAttribute("value"));
        form.Fill("Tanggal disampaikan", "2026-09-01");
        form.Submit();
        form.WaitForAssertion(() => Assert.StartsWith("/perbaikan/0", Pages.At, StringComparison.Ordinal));
        var list = await Host.ReadAsync(db => db.CorrectionLists.SingleAsync());
        Assert.Equal(list.Id, (await Host.FindAsync<FollowUp>(followUp.Id)).BecameId);
        Assert.Contains($"/perbaikan/{list.Id}", Pages.Open<FollowUpPage>($"/tindak-lanjut/{followUp.Id}", Host.Itjen, followUp.Id).Markup,
            StringComparison.Ordinal);
        await FeatureHost.BreaksAsync(Rule.FollowUpClosed, () => Host.Get<RecordCorrectionList>().ExecuteAsync(Typed(), Host.Itjen));
        Assert.Equal(1, await Host.CountAsync<CorrectionList>());
    }

    [Fact]
    public async Task A_follow_up_of_another_kind_becomes_no_list()
    {
        var followUp = await AgreeAsync("Menyelesaikan masalah data", Party.First, Host.Today.AddDays(30), FollowUpKind.DataProblem);
        var list = new CorrectionListInput { FollowUpId = followUp.Id, Title = "Daftar", SubmittedOn = Host.Today };
        await FeatureHost.BreaksAsync(Rule.FollowUpClosed, () => Host.Get<RecordCorrectionList>().ExecuteAsync(list, Host.Itjen));
        Assert.Null((await Host.FindAsync<FollowUp>(followUp.Id)).BecameId);
    }

    private Task<FollowUp> AgreeAsync(string text, Party owner, DateOnly due, FollowUpKind kind = FollowUpKind.Other) =>
        Host.AgreeAsync(text, owner, due, kind);
}

internal static class FollowUpSteps
{
    /// <summary>A follow-up as the last signature makes it.</summary>
    public static async Task<FollowUp> AgreeAsync(this FeatureHost host, string text, Party owner, DateOnly due, FollowUpKind kind = FollowUpKind.Other)
    {
        var id = Guid.CreateVersion7();
        await host.Get<Journal>().RecordAsync(host.Itjen, PkKemendagriBkn.Portal.Identity.Permission.DraftDocument, "SignDocument", async recording =>
        {
            var document = new TwoPartyDocument
            {
                Kind = DraftKind.Minutes, Drafter = Party.First, Title = "Pemadanan",
                VerificationCode = Guid.NewGuid().ToString("N")
            };
            await recording.AddAsync(document);
            await recording.AddAsync(new FollowUp { Id = id, DocumentId = document.Id, Number = 1, Text = text, Owner = owner, DueOn = due, Kind = kind });
        }, TestContext.Current.CancellationToken);
        return await host.FindAsync<FollowUp>(id);
    }
}
