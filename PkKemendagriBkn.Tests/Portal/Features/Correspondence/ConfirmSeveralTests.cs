using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Correspondence.CorrespondenceSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

/// <summary>Several letters chosen in the list, and their receipt confirmed at once.</summary>
public sealed class ConfirmSeveralTests : FeatureTests
{
    [Fact]
    public async Task Only_whoever_may_confirm_a_letter_may_choose_it()
    {
        await Host.SendAsync("S-1/2026");
        await Host.SendAsync("S-2/2026", Party.First);
        await using var pages = new PageHost(Host);
        foreach (var (by, numbers) in new[] { (Host.Itjen, "Pilih S-1/2026"), (Host.Bkn, "Pilih S-2/2026"), (Host.As(Role.Auditor, null), "") })
            Assert.Equal(numbers,
                string.Join(", ", pages.Open<LettersPage>("/korespondensi", by).FindAll("tbody input").Select(i => i.GetAttribute("aria-label"))));
        pages.AsOf = On(3, 20);
        Assert.Empty(pages.Open<LettersPage>("/korespondensi", Host.Itjen).FindAll("tbody input"));
    }

    [Fact]
    public async Task Each_gets_a_confirmation_of_its_own_and_what_is_refused_stays_and_says_why()
    {
        var (first, second, third) = (await Host.SendAsync("S-1/2026"), await Host.SendAsync("S-2/2026"), await Host.SendAsync("S-3/2026"));
        await using var pages = new PageHost(Host, withDialogs: true);
        var dialogs = pages.Dialogs();
        var page = pages.Open<LettersPage>("/korespondensi", Host.Itjen);
        Assert.Empty(page.FindAll(".chosen-rows"));
        await page.Find("thead input").ChangeAsync(true);
        Assert.Contains("3 dipilih", page.Find(".chosen-rows").TextContent, StringComparison.Ordinal);
        await Host.Get<ConfirmLetter>().ExecuteAsync(ConfirmationOf(second, On(3, 3)), Host.Itjen, Ct);

        await page.Find(".chosen-rows button").ClickAsync();
        await dialogs.WaitForElementAsync("form");
        await dialogs.Find("[data-field=ConfirmedBy]").ChangeAsync("Kepala Subbagian Tata Usaha");
        await dialogs.Find("[data-field=Through]").ChangeAsync(nameof(ConfirmationChannel.Oral));
        await dialogs.Find("form").SubmitAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("Belum dikonfirmasi:", dialogs.Find("li").TextContent, StringComparison.Ordinal));
        Assert.Contains("S-2/2026", Assert.Single(dialogs.FindAll("li")).TextContent, StringComparison.Ordinal);
        foreach (var (letter, on) in new[] { (first, Host.Today), (second, On(3, 3)), (third, Host.Today) })
            Assert.Equal(on, (await Host.FindAsync<Letter>(letter.Id)).ConfirmedOn);
        Assert.Equal(3, await Host.ReadAsync(db => Task.FromResult(db.AuditEntries.Count(e => e.Action == nameof(ConfirmLetter)))));
    }
}
