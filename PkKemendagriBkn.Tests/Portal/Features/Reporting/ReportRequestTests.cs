using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

public sealed class ReportRequestTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_but_the_BKN_secretariat_requests_a_report()
    {
        await host.RefusesAsync(Permission.RequestReport, nameof(RecordReportRequest), by => host.RecordAsync(Request(On(5, 4)), by));
        Assert.Equal(0, await host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task A_wrong_input_is_not_saved()
    {
        await FeatureHost.RejectsAsync("SentOn", () => host.RecordAsync(new ReportRequestInput { Letter = Letter(On(5, 4)) }));
        Assert.Equal(0, await host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task Recording_starts_a_provisional_clock_that_is_no_ground()
    {
        var id = await host.RequestAsync(On(5, 4));
        var deadline = await host.DeadlineAsync($"requested-report:{id}");
        Assert.Equal((On(7, 4), DeadlineState.Overdue, true), (deadline!.DueOn, deadline.State, deadline.Provisional));
        Assert.Empty((await host.ConcludeAsync()).Access.Grounds);
        Assert.Equal((nameof(RecordReportRequest), host.Bkn.UserId, id), ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).ActorId, (await host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_request()
    {
        var input = Request(On(5, 4));
        await host.RecordAsync(input);
        await host.RecordAsync(input);
        Assert.Equal(1, await host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task Only_its_own_party_corrects_or_voids_a_request()
    {
        var stored = await host.FindAsync<ReportRequest>(await host.RequestAsync(On(5, 4)));
        var correction = CorrectionOf(stored, await host.LetterOfAsync(stored));
        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectReportRequest), by => host.CorrectAsync(correction, by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(correction, host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.VoidAsync(stored, host.Itjen));
    }

    [Fact]
    public async Task A_correction_moves_the_deadline_but_not_past_confirmation_or_report()
    {
        var stored = await host.FindAsync<ReportRequest>(await host.RequestAsync(On(5, 4)));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, async () => await host.CorrectAsync(CorrectionOf(stored, await host.LetterOfAsync(stored))));
        var input = CorrectionOf(stored, await host.LetterOfAsync(stored));
        input.SentOn = On(5, 6);
        await host.CorrectAsync(input);
        Assert.Equal(On(7, 6), (await host.DeadlineAsync($"requested-report:{stored.Id}"))!.DueOn);
        Assert.Equal("Salah tanggal.", (await host.LastEntryAsync()).Reason);

        stored = await host.FindAsync<ReportRequest>(stored.Id);
        await host.ConfirmLetterOfAsync(stored, On(5, 8));
        await host.ReportAsync(On(6, 1), request: stored.Id);
        stored = await host.FindAsync<ReportRequest>(stored.Id);
        (input = CorrectionOf(stored, await host.LetterOfAsync(stored))).SentOn = On(5, 9);
        await FeatureHost.BreaksAsync(Rule.ConfirmedBeforeSent, () => host.CorrectAsync(input));
        (input = CorrectionOf(stored, await host.LetterOfAsync(stored))).SentOn = On(6, 2);
        await FeatureHost.RejectsAsync("SentOn", () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task Confirming_makes_the_deadline_definite_and_happens_once()
    {
        var stored = await host.FindAsync<ReportRequest>(await host.RequestAsync(On(5, 4)));
        await FeatureHost.RejectsAsync("ConfirmedOn", () => host.ConfirmLetterOfAsync(stored, On(5, 3)));
        await host.ConfirmLetterOfAsync(stored, On(5, 8));

        var deadline = await host.DeadlineAsync($"requested-report:{stored.Id}");
        Assert.Equal((On(7, 8), false), (deadline!.DueOn, deadline.Provisional));
        Assert.Equal([deadline.Key], (await host.ConcludeAsync()).Access.Grounds);
        Assert.Equal((nameof(ConfirmLetter), stored.LetterId), ((await host.LastEntryAsync()).Action, (await host.LastEntryAsync()).SubjectId));
        await FeatureHost.BreaksAsync(Rule.ReceiptAlreadyConfirmed, () => host.ConfirmLetterOfAsync(stored, On(5, 9)));
        Assert.Equal(On(5, 8), (await host.LetterOfAsync(stored)).ConfirmedOn);
    }

    [Fact]
    public async Task A_confirmation_collides_with_a_correction_made_meanwhile()
    {
        var stored = await host.FindAsync<ReportRequest>(await host.RequestAsync(On(5, 4)));
        var letter = await host.LetterOfAsync(stored);
        var input = CorrectionOf(stored, letter);
        input.SentOn = On(5, 5);
        await host.CorrectAsync(input);
        var lost = await Assert.ThrowsAsync<FactChanged>(() => host.ConfirmAsync(Confirmation(letter, On(5, 8))));
        Assert.Equal(host.Bkn.Name, lost.ChangedBy);
        Assert.Null((await host.LetterOfAsync(stored)).ConfirmedOn);
    }

    [Fact]
    public async Task A_request_that_was_answered_is_not_voided_and_a_void_one_has_no_deadline()
    {
        var stored = await host.FindAsync<ReportRequest>(await host.RequestAsync(On(5, 4)));
        var report = await host.FindAsync<Report>(await host.ReportAsync(On(6, 1), request: stored.Id));
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => host.VoidAsync(stored, host.Bkn));
        await host.VoidAsync(report);
        await host.VoidAsync(stored, host.Bkn);
        Assert.Null(await host.DeadlineAsync($"requested-report:{stored.Id}"));
    }
}
