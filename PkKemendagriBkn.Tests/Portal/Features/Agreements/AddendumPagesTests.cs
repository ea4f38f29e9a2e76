using AngleSharp.Dom;
using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.AddendumTextTests;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public sealed class AddendumPagesTests : PageTests
{
    [Fact]
    public async Task The_agreement_shows_the_words_of_the_day_looked_at_and_what_changed_word_by_word()
    {
        var id = await Host.AgreeAsync(Reworded("8", NewWords));

        var page = Pages.Open<AgreementPage>("/perjanjian", Host.Itjen);
        Assert.Equal(NewWords, page.Find("#pasal-8 p").TextContent);
        Assert.Contains("3 (tiga)", page.FindAll("ins").Select(Trimmed));
        Assert.Contains("2 (dua)", page.FindAll("del").Select(Trimmed));
        Assert.NotNull(page.Find($"a[href='/peristiwa/{id}']"));

        Pages.AsOf = On(2026, 3, 31);
        var before = Pages.Open<AgreementPage>("/perjanjian", Host.Itjen);
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, before.Find("#pasal-8 p").TextContent);
        Assert.Empty(before.FindAll("ins"));
    }

    [Fact]
    public async Task The_search_in_the_text_finds_the_words_in_force()
    {
        await Host.AgreeAsync(Reworded("8", NewWords));
        Assert.Contains("1 klausul memuat", Pages.Open<AgreementPage>("/perjanjian?cari=3%20(tiga)%20kali", Host.Itjen).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_and_its_quotations_show_the_words_in_force()
    {
        await Host.AgreeAsync(Reworded("8", NewWords));
        var page = Pages.Open<ClausePage>("/perjanjian/8", Host.Itjen, p => p.Add(x => x.ClauseId, "8"));
        Assert.Contains(NewWords, page.Markup, StringComparison.Ordinal);
        Assert.Contains("Diubah dengan adendum sejak 1 April 2026", page.Markup, StringComparison.Ordinal);
        Assert.Contains(NewWords, Pages.Open<ObligationsPage>("/kewajiban", Host.Itjen).Markup, StringComparison.Ordinal);
        var quoted = Pages.Open<InterpretationsPage>("/penafsiran", Host.Itjen);
        Assert.Contains(NewWords, quoted.Find("#evaluation-count blockquote").TextContent, StringComparison.Ordinal);
        Assert.Contains(NewWords, quoted.Find("#evaluation-count figcaption a").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposed_addendum_shows_what_it_would_change()
    {
        var id = await Host.RecordAsync(Reworded("8", NewWords));
        var page = Pages.Open<EventPage>($"/peristiwa/{id}", Host.Bkn, id);
        Assert.Contains("3 (tiga)", page.FindAll("ins").Select(Trimmed));
    }

    [Fact]
    public void The_form_opens_a_chosen_clause_in_its_words_and_shows_the_change()
    {
        var page = Pages.Open<EventFormPage>("/peristiwa/baru/adendum", Host.Itjen, p => p.Add(x => x.Slug, "adendum"));
        page.FindAll("button").Single(b => b.TextContent.Contains("Ubah bunyi klausul", StringComparison.Ordinal)).Click();
        page.Field("Klausul ke-1").Change("8");
        Assert.Equal(PksAgreement.Instance.Clause("8").Text, page.Field("Bunyi baru ke-1").GetAttribute("value") ?? page.Field("Bunyi baru ke-1").TextContent);
        page.Fill("Bunyi baru ke-1", NewWords);
        Assert.Contains("3 (tiga)", page.FindAll("ins").Select(Trimmed));
        page.Submit();
        Assert.DoesNotContain("Bunyi Pasal 8 sama", page.Markup, StringComparison.Ordinal);
        page.FindAll("button").Single(b => b.TextContent.Contains("Hapus klausul ke-1", StringComparison.Ordinal)).Click();
        Assert.Empty(page.FindAll("ins"));
    }

    private static string Trimmed(IElement element) => element.TextContent.Trim();
}
