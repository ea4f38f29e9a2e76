using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Features.Evaluations;
using PkKemendagriBkn.Portal.Features.Exchange;
using PkKemendagriBkn.Portal.Features.Reporting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Reporting;

/// <summary>A letter of the register that either party declares to ask for a report, and what the clock makes of it.</summary>
public sealed class DeclaredRequestTests : PageTests
{
    [Fact]
    public async Task What_the_debtor_declares_counts_at_once_from_the_day_on_which_it_received_the_letter()
    {
        var letter = await SendAsync(On(5, 4));
        var id = await DeclareAsync(letter, Host.Itjen, received: On(5, 10));
        var deadline = (await Host.DeadlineAsync($"requested-report:{id}"))!;
        Assert.Equal((On(5, 10), On(7, 10), DeadlineState.Overdue, false),
            (deadline.ClockStartsOn, deadline.DueOn, deadline.State, deadline.Provisional!.Value));
        Assert.Equal([deadline.Key], (await Host.ConcludeAsync()).Access.Grounds);
        var stored = await Host.FindAsync<Letter>(letter.Id);
        Assert.Equal((On(5, 10), Host.Itjen.Name, null), (stored.ConfirmedOn!.Value, stored.ConfirmedBy, stored.SentOn));
        Assert.Equal(Party.First, (await Host.FindAsync<ReportRequest>(id)).RecordedByParty);
        Assert.Contains("langsung diperhitungkan", Pages.Open<ReportRequestPage>($"/permintaan/{id}", Host.Bkn, id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_BKN_declares_runs_provisionally_until_the_receipt_is_confirmed()
    {
        var letter = await SendAsync(On(5, 4));
        var id = await DeclareAsync(letter, Host.Bkn);
        Assert.Equal((On(7, 4), true), await Host.DeadlineAsync($"requested-report:{id}") is { } d ? (d.DueOn, d.Provisional) : default);
        Assert.Null((await Host.FindAsync<Letter>(letter.Id)).ConfirmedOn);
    }

    [Fact]
    public async Task A_receipt_that_stands_is_not_moved_by_the_declaration()
    {
        var letter = await SendAsync(On(5, 4));
        await Host.ConfirmAsync(Confirmation(letter, On(5, 6)));
        var id = await DeclareAsync(letter, Host.Itjen, received: On(5, 20));
        Assert.Equal(On(7, 6), (await Host.DeadlineAsync($"requested-report:{id}"))!.DueOn);
    }

    [Fact]
    public async Task A_letter_asks_once_and_only_a_letter_of_BKN_asks()
    {
        var letter = await SendAsync(On(5, 4));
        await DeclareAsync(letter, Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.LetterAsksAlready, () => DeclareAsync(letter, Host.Itjen, received: On(5, 10)));
        var own = await SendAsync(On(5, 5), Party.First);
        await FeatureHost.BreaksAsync(Rule.LetterOfOtherSender, () => DeclareAsync(own, Host.Itjen, received: On(5, 10)));
        await FeatureHost.RejectsAsync("ReceivedOn", async () => await DeclareAsync(await SendAsync(On(5, 6)), Host.Itjen, received: On(5, 5)));
        Assert.Equal(1, await Host.CountAsync<ReportRequest>());
    }

    [Fact]
    public async Task The_debtor_corrects_its_own_declaration_and_not_the_letter_of_BKN()
    {
        var letter = await SendAsync(On(5, 4));
        var stored = await Host.FindAsync<ReportRequest>(await DeclareAsync(letter, Host.Itjen, received: On(5, 10)));
        var correction = CorrectionOf(stored, await Host.FindAsync<Letter>(letter.Id));
        (correction.SentOn, correction.Note) = (letter.DatedOn, "Laporan triwulan.");
        await Host.CorrectAsync(correction, Host.Itjen);
        Assert.Equal(("Laporan triwulan.", null), ((await Host.FindAsync<ReportRequest>(stored.Id)).Note, (await Host.FindAsync<Letter>(letter.Id)).SentOn));
    }

    [Fact]
    public async Task From_the_letters_page_one_click_declares_it()
    {
        var letter = await SendAsync(On(5, 4));
        var page = Pages.Open<LetterPage>($"/korespondensi/{letter.Id}", Host.Itjen, letter.Id);
        Assert.Equal(
            [$"/permintaan/baru/{letter.Id}", $"/pengiriman/baru/{letter.Id}", $"/evaluasi/rencana/baru/{letter.Id}"],
            page.FindAll("section a").Select(a => a.GetAttribute("href")!).Where(href => href.EndsWith($"baru/{letter.Id}", StringComparison.Ordinal)));
        var form = Pages.Open<ReportRequestFormPage>($"/permintaan/baru/{letter.Id}", Host.Itjen, p => p.Add(x => x.Letter, letter.Id));
        form.Submit();
        form.WaitForAssertion(() => Assert.Matches("^/permintaan/[0-9a-f-]{36}$", Pages.At));
        var deadline = Assert.Single((await Host.ConcludeAsync()).Deadlines, d => d.Kind == DeadlineKind.RequestedReport);
        Assert.Equal((Host.Today, false), (deadline.ClockStartsOn, deadline.Provisional!.Value));
        Assert.DoesNotContain($"/permintaan/baru/{letter.Id}",
            Pages.Open<LetterPage>($"/korespondensi/{letter.Id}", Host.Bkn, letter.Id).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forms_for_data_and_for_an_evaluation_are_filled_in_from_the_letter()
    {
        var (theirs, own) = (await SendAsync(On(5, 4)), await SendAsync(On(5, 5), Party.First));
        foreach (var markup in new[]
        {
            Pages.Open<DeliveryFormPage>($"/pengiriman/baru/{theirs.Id}", Host.Itjen, p => p.Add(x => x.Letter, theirs.Id)).Markup,
            Pages.Open<EvaluationPlanFormPage>($"/evaluasi/rencana/baru/{theirs.Id}", Host.Itjen, p => p.Add(x => x.Letter, theirs.Id)).Markup,
        })
            Assert.Contains(theirs.Number, markup, StringComparison.Ordinal);
        Assert.Contains(own.Number,
            Pages.Open<SendDeliveryPage>($"/pengiriman/kirim/{own.Id}", Host.Itjen, p => p.Add(x => x.Letter, own.Id)).Markup, StringComparison.Ordinal);
    }

    /// <summary>A letter in the register whose sending nobody noted.</summary>
    private async Task<Letter> SendAsync(DateOnly on, Party from = Party.Second)
    {
        var input = new LetterFormInput
        {
            Number = $"B-{on:MMdd}/2026", DatedOn = on, Subject = "Permintaan laporan", From = from, Classification = LetterClassification.Ordinary,
            Matter = "Laporan",
        };
        return await Host.FindAsync<Letter>(await Host.Get<RecordLetter>().ExecuteAsync(input, from == Party.First ? Host.Itjen : Host.Bkn, Ct));
    }

    private Task<Guid> DeclareAsync(Letter letter, Actor by, DateOnly? received = null)
    {
        var input = new ReportRequestInput { SentOn = letter.SentOrDatedOn, ReceivedOn = received };
        input.Letter.Choose(new LetterPick(letter.Id, letter.Number, letter.DatedOn, letter.Subject, letter.From, letter.SentOn));
        return Host.RecordAsync(input, by);
    }
}
