using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class CorrectEventTests
{
    [Fact]
    public async Task Is_refused_to_everyone_but_the_secretariats()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.CorrectionAsync(await host.RecordAsync(Typed(EventKind.ForceMajeure)));

        await host.RefusesAsync(Permission.CorrectFact, nameof(CorrectEvent), actor => host.CorrectAsync(input, actor));
    }

    [Theory]
    [InlineData(EventKind.ForceMajeure)]
    [InlineData(EventKind.AnnexEdition)]
    [InlineData(EventKind.ExchangeMethod)]
    [InlineData(EventKind.TermNotice)]
    [InlineData(EventKind.TermChange)]
    [InlineData(EventKind.Incident)]
    public async Task Opens_each_kind_as_it_stands_and_changes_only_what_is_typed(EventKind kind)
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Typed(kind));
        var day = EventKinds.DayOf(await host.FindAsync<AgreementEvent>(id));
        var input = await host.CorrectionAsync(id);
        input.Description = "Uraian yang dilengkapi.";

        await host.CorrectAsync(input);

        var stored = await host.FindAsync<AgreementEvent>(id);
        Assert.Equal(("Uraian yang dilengkapi.", day), (stored.Description, EventKinds.DayOf(stored)));
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(CorrectEvent), "Tanggal pada surat berbeda."), (entry.Action, entry.Reason));
        Assert.DoesNotContain("NotifiedOn", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_notice_gives_no_relief_while_the_officials_statement_is_not_there()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.CorrectionAsync(await host.RecordAsync(Typed(EventKind.ForceMajeure)));
        Assert.Equal(On(2026, 7, 31), (await host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);
        input.NotifiedOn = null;

        await host.CorrectAsync(input);

        Assert.Equal(On(2026, 7, 31), (await host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);
    }

    [Fact]
    public async Task Of_an_extension_is_measured_against_the_term_without_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.CorrectionAsync(await host.AgreeAsync(TermChange(NoticeKind.Extend, On(2031, 8, 27))));
        input.NewEndsOn = On(2030, 8, 27);

        await host.ConfirmAsync(await host.CorrectAsync(input));

        Assert.Equal(On(2030, 8, 27), (await host.ConcludedAsync()).EndsOn);
    }

    [Theory]
    [InlineData(EventKind.ForceMajeure)]
    [InlineData(EventKind.AnnexEdition)]
    [InlineData(EventKind.ExchangeMethod)]
    [InlineData(EventKind.TermNotice)]
    [InlineData(EventKind.Incident)]
    public async Task Is_refused_when_nothing_differs(EventKind kind)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.CorrectionAsync(await host.RecordAsync(Typed(kind)));

        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task Needs_a_reason()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.CorrectionAsync(await host.RecordAsync(Typed(EventKind.ForceMajeure)), reason: " ");

        await FeatureHost.RejectsAsync(nameof(EventInput.Reason), () => host.CorrectAsync(input));
    }

    [Fact]
    public async Task Is_refused_when_someone_else_has_changed_it()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Typed(EventKind.ForceMajeure));
        var (mine, theirs) = (await host.CorrectionAsync(id), await host.CorrectionAsync(id));
        theirs.Description = "Lebih dahulu.";
        await host.CorrectAsync(theirs);

        mine.Description = "Terlambat.";
        await Assert.ThrowsAsync<FactChanged>(() => host.CorrectAsync(mine));

        Assert.Equal("Lebih dahulu.", (await host.FindAsync<AgreementEvent>(id)).Description);
    }

    [Fact]
    public async Task Is_refused_for_the_other_party_for_another_kind_and_once_void()
    {
        await using var host = await FeatureHost.CreateAsync();
        var id = await host.RecordAsync(Typed(EventKind.ForceMajeure));
        var input = await host.CorrectionAsync(id);
        var other = Typed(EventKind.AgreedReading);
        var disguised = new EventInput
        {
            Id = id, Version = input.Version, IsCorrection = true, Reason = "Salah jenis.", Kind = other.Kind, Description = other.Description,
            EffectiveOn = other.EffectiveOn, AmbiguityId = other.AmbiguityId, ReadingId = other.ReadingId,
        };

        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.CorrectAsync(input, host.Bkn));
        await FeatureHost.BreaksAsync(Rule.FactNotFound, () => host.CorrectAsync(disguised));
        await host.VoidEventAsync(id);
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => host.CorrectAsync(input));
        Assert.Equal(On(2026, 7, 31), (await host.DeadlineAsync("periodic-report:2026-H1"))!.DueOn);
    }
}
