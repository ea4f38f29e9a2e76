using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class LetterThreadTests : IAsyncLifetime
{
    private FeatureHost host = null!;
    private Letter first = null!, second = null!, third = null!;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        first = await host.SendAsync("S-1/2026", Party.Second, On(3, 2));
        second = await host.SendAsync("B-1/2026", Party.First, On(3, 5), first);
        third = await host.SendAsync("S-2/2026", Party.Second, On(3, 9), second);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Replies_hang_together_in_order_under_the_matter_of_the_first()
    {
        Assert.Equal((null, first.Id, first.Id), (first.RootId, second.RootId, third.RootId));
        Assert.Null(second.Matter);
        var detail = (await host.Get<LetterQueries>().FindAsync(third.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal(["S-1/2026", "B-1/2026", "S-2/2026"], detail.Thread.Select(l => l.Number));
        Assert.Equal("Pemutakhiran 2026", detail.Matter);
        Assert.Equal([second.Id], (await host.Get<LetterQueries>().FindAsync(first.Id, TestContext.Current.CancellationToken))!.Uses.Select(u => u.Id));
    }

    [Fact]
    public async Task A_letter_taken_out_takes_those_that_reply_to_it_along()
    {
        var input = CorrectionOf(second);
        input.Matter = "Perkara sendiri";
        await host.CorrectAsync(input, host.Itjen);
        Assert.Equal((null, second.Id), ((await host.FindAsync<Letter>(second.Id)).RootId, (await host.FindAsync<Letter>(third.Id)).RootId));
        Assert.Equal(["S-1/2026"], (await host.Get<LetterQueries>().FindAsync(first.Id, TestContext.Current.CancellationToken))!.Thread.Select(l => l.Number));
    }

    [Fact]
    public async Task No_letter_replies_to_one_that_replies_to_it()
    {
        var input = CorrectionOf(first);
        input.DatedOn = input.SentOn = On(3, 10);
        input.Letter.Choose(Pick(third));
        await FeatureHost.BreaksAsync(Rule.LetterRepliesToItself, () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task A_letter_replies_only_to_one_that_stands()
    {
        await host.VoidAsync(third, host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.SendAsync("B-2/2026", Party.First, On(3, 12), third));
    }
}
