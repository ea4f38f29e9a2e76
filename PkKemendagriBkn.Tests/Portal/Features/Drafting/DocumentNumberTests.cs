using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Journeys;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Drafting;

/// <summary>The numbers of a document of both parties: each party gives its own, and no file is signed without both.</summary>
public sealed class DocumentNumberTests : FeatureTests
{
    private DraftingStory Story => field ??= new DraftingStory(Host);

    [Fact]
    public async Task What_is_locked_for_signing_bears_both_numbers_and_differs_from_the_offer_in_nothing_else()
    {
        var id = await OfferedAsync();
        await Story.AgreeAsync(id, Host.Bkn, " 12/HM/2026 ");

        var document = (await Story.ReadAsync(id)).Document;
        var (offered, locked) = (Paper(document.Versions[0]), Paper(document.Versions[1]));
        Assert.Equal(("700/2/IJ", ""), (offered.NumberOf(Party.First), offered.NumberOf(Party.Second)));
        Assert.Equal(offered.WithNumber(Party.Second, "12/HM/2026").Canonical, locked.Canonical);
        Assert.Equal((Host.Bkn.Name, DraftState.Agreed), (document.Versions[1].FrozenBy, document.State));
        Assert.NotEqual(document.Versions[0].FileSha256, document.Versions[1].FileSha256);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Nobody_agrees_without_the_own_number_and_the_sentence_stands_at_the_field(string? number)
    {
        var id = await OfferedAsync();

        var refused = Assert.Single((await Assert.ThrowsAsync<ValidationException>(() => Story.AgreeAsync(id, Host.Bkn, number))).Errors);

        Assert.Equal(("Number", "Isi nomor berita acara dari pihak Anda."), (refused.PropertyName, refused.ErrorMessage));
        Assert.Equal(DraftState.Offered, await Story.StateAsync(id));
    }

    [Fact]
    public async Task A_party_does_not_fill_in_the_number_of_the_other()
    {
        var id = await Story.OpenMinutesAsync(Host.Itjen);
        await FeatureHost.BreaksAsync(Rule.NumberOfOtherParty,
            () => Story.WriteAsync(id, paper => paper.WithNumber(Party.Second, "12/HM/2026"), Host.Itjen));

        await Story.CompleteAsync(id, Host.Itjen);
        await Story.SendAsync(id, DraftStep.Offer, Host.Itjen);
        await FeatureHost.BreaksAsync(Rule.StepNotOpen, () => Story.AgreeAsync(id, Host.Itjen, "12/HM/2026"));
    }

    [Fact]
    public async Task The_number_that_follows_the_own_last_ones_is_suggested()
    {
        foreach (var number in new[] { "801/UJI/2026", "802/UJI/2026" })
            await Story.AgreeAsync(await OfferedAsync(), Host.Bkn, number);

        var numbers = await Host.Get<DocumentQueries>().NumbersAsync(Party.Second, Host.Bkn, Ct);

        Assert.Equal(["802/UJI/2026", "801/UJI/2026"], numbers.Where(n => n.EndsWith("/UJI/2026", StringComparison.Ordinal)));
    }

    private async Task<Guid> OfferedAsync()
    {
        var id = await Story.OpenMinutesAsync(Host.Itjen);
        await Story.CompleteAsync(id, Host.Itjen);
        await Story.SendAsync(id, DraftStep.Offer, Host.Itjen);
        return id;
    }

    private static DraftPaper Paper(DocumentVersion version) => DraftPaper.Read(DraftKind.Minutes, version.Content);
}
