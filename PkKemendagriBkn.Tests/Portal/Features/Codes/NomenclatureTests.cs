using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Codes.CodeFacts;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

public sealed class NomenclatureTests : FeatureTests
{
    private static readonly Mistake<NomenclatureInput>[] Mistakes =
    [
        new("no old id", "OldId", "Isi id jabatan lama", i => i.OldId = " "),
        new("no new id", "NewId", "Isi id jabatan baru", i => i.NewId = null),
        new("the same id in capitals", "NewId", "sama dengan", i => i.NewId = i.OldId!.ToUpperInvariant()),
        new("no old name", "OldName", "nama jabatan lama", i => i.OldName = null),
        new("no new name", "NewName", "nama jabatan baru", i => i.NewName = null),
        new("a long id", "OldId", "42", i => i.OldId = new string('a', 43)),
        new("no ground", "Basis", "peraturan", i => i.Basis = ""),
        new("no first day", "ValidFromOn", "mulai berlaku", i => i.ValidFromOn = null),
        new("an end before its beginning", "ValidUntilOn", "mendahului", i => i.ValidUntilOn = new DateOnly(2025, 12, 31)),
    ];

    public static TheoryData<string> Named => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(Named))]
    public void A_mapping_is_refused_with(string mistake) =>
        new NomenclatureInput.Validator().AssertRefused(Mapping(), Mistakes.Single(m => m.Name == mistake));

    [Fact]
    public async Task Itjen_alone_maps_since_it_guides_the_position()
    {
        await Host.RefusesAsync(Permission.MapCodes, nameof(RecordNomenclatureMapping), by => Host.MapAsync(Mapping(), by));
        await FeatureHost.BreaksAsync(Rule.NomenclatureOfFirstParty, () => Host.MapAsync(Mapping(), Host.Bkn));
        Assert.Equal(0, await Host.CountAsync<NomenclatureMapping>());
    }

    [Fact]
    public async Task A_mapping_is_recorded_once_and_suggested_from_its_first_day()
    {
        var input = Mapping();
        (input.NewId, input.NewCode, input.NewName) = ("uji", "00001", "Jabatan pengganti");
        await Host.MapAsync(input);
        await Host.MapAsync(input);
        Assert.Equal(1, await Host.CountAsync<NomenclatureMapping>());
        Assert.Equal(nameof(RecordNomenclatureMapping), (await Host.LastEntryAsync()).Action);
        Assert.Equal("00001", await SuggestedAsync(On(1, 1)));
        Assert.Equal("03902", await SuggestedAsync(new DateOnly(2025, 12, 31)));

        await Host.VoidAsync(await Host.FindAsync<NomenclatureMapping>(input.Id));
        Assert.Equal("03902", await SuggestedAsync(On(1, 1)));
    }

    [Fact]
    public async Task An_old_position_has_one_successor_on_any_day()
    {
        var first = Mapping();
        first.ValidUntilOn = On(6, 30);
        await Host.MapAsync(first);
        var second = Mapping();
        (second.OldId, second.ValidFromOn) = (second.OldId!.ToUpperInvariant(), On(6, 30));
        await FeatureHost.BreaksAsync(Rule.MappingExists, () => Host.MapAsync(second));
        second.ValidFromOn = On(7, 1);
        await Host.MapAsync(second);

        var input = CorrectionOf(await Host.FindAsync<NomenclatureMapping>(first.Id));
        input.ValidUntilOn = null;
        await FeatureHost.BreaksAsync(Rule.MappingExists, () => CorrectAsync(input));
    }

    [Fact]
    public async Task A_correction_keeps_its_reason_and_the_second_of_two_editors_changes_nothing()
    {
        var stored = await Host.FindAsync<NomenclatureMapping>(await Host.MapAsync(Mapping()));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectNomenclatureMapping), by => CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(CorrectionOf(stored), Host.Bkn));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(stored)));

        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.Basis, second.Basis) = ("PermenPAN-RB 36/2020", "Yang kedua");
        await CorrectAsync(first);
        Assert.Equal((nameof(CorrectNomenclatureMapping), "Salah dasar."), ((await Host.LastEntryAsync()).Action, (await Host.LastEntryAsync()).Reason));
        await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(second));
        await Host.VoidAsync(await Host.FindAsync<NomenclatureMapping>(stored.Id));
        await FeatureHost.BreaksAsync(Rule.FactIsVoid, () => CorrectAsync(CorrectionOf(stored)));
    }

    [Fact]
    public async Task Positions_of_the_codes_in_force_are_known_to_the_checker()
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"), Heading + "8ae483a67e63e2c3017e7aef0d264b99;05001;Perawat Terampil;TR;N;58\n");
        Assert.Equal(PositionVerdict.OtherPosition, (await CheckAsync("5001", On(9, 1))).Verdict);
        Assert.Equal(PositionVerdict.Unknown, (await CheckAsync("5001", new DateOnly(2025, 12, 31))).Verdict);
    }

    [Fact]
    public async Task An_uploaded_list_reads_like_a_pasted_one_and_only_for_who_uploaded_it()
    {
        var upload = await Host.UploadAsync(Host.Itjen, "jabatan.xlsx", SampleLists.Xlsx(["Nama", "Kode"], ["PPUPD Ahli Muda", "3902"]));
        var lines = PositionLines.Read(await Host.Get<PositionListFile>().ReadAsync(upload, Host.Itjen, Ct));
        Assert.Equal([(2, "3902", "PPUPD Ahli Muda")], lines.Select(l => (l.Number, l.Code, l.Label)));
        await Assert.ThrowsAsync<ImportRefused>(() => Host.Get<PositionListFile>().ReadAsync(upload, Host.Bkn, Ct));
    }

    [Fact]
    public void Every_verdict_and_every_trap_is_explained()
    {
        var found = KnownPositions.All[0];
        foreach (var verdict in Enum.GetValues<PositionVerdict>())
        {
            var finding = new PositionFinding(new PositionLine(1, null, "3901", "PPUPD Pertama"), verdict, found, found, KnownPositions.Pairs[0],
                Enum.GetValues<PositionTrap>());
            Assert.EndsWith(".", NomenclatureSentences.Of(finding), StringComparison.Ordinal);
            Assert.NotEmpty(NomenclatureSentences.Tone(verdict));
        }

        Assert.Distinct(Enum.GetValues<PositionVerdict>()
            .Select(v => NomenclatureSentences.Of(new PositionFinding(new PositionLine(1, null, null, null), v, found, null, KnownPositions.Pairs[0], []))));
    }

    private async Task<PositionFinding> CheckAsync(string line, DateOnly asOf) =>
        (await Host.Get<NomenclatureQueries>().CheckerAsync(asOf, Ct)).Check(Assert.Single(PositionLines.Read(line)));

    private async Task<string?> SuggestedAsync(DateOnly asOf) => (await CheckAsync("ff8080813dcf9559013dd92c3838769e", asOf)).Suggested?.Code;

    private Task<Guid> CorrectAsync(NomenclatureInput input, Actor? by = null) => Host.Get<CorrectNomenclatureMapping>().ExecuteAsync(input, by ?? Host.Itjen);
}
