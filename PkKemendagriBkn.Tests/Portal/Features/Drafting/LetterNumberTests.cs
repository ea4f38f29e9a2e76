using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Portal.Features.Dashboard;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>A party's number is taken once a year, by whoever is first, and never again.</summary>
public sealed class LetterNumberTests : FeatureTests
{
    [Fact]
    public async Task Two_persons_who_take_one_number_at_once_get_one_letter_and_one_refusal_that_tells_the_next()
    {
        var story = new DraftingStory(Host);
        var second = await Host.AddPersonAsync(Role.BknSecretariat, Party.Second, "Sekretaris lain");
        Guid[] ids = [await LetterSteps.OpenAsync(Host, LetterKind.Other, Host.Bkn), await LetterSteps.OpenAsync(Host, LetterKind.Other, second)];
        await story.CompleteAsync(ids[0], Host.Bkn);
        await story.CompleteAsync(ids[1], second);
        var refused = (await Task.WhenAll(
            Record.ExceptionAsync(() => story.SendAsync(ids[0], DraftStep.Propose, Host.Bkn)).AsTask(),
            Record.ExceptionAsync(() => story.SendAsync(ids[1], DraftStep.Propose, second)).AsTask())).OfType<Exception>().ToList();
        var sentence = Assert.Single(Assert.IsType<ValidationException>(Assert.Single(refused)).Errors);
        Assert.Equal(nameof(LetterContent.Number), sentence.PropertyName);
        Assert.Contains("Nomor bebas berikutnya: 2/PKS/BKN/IX/2026", sentence.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_holds_a_number_once_a_year_and_party()
    {
        var id = await LetterSteps.ProposedAsync(Host, LetterKind.Other, Host.Bkn);
        var taken = await Host.FindAsync<TwoPartyDocument>(id);
        var twin = new TwoPartyDocument { Kind = DraftKind.Letter, Drafter = Party.Second, Title = "Kembar", VerificationCode = new string('b', 32) };
        twin.TakeNumber(" 1/pks/bkn/ix/2026 ", taken.NumberYear!.Value);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => Host.AddAsync(twin));
    }

    [Fact]
    public async Task A_letter_that_was_given_up_keeps_its_number_and_one_of_the_register_counts_too()
    {
        var id = await LetterSteps.ProposedAsync(Host, LetterKind.Other, Host.Bkn);
        var story = new DraftingStory(Host);
        await story.MoveAsync(id, DraftStep.TakeBack, Host.Bkn);
        await story.MoveAsync(id, DraftStep.Withdraw, Host.Bkn);
        var asked = Request(On(8, 20));
        asked.Letter.Number = "7/PKS/BKN/VIII/2026";
        await Host.RecordAsync(asked);
        await Assert.ThrowsAsync<ValidationException>(() => LetterSteps.ProposedAsync(Host, LetterKind.Other, Host.Bkn, number: "1/PKS/BKN/IX/2026"));
        Assert.Equal("8/PKS/BKN/IX/2026", await Host.Get<FirstLetter>().NextNumberAsync(Party.Second, Host.Today, Ct));
        Assert.Equal("1/PKS/IJ/IX/2026", await Host.Get<FirstLetter>().NextNumberAsync(Party.First, Host.Today, Ct));
    }

    [Fact]
    public async Task A_letter_that_was_signed_keeps_its_number()
    {
        var id = await LetterSteps.SignedAsync(Host);
        var story = new DraftingStory(Host);
        await story.MoveAsync(id, DraftStep.TakeBack, Host.Bkn);
        await story.WriteAsync(id, paper => new LetterPaper(((LetterPaper)paper).Content with { Number = "9/PKS/BKN/IX/2026" }), Host.Bkn);
        await FeatureHost.BreaksAsync(Rule.LetterNumberStays, () => story.SendAsync(id, DraftStep.Propose, Host.Bkn));
    }
}
