using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Drafting;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

/// <summary>Use, disclosure and incidents (Pasal 10), and their pages.</summary>
public class RegisterTests
{
    [Fact]
    public async Task Data_are_given_to_others_only_with_the_consent_of_both_or_a_document()
    {
        await using var host = await FeatureHost.CreateAsync();
        var asked = Entry(EventKind.Disclosure);
        ((Disclosure)asked.Entry!).Ground = DisclosureGround.Consent;
        var id = await host.RecordAsync(asked);
        await FeatureHost.BreaksAsync(Rule.ConsentMissing, () => host.RecordAsync(Entry(EventKind.DisclosureAnswer, id)));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.RecordAsync(Entry(EventKind.DisclosureAnswer, id), host.Bkn));

        await host.ConfirmAsync(id, host.Bkn);
        await host.RecordAsync(Entry(EventKind.DisclosureAnswer, id));

        var ordered = Entry(EventKind.Disclosure);
        (ordered.Letter.Number, ordered.Letter.DatedOn, ordered.Letter.Subject) = (null, null, null);
        await FeatureHost.BreaksAsync(Rule.ProposalNeedsProof, () => host.RecordAsync(ordered));
    }

    [Fact]
    public async Task A_request_does_not_change_into_one_that_needs_no_consent()
    {
        await using var host = await FeatureHost.CreateAsync();
        var asked = Entry(EventKind.Disclosure);
        ((Disclosure)asked.Entry!).Ground = DisclosureGround.Consent;
        var correction = await host.CorrectionAsync(await host.RecordAsync(asked));
        ((Disclosure)correction.Entry!).Ground = DisclosureGround.Law;
        await FeatureHost.BreaksAsync(Rule.ConsentStays, () => host.CorrectAsync(correction));
    }

    [Fact]
    public async Task A_notice_of_an_incident_counts_to_the_minute_for_its_recipient_alone()
    {
        await using var host = await FeatureHost.CreateAsync();
        var incident = Incident(new TimeOnly(8, 30));
        incident.Vital = true;
        var id = await host.RecordAsync(incident);
        Assert.Equal(4, (await host.ConcludedAsync()).Incidents.Count);
        var told = Entry(EventKind.IncidentTold, id, host.Today);
        (((IncidentTold)told.Entry!).To, ((IncidentTold)told.Entry).Time) = (IncidentRecipient.Bssn, new TimeOnly(8, 45));

        await host.RecordAsync(told);

        Assert.Equal([IncidentRecipient.Bssn],
            (await host.ConcludedAsync()).Incidents.Where(i => i.State == IncidentState.Fulfilled).Select(i => i.To));
        var early = Entry(EventKind.IncidentTold, id, host.Today);
        ((IncidentTold)early.Entry!).Time = new TimeOnly(8, 29);
        await FeatureHost.BreaksAsync(Rule.EntryStepBefore, () => host.RecordAsync(early));
    }

    [Fact]
    public async Task Use_and_what_is_in_dispute_stand_in_the_report()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.RecordAsync(Entry(EventKind.DataUse));
        await host.RecordAsync(Entry(EventKind.Matter));

        var facts = await host.Get<ReportFactsReader>().ReadAsync(On(2026, 7, 1), On(2026, 12, 31),
            TestContext.Current.CancellationToken);

        var sections = PkKemendagriBkn.Core.Reporting.ReportSections.Fill(PksAgreement.Instance, facts).ToDictionary(s => s.Key);
        Assert.Equal((1, 1), (sections["pemanfaatan"].Tables.Count, sections["kendala"].Tables.Count));
        Assert.Contains("Isi", sections["pemanfaatan"].Tables[0].Rows[0].Cells[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_offers_the_next_steps_and_its_register_lists_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        await using var pages = new PageHost(host);
        var id = await host.RecordAsync(Entry(EventKind.Matter));
        var step = await host.RecordAsync(Entry(EventKind.MatterPosition, id), host.Bkn);

        var page = pages.Open<EventPage>($"/peristiwa/{id}", host.Itjen, id);
        Assert.Contains($"/peristiwa/baru/hasil-musyawarah?atas={id}", page.Markup, StringComparison.Ordinal);
        Assert.Contains($"/peristiwa/{step}", page.Markup, StringComparison.Ordinal);
        Assert.Contains($"/peristiwa/{id}", pages.Open<MattersPage>("/perselisihan?keadaan=terbuka", host.Itjen).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain($"/peristiwa/{id}", pages.Open<MattersPage>("/perselisihan?keadaan=selesai", host.Itjen).Markup, StringComparison.Ordinal);
        var form = pages.Open<EventFormPage>($"/peristiwa/baru/hasil-musyawarah?atas={id}", host.Itjen, p => p.Add(x => x.Slug, "hasil-musyawarah"));
        Assert.Contains("Akibat pada catatan yang dibantah", form.Markup, StringComparison.Ordinal);
    }
}
