using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Features.Correspondence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Correspondence;

public sealed class RepresentativeTests : FeatureTests
{
    private static readonly Mistake<RepresentativeInput>[] Mistakes =
    [
        new("no name", "Name", "Isi nama", i => i.Name = null),
        new("a long name", "Name", "300", i => i.Name = new string('a', 301)),
        new("no address", "Address", "Isi alamat", i => i.Address = " "),
        new("letters in the phone", "Phone", "hanya memuat angka", i => i.Phone = "ext. nol"),
        new("no e-mail", "Email", "Isi alamat surel", i => i.Email = null),
        new("half an e-mail", "Email", "tidak lengkap", i => i.Email = "umum@"),
        new("no first day", "ValidFromOn", "Isi tanggal", i => i.ValidFromOn = null),
        new("not after the one before", "ValidFromOn", "27 Agustus 2025", i => i.ValidFromOn = new DateOnly(2025, 8, 27)),
        new("after its own last day", "ValidFromOn", "30 September 2026", i => i.ValidUntilOn = On(9, 30)),
        new("no day on which it was known", "KnownOn", "Isi tanggal", i => i.KnownOn = null),
        new("known tomorrow", "KnownOn", "belum tiba", i => (i.KnownOn, i.NotifiedOn) = (On(9, 2), null)),
        new("notified before it was known", "NotifiedOn", "sebelum diketahui", i => i.KnownOn = On(8, 21)),
        new("notified tomorrow", "NotifiedOn", "belum tiba", i => i.NotifiedOn = On(9, 2)),
        new("notified before its letter", "NotifiedOn", "tanggal suratnya",
            i => i.Letter.Choose(new(Guid.CreateVersion7(), "B-1", On(8, 25), "Hal", Party.First))),
    ];

