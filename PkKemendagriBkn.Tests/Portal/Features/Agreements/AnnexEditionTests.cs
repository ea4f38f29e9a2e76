using Bunit;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>Editions of the annex and the method of exchange: proposed by one party, in force once the other has confirmed, from their own day on.</summary>
public sealed class AnnexEditionTests : FeatureTests
{
    [Fact]
    public async Task An_edition_holds_from_its_day_once_the_other_party_has_confirmed_it()
    {
        var id = await Host.RecordAsync(Edition("NIP", "Nama"));
        Assert.Null(await InForceAsync(On(2026, 3, 2)));
        await FeatureHost.BreaksAsync(Rule.ProposalOfOwnParty, () => Host.ConfirmAsync(id, Host.Itjen));
        await Host.ConfirmAsync(id);
        Assert.Equal((id, null), ((await InForceAsync(On(2026, 3, 2)))?.Id, (await InForceAsync(On(2026, 3, 1)))?.Id));
        Assert.Null(await InForceAsync(On(2026, 3, 2), Party.Second));
    }

    [Fact]
    public async Task A_later_edition_takes_the_place_and_an_earlier_day_keeps_the_one_before()
    {
        var first = await Host.AgreeAsync(Edition("NIP"));
        var typed = Edition("NIP", "Nama");
        typed.EffectiveOn = On(2026, 6, 1);
        var second = await Host.AgreeAsync(typed);
        Assert.Equal((first, second), ((await InForceAsync(On(2026, 5, 31)))!.Id, (await InForceAsync(On(2026, 6, 1)))!.Id));
    }

    [Fact]
    public async Task What_is_confirmed_is_changed_by_a_proposal_only_and_its_list_stays_the_providers()
    {
        var first = await Host.AgreeAsync(Edition("NIP"));
        var typed = await Host.CorrectionAsync(first);
        typed.Elements.Add(new AnnexElementInput { Name = "Nama" });
        var second = await Host.CorrectAsync(typed, Host.Bkn);
        var editions = await Host.Get<AnnexQueries>().ReadAsync(Ct);
        Assert.Equal(first, editions.Before((AnnexEdition)await Host.FindAsync<AgreementEvent>(second))!.Id);
        Assert.Equal([second], editions.Waiting<AnnexEdition>(Host.Today, Party.First).Select(w => w.Fact.Id));
        Assert.Equal(first, editions.InForce<AnnexEdition>(Host.Today, Party.First)!.Id);
        await Host.ConfirmAsync(second, Host.Itjen);
        Assert.Equal((second, Party.First), ((await InForceAsync(Host.Today))!.Id, (await InForceAsync(Host.Today))!.Provider));
    }

    [Fact]
    public async Task It_rests_on_a_letter_or_a_file()
    {
        var typed = Edition("NIP");
        typed.Letter.Number = null;
        typed.Letter.DatedOn = null;
        typed.Letter.Subject = null;
        await FeatureHost.BreaksAsync(Rule.ProposalNeedsProof, () => Host.RecordAsync(typed));
    }

    [Theory]
    [InlineData("paling sedikit satu")]
    [InlineData("Isi nama elemen ke-2", "NIP", " ")]
    [InlineData("disebut dua kali", "NIP", "nip ")]
    public void What_cannot_be_an_edition_is_told(string says, params string[] names) =>
        Assert.Contains(says, AnnexElementInput.Fault(Edition(names).Elements)!, StringComparison.Ordinal);

    [Fact]
    public async Task The_page_shows_what_holds_and_marks_what_would_change()
    {
        await Host.AgreeAsync(Edition("NIP", "Telepon"));
        var typed = Edition("NIP", "Unit");
        typed.EffectiveOn = On(2026, 12, 1);
        var waiting = await Host.RecordAsync(typed);
        await Host.AgreeAsync(Method());
        await Host.RecordAsync(Method("Setiap hari"), Host.Bkn);
        await using var pages = new PageHost(Host, withDialogs: true);
        var page = pages.Open<AnnexPage>("/perjanjian/lampiran", Host.Bkn);
        var marks = page.FindAll(".advice").Select(a => a.TextContent).ToList();
        Assert.Contains("Telepon", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, marks.Count);
        Assert.Matches("menunggu konfirmasi BKN(?s:.*)Ditambah Unit(?s:.*)Dihapus Telepon", marks[0]);
        Assert.Matches("menunggu konfirmasi Itjen Kemendagri(?s:.*)semula: Setiap tanggal 5", marks[1]);
        Assert.Contains("Ditambah Unit",
            pages.Open<EventPage>($"/peristiwa/{waiting}", Host.Bkn, waiting).Markup.Replace("</span> <strong>", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_edition_opens_with_the_elements_in_force()
    {
        await Host.AgreeAsync(Edition("NIP", "Nama"));
        await using var pages = new PageHost(Host);
        var form = pages.Open<EventFormPage>("/peristiwa/baru/lampiran", Host.Itjen, p => p.Add(x => x.Slug, "lampiran"));
        Assert.Equal(2, form.FindComponent<EventFields>().Instance.Input.Elements.Count);
        Assert.Null(form.FindComponent<EventFields>().Instance.Input.EffectiveOn);
    }

    private async Task<AnnexEdition?> InForceAsync(DateOnly on, Party provider = Party.First) =>
        (await Host.Get<AnnexQueries>().ReadAsync(Ct)).InForce<AnnexEdition>(on, provider);
}
