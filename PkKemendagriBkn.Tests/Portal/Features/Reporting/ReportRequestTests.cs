using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public sealed class ReportRequestTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_a_secretariat_records_a_request()
    {
        await Host.RefusesAsync(Permission.RequestReport, nameof(RecordReportRequest), by => Host.RecordAsync(Request(On(5, 4)), by));
        Assert.Equal(0, await Host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        await FeatureHost.RejectsAsync("SentOn", () => Host.RecordAsync(new ReportRequestInput { Letter = Letter(On(5, 4)) }));
        Assert.Equal(0, await Host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task Recording_starts_a_provisional_clock_that_is_no_ground()
    {
        var id = await Host.RequestAsync(On(5, 4));
        var deadline = await Host.DeadlineAsync($"requested-report:{id}");
        Assert.Equal((On(7, 4), DeadlineState.Overdue, true), (deadline!.DueOn, deadline.State, deadline.Provisional));
        Assert.Empty((await Host.ConcludeAsync()).Access.Grounds);
        Assert.Equal((nameof(RecordReportRequest), Host.Bkn.UserId, id),
            ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).ActorId, (await Host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_request()
    {
        var input = Request(On(5, 4));
        await Host.RecordAsync(input);
        await Host.RecordAsync(input);
        Assert.Equal(1, await Host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task Only_its_own_party_corrects_or_voids_a_request()
    {
        var stored = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(5, 4)));
        var correction = CorrectionOf(stored, await Host.LetterOfAsync(stored));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectReportRequest), by => Host.CorrectAsync(correction, by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(correction, Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.VoidAsync(stored, Host.Itjen));
    }

    [Fact]
    public async Task A_correction_moves_the_deadline_but_not_past_confirmation_or_report()
    {
        var stored = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(5, 4)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, async () => await Host.CorrectAsync(CorrectionOf(stored, await Host.LetterOfAsync(stored))));
        var input = CorrectionOf(stored, await Host.LetterOfAsync(stored));
        input.SentOn = On(5, 6);
        await Host.CorrectAsync(input);
        Assert.Equal(On(7, 6), (await Host.DeadlineAsync($"requested-report:{stored.Id}"))!.DueOn);
        Assert.Equal("Salah tanggal.", (await Host.LastEntryAsync()).Reason);

        stored = await Host.FindAsync<ReportRequest>(stored.Id);
        await Host.ConfirmLetterOfAsync(stored, On(5, 8));
        await Host.ReportAsync(On(6, 1), request: stored.Id);
        stored = await Host.FindAsync<ReportRequest>(stored.Id);
        (input = CorrectionOf(stored, await Host.LetterOfAsync(stored))).SentOn = On(5, 9);
        await FeatureHost.BreaksAsync(Rule.ConfirmedBeforeSent, () => Host.CorrectAsync(input));
        (input = CorrectionOf(stored, await Host.LetterOfAsync(stored))).SentOn = On(6, 2);
        await FeatureHost.RejectsAsync("SentOn", () => Host.CorrectAsync(input));
    }

    [Fact]
    public async Task Confirming_makes_the_deadline_definite_and_happens_once()
    {
        var stored = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(5, 4)));
        await FeatureHost.RejectsAsync("ConfirmedOn", () => Host.ConfirmLetterOfAsync(stored, On(5, 3)));
        await Host.ConfirmLetterOfAsync(stored, On(5, 8));

        var deadline = await Host.DeadlineAsync($"requested-report:{stored.Id}");
        Assert.Equal((On(7, 8), false), (deadline!.DueOn, deadline.Provisional));
        Assert.Equal([deadline.Key], (await Host.ConcludeAsync()).Access.Grounds);
        Assert.Equal((nameof(ConfirmLetter), stored.LetterId), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
        await FeatureHost.BreaksAsync(Rule.ReceiptAlreadyConfirmed, () => Host.ConfirmLetterOfAsync(stored, On(5, 9)));
        Assert.Equal(On(5, 8), (await Host.LetterOfAsync(stored)).ConfirmedOn);
    }

    [Fact]
    public async Task A_confirmation_collides_with_a_correction_made_meanwhile()
    {
        var stored = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(5, 4)));
        var letter = await Host.LetterOfAsync(stored);
        var input = CorrectionOf(stored, letter);
        input.SentOn = On(5, 5);
        await Host.CorrectAsync(input);
        var lost = await Assert.ThrowsAsync<FactChanged>(() => Host.ConfirmAsync(Confirmation(letter, On(5, 8))));
        Assert.Equal(Host.Bkn.Name, lost.ChangedBy);
        Assert.Null((await Host.LetterOfAsync(stored)).ConfirmedOn);
    }

    [Fact]
    public async Task A_request_that_was_answered_is_not_voided_and_a_void_one_has_no_deadline()
    {
        var stored = await Host.FindAsync<ReportRequest>(await Host.RequestAsync(On(5, 4)));
        var report = await Host.FindAsync<Report>(await Host.ReportAsync(On(6, 1), request: stored.Id));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => Host.VoidAsync(stored, Host.Bkn));
        await Host.VoidAsync(report);
        await Host.VoidAsync(stored, Host.Bkn);
        Assert.Null(await Host.DeadlineAsync($"requested-report:{stored.Id}"));
    }
}