    public static TheoryData<string> Wrong => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_change_is_refused_with(string mistake)
    {
        var right = await Host.ChangeFormAsync(On(10, 1), On(8, 20));
        right.Today = On(9, 1);
        new RepresentativeInput.Validator().AssertRefused(right, Mistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public async Task From_the_signing_on_those_of_the_agreement_represent_the_parties_word_for_word()
    {
        var pks = PksAgreement.Instance;
        Assert.Empty(await Host.Get<RepresentativeQueries>().OnAsync(pks.SignedOn.AddDays(-1), TestContext.Current.CancellationToken));
        foreach (var party in new[] { pks.First, pks.Second })
        {
            var now = await Host.NowAsync(party.Side);
            Assert.Equal(party.Correspondence, new PkKemendagriBkn.Core.Agreements.Correspondence(now.Name, now.Address, now.Phone!, now.Email));
            Assert.Equal((pks.SignedOn, null, null), (now.ValidFromOn, now.ValidUntilOn, now.RecordedByParty));
            await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.VoidAsync(now));
        }
    }

    [Fact]
    public async Task Nobody_but_the_partys_own_secretariat_changes_its_representative()
    {
        var input = await Host.ChangeFormAsync(On(10, 1));
        await Host.RefusesAsync(Permission.RecordRepresentative, nameof(ChangeRepresentative), by => Host.ChangeAsync(input, by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.ChangeAsync(input, Host.Bkn));
        Assert.Equal(0, await Host.CountAsync<AgreementEvent>());
    }

    [Fact]
    public async Task A_change_is_the_new_one_the_end_of_the_old_one_and_the_event_in_one_write()
    {
        var before = await Host.NowAsync(Party.First);
        var entries = await Host.CountAsync<AuditEntry>();
        var input = await Host.ChangeFormAsync(On(10, 1), On(8, 20));
        var id = await Host.ChangeAsync(input);
        Assert.Equal(id, await Host.ChangeAsync(input));

        Assert.Equal(entries + 1, await Host.CountAsync<AuditEntry>());
        Assert.Equal(On(9, 30), (await Host.FindAsync<Representative>(before.Id)).ValidUntilOn);
        var change = Assert.IsType<RepresentativeChange>(await Host.FindAsync<AgreementEvent>(input.ChangeId));
        Assert.Equal((Party.First, On(10, 1), On(8, 20)), (change.Party, change.EffectiveOn, change.NotifiedOn!.Value));
        Assert.All(["Rina Contoh", "umum@itjen.example.id"], part => Assert.Contains(part, change.Description, StringComparison.Ordinal));
        var notice = (await Host.ConcludeAsync()).Deadlines.Single(d => d.Kind == DeadlineKind.RepresentativeNotice);
        Assert.Equal((On(9, 1), DeadlineState.Fulfilled), (notice.DueOn, notice.State));
        Assert.Equal([before.Id], await OnAsync(On(9, 30)));
        Assert.Equal([id], await OnAsync(On(10, 1)));
    }

    [Fact]
    public async Task What_was_replaced_is_not_replaced_again()
    {
        var (one, two) = (await Host.ChangeFormAsync(On(10, 1)), await Host.ChangeFormAsync(On(11, 1)));
        await Host.ChangeAsync(one);
        await FeatureHost.BreaksAsync(Rule.RepresentativeAlreadyReplaced, () => Host.ChangeAsync(two));
    }

    [Fact]
    public async Task A_correction_moves_the_event_and_the_one_before_and_the_second_editor_changes_nothing()
    {
        var before = await Host.NowAsync(Party.First);
        var id = await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 1)));
        var (first, second) = (await Host.CorrectionAsync(id), await Host.CorrectionAsync(id));
        (first.ValidFromOn, second.Name) = (On(11, 1), "Nama lain");
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectRepresentative), by => Host.CorrectAsync(first, by));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, async () => await Host.CorrectAsync(await Host.CorrectionAsync(id)));
        await Host.CorrectAsync(first);
        Assert.Equal(On(10, 31), (await Host.FindAsync<Representative>(before.Id)).ValidUntilOn);
        Assert.Equal(On(11, 1), ((RepresentativeChange)await Host.FindAsync<AgreementEvent>(first.ChangeId)).EffectiveOn);
        await Assert.ThrowsAsync<FactChanged>(() => Host.CorrectAsync(second));
    }

    [Fact]
    public async Task The_event_is_changed_with_its_representative_alone_and_goes_with_it()
    {
        var before = await Host.NowAsync(Party.First);
        var input = await Host.ChangeFormAsync(On(10, 1));
        var id = await Host.ChangeAsync(input);
        var change = await Host.FindAsync<AgreementEvent>(input.ChangeId);
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, () => Host.VoidAsync(change));
        var correction = EventInput.For(change, null);
        correction.Reason = "Salah.";
        await FeatureHost.BreaksAsync(Rule.EventOfRepresentative, () => Host.Get<CorrectEvent>().ExecuteAsync(correction, Host.Itjen));

        await Host.VoidAsync(await Host.FindAsync<Representative>(id));
        Assert.True((await Host.FindAsync<AgreementEvent>(change.Id)).IsVoid);
        Assert.Null((await Host.FindAsync<Representative>(before.Id)).ValidUntilOn);
        Assert.DoesNotContain((await Host.ConcludeAsync()).Deadlines, d => d.Kind == DeadlineKind.RepresentativeNotice);
        await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 5)));
    }

    [Fact]
    public async Task Its_notice_is_asked_for_from_the_day_on_which_the_change_was_known()
    {
        var input = await Host.ChangeFormAsync(On(10, 1));
        input.KnownOn = On(8, 25);
        await Host.ChangeAsync(input);
        var facts = (await Host.Get<FactsReader>().ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal([false, true],
            new[] { On(8, 24), On(8, 25) }.Select(day => facts.Conclude(day).Deadlines.Any(d => d.Kind == DeadlineKind.RepresentativeNotice)));
    }

    [Fact]
    public async Task An_event_that_was_recorded_alone_is_completed_with_its_representative_and_stays_the_same_event()
    {
        var alone = new RepresentativeChange { Party = Party.First, EffectiveOn = On(10, 1), Description = "Pergantian pejabat." };
        await Host.Get<Journal>().RecordAsync(Host.Itjen, Permission.RecordEvent, "RecordEvent",
            recording => recording.AddAsync<AgreementEvent>(alone), TestContext.Current.CancellationToken);
        await using var pages = new PageHost(Host);
        Assert.Contains($"/perwakilan/ganti/{alone.Id}",
            pages.Open<EventPage>($"/peristiwa/{alone.Id}", Host.Itjen, alone.Id).Markup, StringComparison.Ordinal);
        pages.Open<EventFormPage>($"/peristiwa/{alone.Id}/koreksi", Host.Itjen, alone.Id);
        Assert.Equal($"/perwakilan/ganti/{alone.Id}", pages.At);

        var input = RepresentativeInput.After(await Host.NowAsync(Party.First), alone);
        Assert.Equal((On(10, 1), PksAgreement.Instance.SignedOn), (input.ValidFromOn, input.KnownOn!.Value));
        (input.Name, input.NotifiedOn) = ("Bagian Umum", On(8, 20));
        var id = await Host.ChangeAsync(input);
        var change = Assert.IsType<RepresentativeChange>(await Host.FindAsync<AgreementEvent>(alone.Id));
        Assert.Equal((On(8, 20), alone.Id), (change.NotifiedOn!.Value, (await Host.FindAsync<Representative>(id)).ChangeId!.Value));
        Assert.Equal(1, await Host.CountAsync<AgreementEvent>());
        pages.Open<EventFormPage>($"/peristiwa/{alone.Id}/koreksi", Host.Itjen, alone.Id);
        Assert.Equal($"/perwakilan/{id}/koreksi", pages.At);
    }

    [Fact]
    public async Task One_that_another_has_replaced_is_not_voided()
    {
        var id = await Host.ChangeAsync(await Host.ChangeFormAsync(On(10, 1)));
        var next = await Host.ChangeFormAsync(On(11, 1));
        next.Email = "lain@itjen.example.id";
        await Host.ChangeAsync(next);
        await FeatureHost.BreaksAsync(Rule.DependentFactsExist, async () => await Host.VoidAsync(await Host.FindAsync<Representative>(id)));
    }

    [Fact]
    public async Task The_notice_is_corrected_for_both()
    {
        var input = await Host.ChangeFormAsync(On(10, 1), On(8, 20));
        (input.Letter.Number, input.Letter.DatedOn, input.Letter.Subject) = ("B-5/2026", On(8, 20), "Perubahan perwakilan");
        var id = await Host.ChangeAsync(input);
        var correction = await Host.CorrectionAsync(id);
        correction.Letter.Number = "B-6/2026";
        await Host.CorrectAsync(correction);
        var letters = new[] { (await Host.FindAsync<Representative>(id)).LetterId, (await Host.FindAsync<AgreementEvent>(input.ChangeId)).LetterId };
        Assert.Equal("B-6/2026", (await Host.FindAsync<Letter>(Assert.Single(letters.Distinct())!.Value)).Number);
    }

    private async Task<IEnumerable<Guid>> OnAsync(DateOnly day) =>
        (await Host.Get<RepresentativeQueries>().OnAsync(day, TestContext.Current.CancellationToken)).Where(r => r.Party == Party.First).Select(r => r.Id);
}
