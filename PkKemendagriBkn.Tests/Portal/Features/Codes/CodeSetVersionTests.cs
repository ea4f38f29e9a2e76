using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Codes.CodeFacts;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

public sealed class CodeSetVersionTests : FeatureTests
{
    private static readonly Mistake<CodeSetInput>[] Mistakes =
    [
        new("no kind", "Kind", "Pilih jenis", i => i.Kind = null),
        new("an unknown kind", "Kind", "dari daftar", i => (i.Kind, i.Owner) = ((CodeSetKind)99, null)),
        new("BKN's kind", "Kind", "3 ayat (2) huruf b", i => i.Kind = CodeSetKind.Location),
        new("another kind without a name", "Title", "Beri nama kumpulan",
            i => (i.Kind, i.Owner) = (CodeSetKind.Other, PkKemendagriBkn.Core.Agreements.Party.Second)),
        new("no version name", "Label", "Beri nama versi", i => i.Label = " "),
        new("a long version name", "Label", "100", i => i.Label = new string('a', 101)),
        new("no first day", "ValidFromOn", "mulai berlaku", i => i.ValidFromOn = null),
        new("a first day of long ago", "ValidFromOn", "tahunnya", i => i.ValidFromOn = new DateOnly(206, 1, 1)),
        new("an end before its beginning", "ValidUntilOn", "mendahului", i => i.ValidUntilOn = On(1, 1)),
        new("half a letter", "Letter.Number", "Isi nomor", i => (i.Letter.Subject, i.Letter.DatedOn) = ("Kode", On(3, 1))),
        new("a long note", "Note", "2.000", i => i.Note = new string('a', 2001)),
    ];

    public static TheoryData<string> Named => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Named))]
    public void A_version_is_refused_with(string mistake)
    {
        var right = Version(On(3, 2), "Maret");
        right.Today = On(9, 1);
        new CodeSetInput.Validator().AssertRefused(right, Mistakes.Single(m => m.Name == mistake));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_corrects_and_BKN_not_what_Itjen_published()
    {
        var stored = await PublishedAsync();
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectCodeSetVersion), by => CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(CorrectionOf(stored), Host.Bkn));
    }

    [Fact]
    public async Task A_correction_changes_what_is_said_of_the_version_and_never_its_set_or_rows()
    {
        var stored = await PublishedAsync();
        var input = CorrectionOf(stored);
        (input.Label, input.ValidUntilOn, input.Kind) = ("Januari 2026", On(5, 31), CodeSetKind.Jenjang);
        await CorrectAsync(input);

        var corrected = await Host.FindAsync<CodeSetVersion>(stored.Id);
        Assert.Equal(("Januari 2026", On(5, 31), CodeSetKind.FunctionalPosition, stored.RowsSha256),
            (corrected.Label, corrected.ValidUntilOn, corrected.Kind, corrected.RowsSha256));
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(CorrectCodeSetVersion), "Salah ketik."), (entry.Action, entry.Reason));
    }

    [Fact]
    public async Task A_correction_needs_its_reason_and_something_to_correct()
    {
        var stored = await PublishedAsync();
        var input = CorrectionOf(stored);
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(input));
        input.Reason = "";
        await FeatureHost.RejectsAsync(nameof(input.Reason), () => CorrectAsync(input));
    }

    [Fact]
    public async Task A_correction_cannot_take_another_versions_place()
    {
        var stored = await PublishedAsync();
        await Host.PublishAsync(Version(On(6, 1), "Juni"), Ppupd.Replace("Muda;MU;N", "Muda;MU;O", StringComparison.Ordinal));
        var input = CorrectionOf(stored);
        input.ValidFromOn = On(6, 1);
        await FeatureHost.BreaksAsync(Rule.CodeVersionExists, () => CorrectAsync(input));
    }

    [Fact]
    public async Task The_second_of_two_editors_changes_nothing()
    {
        var stored = await PublishedAsync();
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Label, second.Label) = ("Yang pertama", "Yang kedua");
        await CorrectAsync(first);
        Assert.Equal(Host.Itjen.Name, (await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(second))).ChangedBy);
        Assert.Equal("Yang pertama", (await Host.FindAsync<CodeSetVersion>(stored.Id)).Label);
    }

    [Fact]
    public async Task A_void_version_is_in_force_on_no_day_and_its_place_is_free()
    {
        var stored = await PublishedAsync();
        await Host.RefusesAsync(Permission.CorrectFact, nameof(VoidFact), by => Host.VoidAsync(stored, by));
        await Host.VoidAsync(stored);
        Assert.Empty(await Host.Get<CodeSetQueries>().SetsAsync(On(9, 1), new CodeSetFilter(), TestContext.Current.CancellationToken));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => CorrectAsync(CorrectionOf(stored)));
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
    }

    [Theory]
    [InlineData(2025, 12, 31, null)]
    [InlineData(2026, 5, 31, "Januari")]
    [InlineData(2026, 6, 1, "Juni")]
    public async Task A_set_shows_the_version_of_the_day(int year, int month, int day, string? label)
    {
        await PublishedAsync();
        await Host.PublishAsync(Version(On(6, 1), "Juni"), Ppupd.Replace("Muda;MU;N", "Muda;MU;O", StringComparison.Ordinal));
        var set =
            Assert.Single(await Host.Get<CodeSetQueries>()
                .SetsAsync(new DateOnly(year, month, day), new CodeSetFilter(), TestContext.Current.CancellationToken));
        Assert.Equal((label, 2), (set.InForce?.Label, set.Versions));
    }

    private async Task<CodeSetVersion> PublishedAsync() => await Host.FindAsync<CodeSetVersion>(await Host.PublishAsync(Version(On(1, 1), "Januari")));

    private Task<Guid> CorrectAsync(CodeSetInput input, Actor? by = null) => Host.Get<CorrectCodeSetVersion>().ExecuteAsync(input, by ?? Host.Itjen);
}
