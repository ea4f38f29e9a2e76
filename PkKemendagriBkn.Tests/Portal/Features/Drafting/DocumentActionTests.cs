using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

public sealed class DocumentActionTests : IAsyncLifetime
{
    private Story story = null!;
    private DraftingStory drafting = null!;

    public async ValueTask InitializeAsync()
    {
        story = await Story.BeginAsync();
        drafting = new DraftingStory(story);
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task BKN_opens_no_report_and_a_party_no_evaluation_of_the_other()
    {
        await BreaksAsync(Rule.ReportIsOfFirstParty, () => drafting.OpenReportAsync("2026-H1", by: story.Bkn));
        await BreaksAsync(Rule.EvaluationOfOtherParty, () => drafting.OpenEvaluationAsync(EvaluationHolder.Second, story.Itjen));
    }

    [Fact]
    public async Task A_report_starts_with_what_the_facts_show()
    {
        await story.ReceiveAsync(new DateOnly(2026, 3, 2));
        var detail = await drafting.ReadAsync(await drafting.OpenReportAsync("2026-H1"));
        var report = (ReportPaper)DraftPaper.Read(DraftKind.Report, detail.Text!.Content);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (report.Content.From, report.Content.To));
        Assert.Contains("1 (satu) penyampaian data dari BKN", report.Content.Sections.Single(s => s.Key == "pertukaran").Intro, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_a_script_that_cannot_be_printed_are_refused_before_they_are_locked()
    {
        var id = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.WriteAsync(id, p => p is ReportPaper r
            ? new ReportPaper(r.Content with { Signer = r.Content.Signer! with { Name = "Raden ꦗꦮ" } }) : p, story.Itjen);

        var refused = await Assert.ThrowsAsync<ValidationException>(() => drafting.SendAsync(id, DraftStep.Propose, story.Itjen));

        Assert.Contains("Kata \"ꦗꦮ", Assert.Single(refused.Errors).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(DraftState.Draft, await drafting.StateAsync(id));
    }

    [Fact]
    public async Task What_is_typed_is_kept_without_an_entry_on_the_trail()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        var deeds = (await story.DeedsAsync()).Count;
        await drafting.CompleteAsync(id, story.Itjen);
        Assert.Contains("700/2/IJ", (await drafting.ReadAsync(id)).Text!.Content, StringComparison.Ordinal);
        Assert.Equal(deeds, (await story.DeedsAsync()).Count);
    }

    [Fact]
    public async Task The_second_of_two_who_write_at_once_is_told_who_was_first()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        var text = (await drafting.ReadAsync(id)).Text!;
        var input = new SaveDraft.Input(id, text.Version, text.Content);
        await story.Get<SaveDraft>().ExecuteAsync(input, story.Itjen, TestContext.Current.CancellationToken);
        var lost = await Assert.ThrowsAsync<FactChanged>(() => story.Get<SaveDraft>().ExecuteAsync(input, story.Itjen, TestContext.Current.CancellationToken));
        Assert.Equal(story.Itjen.Name, lost.ChangedBy);
    }

    [Fact]
    public async Task The_other_party_does_not_write_at_a_draft()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        await BreaksAsync(Rule.FactNotFound, () => drafting.WriteAsync(id, paper => paper, story.Bkn));
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, story.Itjen);
        await drafting.MoveAsync(id, DraftStep.TakeBack, story.Itjen);
        await BreaksAsync(Rule.StepNotOpen, () => drafting.WriteAsync(id, paper => paper, story.Bkn));
    }

    [Fact]
    public async Task What_this_kind_of_document_does_not_hold_is_not_saved()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        var version = (await drafting.ReadAsync(id)).Text!.Version;
        await BreaksAsync(Rule.DraftUnreadable, () => story.Get<SaveDraft>().ExecuteAsync(new SaveDraft.Input(id, version, "[1]"), story.Itjen));
        await BreaksAsync(Rule.DraftTooLong,
            () => story.Get<SaveDraft>().ExecuteAsync(new SaveDraft.Input(id, version, new string('a', SaveDraft.Most + 1)), story.Itjen));
    }

    [Fact]
    public async Task A_draft_with_gaps_is_not_sent_and_every_gap_has_its_sentence()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        var invalid = await Assert.ThrowsAsync<ValidationException>(() => drafting.SendAsync(id, DraftStep.Offer, story.Itjen));
        Assert.Equal(["Number", "HeldOn", "Place", "Signers", "Participants", "DataSets", "Results"],
            invalid.Errors.Select(e => e.PropertyName).Distinct()
                .OrderBy(n => Array.IndexOf(["Number", "HeldOn", "Place", "Signers", "Participants", "DataSets", "Results"], n)));
        Assert.All(invalid.Errors, e => Assert.EndsWith(".", e.ErrorMessage, StringComparison.Ordinal));
        Assert.Equal(DraftState.Draft, await drafting.StateAsync(id));
    }

    [Fact]
    public async Task A_version_is_frozen_with_the_bytes_that_everyone_can_check()
    {
        var id = await drafting.AgreedMinutesAsync();
        var version = (await drafting.ReadAsync(id)).Document.Latest!;
        await using var file = await story.Get<ContentStore>().OpenAsync(version.FileSha256, TestContext.Current.CancellationToken);
        Assert.Equal(version.FileSha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, TestContext.Current.CancellationToken)));
        Assert.Equal(version.ContentSha256, CanonicalContent.Sha256(version.Content));
    }

    [Fact]
    public async Task Verification_knows_the_signed_file_and_nothing_before_it_is_signed()
    {
        var id = await drafting.AgreedMinutesAsync();
        var document = (await drafting.ReadAsync(id)).Document;
        var (code, digest) = (document.VerificationCode, document.Latest!.FileSha256);
        var queries = story.Get<DocumentQueries>();
        Assert.Null(await queries.AuthenticAsync(code, digest, TestContext.Current.CancellationToken));
        await drafting.SignAsync(id, drafting.ItjenLeader);
        Assert.Null(await queries.AuthenticAsync(code, digest, TestContext.Current.CancellationToken));
        await drafting.SignAsync(id, drafting.BknLeader);
        Assert.NotNull(await queries.AuthenticAsync(code, digest.ToUpperInvariant(), TestContext.Current.CancellationToken));
        Assert.Null(await queries.AuthenticAsync(code, new string('0', 64), TestContext.Current.CancellationToken));
        Assert.Null(await queries.AuthenticAsync("kode lain", digest, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("UPDATE DocumentVersions SET FileSha256 = '1111111111111111111111111111111111111111111111111111111111111111'")]
    [InlineData("UPDATE Documents SET State = 'Signed'")]
    [InlineData("UPDATE Documents SET Title = 'Judul lain'")]
    [InlineData("UPDATE DocumentSignatures SET Signer = 'Orang lain'")]
    [InlineData("UPDATE DocumentVersions SET Content = replace(Content, '700/2/IJ', '700/3/IJ')")]
    public async Task A_table_that_was_changed_past_the_portal_makes_no_file_authentic(string sql)
    {
        var id = await drafting.AgreedMinutesAsync();
        var document = (await drafting.ReadAsync(id)).Document;
        if (!sql.Contains("State =", StringComparison.Ordinal))
        {
            await drafting.SignAsync(id, drafting.ItjenLeader);
            await drafting.SignAsync(id, drafting.BknLeader);
        }

        await using (var db = await story.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
        var forged = sql.Contains("FileSha256", StringComparison.Ordinal) ? new string('1', 64) : document.Latest!.FileSha256;
        Assert.Null(await story.Get<DocumentQueries>().AuthenticAsync(document.VerificationCode, forged, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_signature_needs_the_password_and_the_file_that_was_shown()
    {
        var id = await drafting.AgreedMinutesAsync();
        await BreaksAsync(Rule.WrongPassword, () => drafting.SignAsync(id, drafting.ItjenLeader, "salah"));
        await BreaksAsync(Rule.OtherVersionThanShown, () => drafting.SignAsync(id, drafting.ItjenLeader, digest: new string('0', 64)));
        Assert.Empty((await drafting.ReadAsync(id)).Document.Signatures);
    }

    [Fact]
    public async Task Only_the_leadership_signs_and_approves()
    {
        var id = await drafting.AgreedMinutesAsync();
        await Assert.ThrowsAsync<PermissionDenied>(() => drafting.SignAsync(id, story.Itjen));
        var report = await drafting.OpenReportAsync("2026-H1");
        await drafting.CompleteAsync(report, story.Itjen);
        await drafting.SendAsync(report, DraftStep.Propose, story.Itjen);
        await BreaksAsync(Rule.StepNotOpen, () => drafting.MoveAsync(report, DraftStep.Approve, story.Itjen));
        await BreaksAsync(Rule.FactNotFound, () => drafting.MoveAsync(report, DraftStep.Approve, drafting.BknLeader));
    }

    [Fact]
    public async Task Returning_needs_a_reason_which_is_the_remark_where_there_is_none()
    {
        var id = await drafting.OpenMinutesAsync(story.Itjen);
        await drafting.CompleteAsync(id, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, story.Itjen);
        await Assert.ThrowsAsync<ValidationException>(() => drafting.MoveAsync(id, DraftStep.Return, story.Bkn, reason: " "));
        await BreaksAsync(Rule.StepNotOpen, () => drafting.RemarkAsync(id, "hasil", "Dari penyusun sendiri.", story.Itjen));
        await drafting.RemarkAsync(id, "hasil", "Jumlah tidak cocok.", story.Bkn);
        await drafting.MoveAsync(id, DraftStep.Return, story.Bkn);
        Assert.Equal(DraftState.Returned, await drafting.StateAsync(id));

        await drafting.MoveAsync(id, DraftStep.Revise, story.Itjen);
        await drafting.SendAsync(id, DraftStep.Offer, story.Itjen);
        await drafting.MoveAsync(id, DraftStep.Return, story.Bkn, reason: "Lampiran belum ada.");
        var seen = (await story.Get<DocumentQueries>().FindAsync(id, story.Itjen, TestContext.Current.CancellationToken))!;
        Assert.Equal(("Lampiran belum ada.", ""), seen.Remarks.Select(r => (r.Text, r.Section)).Last());
    }

    [Fact]
    public async Task What_is_under_way_for_a_period_is_known_to_who_opens_another_and_may_see_it()
    {
        var id = await drafting.ApprovedReportAsync("2026-H1");
        var queries = story.Get<DocumentQueries>();
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal([id], (await queries.UnderWayAsync(DraftKind.Report, "2026-H1", story.Itjen, ct)).Select(d => d.Id));
        Assert.Empty(await queries.UnderWayAsync(DraftKind.Report, "2026-H2", story.Itjen, ct));
        Assert.Empty(await queries.UnderWayAsync(DraftKind.Report, "2026-H1", story.Bkn, ct));
    }

    [Fact]
    public async Task A_report_is_not_submitted_before_its_request_nor_twice_for_a_period()
    {
        var request = await story.RequestAsync(story.Today);
        var id = await drafting.ApprovedReportAsync("2026-H1", request);
        await drafting.SubmitAsync(id);
        var again = await drafting.ApprovedReportAsync("2026-H1");
        await BreaksAsync(Rule.PeriodAlreadyReported, () => drafting.SubmitAsync(again));
        Assert.Equal(DraftState.Approved, await drafting.StateAsync(again));
        await Assert.ThrowsAsync<PermissionDenied>(() => drafting.SubmitAsync(again, story.Bkn));
    }

    [Fact]
    public async Task A_follow_up_is_reported_by_its_owner_and_judged_by_the_other_party()
    {
        var id = await drafting.AgreedMinutesAsync();
        await drafting.SignAsync(id, drafting.ItjenLeader);
        await drafting.SignAsync(id, drafting.BknLeader);
        var followUp = Assert.Single(await drafting.FollowUpsAsync());
        await BreaksAsync(Rule.FollowUpHasNoReport, () => JudgeAsync(followUp, FollowUpStatus.Compliant, story.Bkn));
        await BreaksAsync(Rule.FactOfOtherParty, () => ReportAsync(followUp, story.Bkn));
        await ReportAsync(followUp, story.Itjen);
        var reported = Assert.Single(await drafting.FollowUpsAsync());
        await BreaksAsync(Rule.FollowUpWaits, () => ReportAsync(reported, story.Itjen));
        await BreaksAsync(Rule.MakerIsNotChecker, () => JudgeAsync(reported, FollowUpStatus.Compliant, story.Itjen));
        await Assert.ThrowsAsync<ValidationException>(() => JudgeAsync(reported, FollowUpStatus.NotYetCompliant, story.Bkn));
        await JudgeAsync(reported, FollowUpStatus.NotYetCompliant, story.Bkn, "Baru sebagian.");
        var open = Assert.Single(await drafting.FollowUpsAsync());
        Assert.True(open.IsOpen);
        await ReportAsync(open, story.Itjen);
        await JudgeAsync(Assert.Single(await drafting.FollowUpsAsync()), FollowUpStatus.Compliant, story.Bkn);
        var closed = Assert.Single(await drafting.FollowUpsAsync());
        await BreaksAsync(Rule.FollowUpClosed, () => ReportAsync(closed, story.Itjen));
    }

    private Task ReportAsync(FollowUp followUp, Actor by) =>
        story.Get<ReportFollowUp>().ExecuteAsync(new ReportFollowUp.Input { FollowUpId = followUp.Id, Version = followUp.Version, Text = "Dikerjakan." }, by);

    private Task JudgeAsync(FollowUp followUp, FollowUpStatus status, Actor by, string? remark = null) =>
        story.Get<JudgeFollowUp>()
            .ExecuteAsync(new JudgeFollowUp.Input { FollowUpId = followUp.Id, Version = followUp.Version, Status = status, Remark = remark }, by);

    private static async Task BreaksAsync(Rule rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<RuleViolation>(act)).Code);
}
