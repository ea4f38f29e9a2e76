using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Agreements.EventSteps;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public class ChooseReadingTests
{
    [Fact]
    public async Task Is_refused_to_everyone_but_the_administrator()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.ChoiceAsync();

        await host.RefusesAsync(Permission.ManageSettings, nameof(ChooseReading), actor => host.ChooseAsync(input, actor));

        Assert.Equal(0, await host.CountAsync<InterpretationChoice>());
    }

    [Fact]
    public async Task Makes_an_unconfirmed_request_count_from_its_sending()
    {
        await using var host = await FeatureHost.CreateAsync();
        var request = await host.AskForReportAsync(On(2026, 6, 1));
        Assert.True((await host.DeadlineAsync($"requested-report:{request}"))!.Provisional);
        Assert.Empty((await host.ConcludedAsync()).Access.Grounds);

        await host.ChooseAsync(await host.ChoiceAsync());

        Assert.False((await host.DeadlineAsync($"requested-report:{request}"))!.Provisional);
        Assert.Single((await host.ConcludedAsync()).Access.Grounds);
        var entry = await host.LastEntryAsync();
        Assert.Equal(
            (nameof(ChooseReading), nameof(AgreementRecord), AgreementRecord.PksId, "Disepakati dalam rapat evaluasi."),
            (entry.Action, entry.SubjectType, entry.SubjectId!.Value, entry.Reason));
        Assert.Equal("Berita acara 12 Agustus 2026", (await host.ChoicesAsync()).AgreedIn["request-clock"]);
    }

    [Fact]
    public async Task Can_go_back_to_the_first_reading()
    {
        await using var host = await FeatureHost.CreateAsync();
        await host.ChooseAsync(await host.ChoiceAsync());

        await host.ChooseAsync(await host.ChoiceAsync(reading: "confirmed"));

        Assert.Equal(1, await host.CountAsync<InterpretationChoice>());
        var entry = await host.LastEntryAsync();
        Assert.Contains("sent", entry.Changes, StringComparison.Ordinal);
        Assert.Contains("confirmed", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_with_the_same_form_changes_once()
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.ChoiceAsync();
        await host.ChooseAsync(input);
        var last = (await host.LastEntryAsync()).Sequence;

        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => host.ChooseAsync(input));

        Assert.Equal((1, last), (await host.CountAsync<InterpretationChoice>(), (await host.LastEntryAsync()).Sequence));
    }

    [Theory]
    [InlineData("request-clock", "confirmed")]
    [InlineData("period-scheme", "agreement-half-year")]
    public async Task Is_refused_when_another_choice_came_first(string ambiguity, string reading)
    {
        await using var host = await FeatureHost.CreateAsync();
        var (first, second) = (await host.ChoiceAsync(), await host.ChoiceAsync(ambiguity, reading));
        await host.ChooseAsync(first);

        var changed = await Assert.ThrowsAsync<FactChanged>(() => host.ChooseAsync(second));

        Assert.Equal(host.As(Role.Administrator, null).Name, changed.ChangedBy);
        Assert.Equal(1, await host.CountAsync<InterpretationChoice>());
    }

    [Theory]
    [InlineData("request-clock", null)]
    [InlineData("request-clock", "no-such-reading")]
    [InlineData("no-such-ambiguity", "sent")]
    [InlineData("late-cure", "literal")]
    public async Task Is_refused_for_what_the_portal_cannot_follow(string ambiguity, string? reading)
    {
        await using var host = await FeatureHost.CreateAsync();
        var input = await host.ChoiceAsync(ambiguity, reading);

        await FeatureHost.RejectsAsync(nameof(ChooseReading.Input.ReadingId), () => host.ChooseAsync(input));
    }

    [Fact]
    public async Task Needs_a_document_a_reason_and_a_confirmation()
    {
        await using var host = await FeatureHost.CreateAsync();

        await RejectedAsync(nameof(ChooseReading.Input.AgreedIn), i => i.AgreedIn = " ");
        await RejectedAsync(nameof(ChooseReading.Input.Reason), i => i.Reason = null);
        await RejectedAsync(nameof(ChooseReading.Input.IsConfirmed), i => i.IsConfirmed = false);

        async Task RejectedAsync(string field, Action<ChooseReading.Input> mistake)
        {
            var input = await host.ChoiceAsync();
            mistake(input);
            await FeatureHost.RejectsAsync(field, () => host.ChooseAsync(input));
        }
    }
}
