using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class LetterTests : FeatureTests
{
    private static readonly Mistake<LetterFormInput>[] Mistakes =
    [
        new("no sender", "From", "Pilih pihak", i => i.From = null),
        new("both as senders", "From", "sebagai pengirim", i => i.From = Party.Both),
        new("no number", "Number", "Isi nomor", i => i.Number = " "),
        new("a long number", "Number", "100", i => i.Number = new string('1', 101)),
        new("no date", "DatedOn", "Isi tanggal surat", i => (i.DatedOn, i.SentOn) = (null, null)),
        new("tomorrow", "DatedOn", "belum tiba", i => (i.DatedOn, i.SentOn) = (On(9, 2), null)),
        new("before what it answers", "DatedOn", "3 Maret 2026", i => i.Letter.Choose(new(Guid.CreateVersion7(), "S-1", On(3, 3), "Hal", Party.First))),
        new("no subject", "Subject", "Isi hal", i => i.Subject = null),
        new("a long unit", "FromUnit", "200", i => i.FromUnit = new string('a', 201)),
        new("a long addressee", "ToUnit", "200", i => i.ToUnit = new string('a', 201)),
        new("no classification", "Classification", "Pilih sifat", i => i.Classification = null),
        new("an unknown classification", "Classification", "dari daftar", i => i.Classification = (LetterClassification)9),
        new("sent before it was written", "SentOn", "sebelum tanggal surat", i => i.SentOn = On(3, 1)),
        new("sent tomorrow", "SentOn", "belum tiba", i => i.SentOn = On(9, 2)),
        new("sent after its receipt", "SentOn", "1 Maret 2026", i => i.ConfirmedOn = On(3, 1)),
        new("sent by no channel", "Channel", "Pilih saluran", i => i.Channel = null),
        new("a long matter", "Matter", "200", i => i.Matter = new string('a', 201)),
    ];

    public static TheoryData<string> Wrong => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Wrong))]
    public void A_letter_is_refused_with(string mistake)
    {
        var right = Form("S-2/2026");
        right.Today = On(9, 1);
        new LetterFormInput.Validator().AssertRefused(right, Mistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_records_a_letter()
    {
        await Host.RefusesAsync(Permission.RecordLetter, nameof(RecordLetter), by => Host.RecordAsync(Form("S-2/2026"), by));
        Assert.Equal(0, await Host.CountAsync<Letter>());
    }

    [Fact]
    public async Task Each_party_records_what_it_sent_and_what_reached_it()
    {
        var sent = await Host.SendAsync("S-2/2026");
        var reached = await Host.FindAsync<Letter>(await Host.RecordAsync(Form("S-3/2026", Party.First)));
        Assert.Equal((Party.Second, Party.First, LetterChannel.Email, "Pemutakhiran 2026"), (sent.From, sent.To, sent.Channel!.Value, sent.Matter));
        Assert.Equal((Party.First, Party.Second), (reached.From, reached.RecordedByParty!.Value));
        Assert.Equal((nameof(RecordLetter), reached.Id), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).SubjectId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_letter()
    {
        var input = Form("S-2/2026");
        await Host.RecordAsync(input);
        Assert.Equal(input.Id, await Host.RecordAsync(input));
        Assert.Equal(1, await Host.CountAsync<Letter>());
    }

    [Fact]
    public async Task A_letter_with_number_date_and_sender_of_another_is_refused_whatever_the_case_of_its_letters()
    {
        var first = await Host.SendAsync("S-2/a_1/2026");
        await FeatureHost.BreaksAsync(Rule.LetterAlreadyRecorded, () => Host.RecordAsync(Form("s-2/A_1/2026 ")));
        await Host.RecordAsync(Form("S-2/aX1/2026"));
        await Host.RecordAsync(Form("S-2/a_1/2026", Party.First));
        await Host.VoidAsync(first, Host.Bkn);
        await Host.RecordAsync(Form("S-2/a_1/2026"));
    }

    [Fact]
    public async Task A_correction_keeps_its_reason_and_never_the_sender()
    {
        var letter = await Host.SendAsync("S-2/2026");
        var input = CorrectionOf(letter);
        (input.Subject, input.From) = ("Hal yang benar", Party.First);
        await Host.CorrectAsync(input);
        var stored = await Host.FindAsync<Letter>(letter.Id);
        Assert.Equal(("Hal yang benar", Party.Second), (stored.Subject, stored.From));
        Assert.Equal((nameof(CorrectLetter), "Salah ketik."), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).Reason));
    }

    [Fact]
    public async Task Nobody_but_the_party_that_recorded_it_corrects_or_voids_it()
    {
        var letter = await Host.SendAsync("S-2/2026");
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectLetter), by => Host.CorrectAsync(CorrectionOf(letter), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.CorrectAsync(CorrectionOf(letter), Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.VoidAsync(letter));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => Host.CorrectAsync(CorrectionOf(letter)));
    }

    [Fact]
    public async Task The_second_of_two_editors_changes_nothing()
    {
        var letter = await Host.SendAsync("S-2/2026");
        var (first, second) = (CorrectionOf(letter), CorrectionOf(letter));
        (first.Subject, second.Subject) = ("Yang pertama", "Yang kedua");
        await Host.CorrectAsync(first);
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(second));
        Assert.Equal("Yang pertama", (await Host.FindAsync<Letter>(letter.Id)).Subject);
    }

    [Fact]
    public async Task A_letter_that_something_rests_on_is_not_voided()
    {
        var letter = await Host.SendAsync("S-2/2026");
        var reply = await Host.SendAsync("S-3/2026", Party.First, On(3, 5), letter);
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => Host.VoidAsync(letter, Host.Bkn));
        await Host.VoidAsync(reply);
        await Host.VoidAsync(letter, Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => Host.CorrectAsync(CorrectionOf(letter)));
    }
}
