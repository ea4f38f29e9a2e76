using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public sealed class ReportTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_Itjen_secretariat_submits_a_report()
    {
        await Host.RefusesAsync(Permission.SubmitReport, nameof(SubmitReport),
            by => Host.RecordAsync(Report(On(7, 20), "2026-H1", null, Guid.CreateVersion7()), by));
        Assert.Equal(0, await Host.CountAsync<Report>());
    }

    [Fact]
    public async Task A_report_needs_its_file_and_the_file_must_be_there()
    {
        await FeatureHost.RejectsAsync("UploadIds", () => Host.RecordAsync(Report(On(7, 20), "2026-H1")));
        await FeatureHost.BreaksAsync(Rule.FileRefused, () => Host.RecordAsync(Report(On(7, 20), "2026-H1", null, Guid.CreateVersion7())));
        var foreign = await Host.UploadAsync(Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FileRefused, () => Host.RecordAsync(Report(On(7, 20), "2026-H1", null, foreign)));
        Assert.Equal(0, await Host.CountAsync<Report>());
    }

    [Theory]
    [InlineData("2027-H1")]
    [InlineData("Y1-H1")]
    [InlineData("2025-H1")]
    public async Task Only_a_period_that_has_begun_under_the_scheme_in_force_is_answered(string period)
    {
        await FeatureHost.BreaksAsync(Rule.UnknownPeriod, () => Host.ReportAsync(On(7, 20), period));
    }

    [Fact]
    public async Task It_comes_neither_before_its_period_nor_before_its_request()
    {
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.ReportAsync(On(6, 30), "2026-H2"));
        var request = await Host.RequestAsync(On(5, 4));
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.ReportAsync(On(5, 3), request: request));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => Host.ReportAsync(On(5, 5), request: Guid.CreateVersion7()));
    }

    [Fact]
    public async Task A_correction_does_not_move_it_before_its_period_either()
    {
        var input = CorrectionOf(await Host.FindAsync<Report>(await Host.ReportAsync(On(7, 20), "2026-H2")));
        (input.SubmittedOn, input.Letter.DatedOn) = (On(6, 30), On(6, 30));
        await FeatureHost.RejectsAsync("SubmittedOn", () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task Submitting_fulfils_the_period_and_the_request_at_once()
    {
        var request = await Host.RequestAsync(On(5, 4));
        var upload = await Host.UploadAsync(Host.Itjen);
        var id = await Host.RecordAsync(Report(On(7, 1), "2026-H1", request, upload));

        Assert.Equal(DeadlineState.Fulfilled, (await Host.DeadlineAsync("periodic-report:2026-H1"))!.State);
        Assert.Equal(On(7, 1), (await Host.DeadlineAsync($"requested-report:{request}"))!.FulfilledOn);
        Assert.Equal(id, await Host.ReadAsync(db => Task.FromResult(db.EvidenceFiles.Single(f => f.Id == upload).FactId)));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(SubmitReport), nameof(Report), id), (entry.Action, entry.SubjectType, entry.SubjectId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report()
    {
        var input = Report(On(7, 20), "2026-H1", null, await Host.UploadAsync(Host.Itjen));
        await Host.RecordAsync(input);
        await Host.RecordAsync(input);
        Assert.Equal((1, 1), (await Host.CountAsync<Report>(), await Host.CountAsync<EvidenceFile>()));
    }

    [Fact]
    public async Task One_period_has_one_report_until_that_is_voided()
    {
        var first = await Host.FindAsync<Report>(await Host.ReportAsync(On(7, 20), "2026-H1"));
        var other = await Host.FindAsync<Report>(await Host.ReportAsync(On(2, 1), "2025-H2"));
        await FeatureHost.BreaksAsync(Rule.PeriodAlreadyReported, () => Host.ReportAsync(On(7, 21), "2026-H1"));
        var input = CorrectionOf(other);
        (input.Period, input.SubmittedOn) = ("2026-H1", On(7, 22));
        await FeatureHost.BreaksAsync(Rule.PeriodAlreadyReported, () => Host.CorrectAsync(input));

        await Host.VoidAsync(first);
        Assert.Equal(DeadlineState.Overdue, (await Host.DeadlineAsync("periodic-report:2026-H1"))!.State);
        await Host.ReportAsync(On(7, 21), "2026-H1");
    }

    [Fact]
    public async Task Only_its_own_party_corrects_or_voids_a_report()
    {
        var stored = await Host.FindAsync<Report>(await Host.ReportAsync(On(7, 20), "2026-H1"));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectReport), by => Host.CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(stored), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.VoidAsync(stored, Host.Bkn));
    }

    [Fact]
    public async Task A_correction_moves_what_is_fulfilled_and_loses_to_an_earlier_one()
    {
        var stored = await Host.FindAsync<Report>(await Host.ReportAsync(On(7, 20), "2026-H1"));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(stored)));
        var input = CorrectionOf(stored);
        input.Period = "2025-H2";
        await Host.CorrectAsync(input);

        Assert.Equal(DeadlineState.Overdue, (await Host.DeadlineAsync("periodic-report:2026-H1"))!.State);
        Assert.Equal(DeadlineState.FulfilledLate, (await Host.DeadlineAsync("periodic-report:2025-H2"))!.State);
        Assert.Equal("Salah judul.", (await Host.LastEntryAsync()).Reason);
        var late = CorrectionOf(stored);
        late.Title = "Judul lain";
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(late));
        Assert.Equal("Laporan pemanfaatan data", (await Host.FindAsync<Report>(stored.Id)).Title);
    }
}
