using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class RecordEventTests
{
    [Fact]
    public async Task Is_refused_to_everyone_but_the_secretariats()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RefusesAsync(Permission.RecordEvent, nameof(RecordEvent), actor => host.RecordAsync(Typed(EventKind.ForceMajeure), actor));

        Assert.Equal(0, await host.CountAsync<AgreementEvent>());
    }

    [Theory]
    [InlineData(EventKind.ForceMajeure, Party.First)]
    [InlineData(EventKind.TermNotice, Party.First)]
    [InlineData(EventKind.TermChange, Party.Both)]
    [InlineData(EventKind.Addendum, Party.Both)]
    [InlineData(EventKind.AgreedReading, Party.Both)]
    [InlineData(EventKind.AnnexEdition, Party.Both)]
    [InlineData(EventKind.ExchangeMethod, Party.Both)]
    [InlineData(EventKind.Incident, Party.First)]
    [InlineData(EventKind.Matter, Party.First)]
    [InlineData(EventKind.DataUse, Party.First)]
    [InlineData(EventKind.Disclosure, Party.First)]
    public async Task Stores_each_kind_for_its_party_with_one_entry_on_the_trail(EventKind kind, Party party)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Typed(kind);

        var id = await host.RecordAsync(input);

        var stored = await host.FindAsync<AgreementEvent>(id);
        Assert.Equal((kind, party, Party.First, input.Description), (EventKinds.Of(stored), stored.Party, stored.RecordedByParty!.Value, stored.Description));
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(RecordEvent), id, nameof(AgreementEvent)), (entry.Action, entry.SubjectId!.Value, entry.SubjectType));
        Assert.Equal([kind], (await host.ListAsync(kind)).Rows.Select(r => r.Kind));
        Assert.Equal(0, (await host.ListAsync(kind == EventKind.Incident ? EventKind.TermNotice : EventKind.Incident)).Total);
    }

    [Theory]
    [InlineData(EventKind.ForceMajeure)]
    [InlineData(EventKind.TermChange)]
    [InlineData(EventKind.Incident)]
    public async Task Twice_with_the_same_form_records_once(EventKind kind)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = Typed(kind);

        Assert.Equal(await host.RecordAsync(input), await host.RecordAsync(input));

        Assert.Equal(1, await host.CountAsync<AgreementEvent>());
    }

    [Fact]
    public async Task Of_force_majeure_moves_nothing_while_the_officials_statement_is_not_there()
    {
        await using var host = await FeatureHost.CreateAsync();
        var before = (await host.DeadlineAsync("periodic-report:2026-H1"))!;

        await host.RecordAsync(ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), On(2026, 6, 15)));

        var after = (await host.DeadlineAsync("periodic-report:2026-H1"))!;
        Assert.Equal((On(2026, 7, 31), On(2026, 7, 31)), (before.DueOn, after.DueOn));
    }

    [Fact]
    public async Task Of_force_majeure_notified_after_fourteen_days_moves_nothing()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RecordAsync(ForceMajeure(On(2026, 6, 1), On(2026, 6, 10), On(2026, 6, 16)));

        Assert.Equal(On(2026, 7, 31), (await host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);
    }

    [Fact]
    public async Task A_change_of_representative_has_another_door()
    {
        await using var host = await FeatureHost.CreateAsync();
        await FeatureHost.BreaksAsync(Rule.EventOfRepresentative,
            () => host.RecordAsync(new EventInput { Kind = EventKind.RepresentativeChange, Description = "Perwakilan baru.", EffectiveOn = On(2026, 10, 10) }));
        await using var pages = new PageHost(host);
        pages.Open<EventFormPage>("/peristiwa/baru/perwakilan", host.Itjen, p => p.Add(x => x.Slug, "perwakilan"));
        Assert.Equal("/perwakilan/ganti", pages.At);
    }

    [Fact]
    public async Task Of_a_term_notice_fulfils_the_notice_of_the_term()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RecordAsync(Typed(EventKind.TermNotice), host.Bkn);

        Assert.Equal(On(2026, 3, 2), (await host.DeadlineAsync("extend-notice:2025-08-27"))!.FulfilledOn);
    }

    [Fact]
    public async Task Of_an_extension_moves_the_end_of_the_term_once_it_is_confirmed()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.AgreeAsync(TermChange(NoticeKind.Extend, On(2031, 8, 27)));

        Assert.Equal(On(2031, 8, 27), (await host.ConcludedAsync()).EndsOn);
    }

    [Fact]
    public async Task Of_a_termination_ends_the_agreement_on_its_day_once_it_is_confirmed()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.AgreeAsync(TermChange(NoticeKind.Terminate, On(2026, 8, 1)));

        var concluded = await host.ConcludedAsync();
        Assert.Equal((false, On(2026, 8, 1)), (concluded.InForce, concluded.EndsOn));
    }

    [Fact]
    public async Task Of_an_incident_starts_the_72_hours()
    {
        await using var host = await FeatureHost.CreateAsync();

        await host.RecordAsync(Incident(new TimeOnly(8, 30)));

        var notice = Assert.Single((await host.ConcludedAsync()).Incidents, each => each.To == IncidentRecipient.Agency);
        Assert.Equal((new DateTimeOffset(2026, 9, 4, 8, 30, 0, Wib.Offset), IncidentState.DueSoon), (notice.DueAt, notice.State));
    }

    [Fact]
    public async Task Of_an_incident_that_lies_ahead_is_refused_to_the_minute()
    {
        await using var host = await FeatureHost.CreateAsync();

        await FeatureHost.RejectsAsync(nameof(EventInput.DiscoveredTime), () => host.RecordAsync(Incident(new TimeOnly(9, 1))));
        await host.RecordAsync(Incident(new TimeOnly(9, 0)));
    }

    [Fact]
    public async Task Of_an_extension_is_measured_against_the_extension_before_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.AgreeAsync(TermChange(NoticeKind.Extend, On(2031, 8, 27)));

        await FeatureHost.RejectsAsync(nameof(EventInput.NewEndsOn), () => host.RecordAsync(TermChange(NoticeKind.Extend, On(2030, 8, 27))));
        var shorter = TermChange(NoticeKind.Terminate, On(2030, 8, 27));
        shorter.Letter.Number = "B-8/HM.04/2026";
        await host.RecordAsync(shorter);
    }
}
