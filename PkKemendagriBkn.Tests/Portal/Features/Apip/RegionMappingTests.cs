using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Apip.ApipSteps;
using static PkKemendagriBkn.Tests.Support.Refusals;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

public sealed class RegionMappingTests : FeatureTests
{
    private static readonly Mistake<RegionMappingInput>[] Mistakes =
    [
        new("no SIASN code", "SiasnCode", "Isi kode wilayah menurut SIASN", i => i.SiasnCode = " "),
        new("a long SIASN code", "SiasnCode", "42", i => i.SiasnCode = new string('1', 43)),
        new("no Kemendagri code", "RegionCode", "misalnya 11", i => i.RegionCode = null),
        new("no such region", "RegionCode", "tidak ada dalam daftar", i => i.RegionCode = "99"),
        new("no beginning", "ValidFrom", "mulai berlaku", i => i.ValidFrom = null),
        new("an end before the beginning", "ValidTo", "mendahului awalnya", i => i.ValidTo = On(1, 1)),
        new("a long note", "Note", "1.000", i => i.Note = new string('a', 1001)),
    ];

    public static TheoryData<string> All => [.. Mistakes.Select(m => m.Name)];

    [Theory, MemberData(nameof(All))]
    public void A_mapping_is_refused_with(string mistake) =>
        new RegionMappingInput.Validator().AssertRefused(Mapping("5100", "11", On(2, 1)), Mistakes.Single(m => m.Name == mistake));

    [Fact]
    public async Task Nobody_but_the_secretariats_maps_and_nobody_corrects_the_other_partys()
    {
        await Host.RefusesAsync(Permission.MapCodes, nameof(RecordRegionMapping), by => RecordAsync(Mapping("5100", "11", On(2, 1)), by));
        var stored = await Host.FindAsync<RegionMapping>(await RecordAsync(Mapping("5100", "11", On(2, 1))));
        await Host.RefusesAsync(Permission.CorrectFact, nameof(CorrectRegionMapping), by => CorrectAsync(CorrectionOf(stored), by));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => CorrectAsync(CorrectionOf(stored), Host.Bkn));
    }

    [Fact]
    public async Task It_is_stored_in_one_form_and_the_same_form_sent_twice_is_one_mapping()
    {
        var input = Mapping(" 05 10a ", "1101", On(2, 1));
        var id = await RecordAsync(input);
        Assert.Equal(id, await RecordAsync(input));
        var stored = await Host.FindAsync<RegionMapping>(id);
        Assert.Equal(("0510A", "11.01", 1), (stored.SiasnCode, stored.RegionCode, await Host.CountAsync<RegionMapping>()));
    }

    [Fact]
    public async Task One_code_stands_for_one_region_at_a_time()
    {
        var first = await Host.FindAsync<RegionMapping>(await RecordAsync(Mapping("5100", "11", On(2, 1), On(3, 31))));
        await FeatureHost.BreaksAsync(Rule.RegionMappingOverlaps, () => RecordAsync(Mapping("51 00", "12", On(3, 31))));
        await RecordAsync(Mapping("5100", "12", On(4, 1)));
        var input = CorrectionOf(first);
        input.ValidTo = On(4, 1);
        await FeatureHost.BreaksAsync(Rule.RegionMappingOverlaps, () => CorrectAsync(input));
        await VoidAsync(first);
        await RecordAsync(Mapping("5100", "11", On(2, 1), On(3, 31)));
    }

    [Fact]
    public async Task A_correction_keeps_its_reason_and_the_second_editor_changes_nothing()
    {
        var stored = await Host.FindAsync<RegionMapping>(await RecordAsync(Mapping("5100", "11", On(2, 1))));
        await FeatureHost.BreaksAsync(Rule.NothingChanged, () => CorrectAsync(CorrectionOf(stored)));
        var (first, second) = (CorrectionOf(stored), CorrectionOf(stored));
        (first.RegionCode, second.RegionCode) = ("12", "13");
        await CorrectAsync(first);
        await Assert.ThrowsAsync<FactChanged>(() => CorrectAsync(second));
        Assert.Equal("12", (await Host.FindAsync<RegionMapping>(stored.Id)).RegionCode);
        Assert.Equal("Salah kode.", (await Host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task A_file_of_mappings_comes_in_and_goes_out_unchanged()
    {
        const string file =
            "siasn;kode wilayah;nama;berlaku sejak;berlaku sampai;keterangan\n05100;11;Aceh;2024-01-01;31-12-2025;lama\n05100;12;;2026-01-01;;\n0511;11.01;Kab. Aceh Selatan;2024-01-01;;\n";
        var import = new RegionMappingImport();
        var check = await Host.CheckAsync(import, file);
        Assert.Empty(check.Errors.Shown);
        Assert.Equal(new ImportCounts(3), check.Counts);
        await Host.ApplyAsync(import, check);
        Assert.Equal(3, await Host.CountAsync<RegionMapping>());
        Assert.Equal("12", RegionMappings.Resolve(await Host.Get<RegionMappingQueries>().StandingAsync(Ct), "05100", Host.Today)!.Code);

        foreach (var format in Enum.GetValues<ExportFormat>())
            Assert.Equal(new ImportCounts(0, Left: 3),
                (await Host.CheckAsync(new RegionMappingImport(), await Host.ExportAsync("apip-wilayah", format), $"w.{format}".ToLowerInvariant())).Counts);
        var again = await Host.CheckAsync(import, file + "0512;11.02;;2024-01-01;;\n");
        Assert.Equal(new ImportCounts(1, Left: 3), again.Counts);
        await Host.ApplyAsync(import, again);
        Assert.Equal(4, await Host.CountAsync<RegionMapping>());
    }

    [Theory]
    [InlineData("1;99;;2026-01-01;", "Kode Kemendagri", "tidak ada dalam daftar")]
    [InlineData("1;11;Riau;2026-01-01;", "Nama wilayah", "Menurut kodenya")]
    [InlineData("1;11;;2026-01-02;2026-01-01", "Berlaku sampai", "mendahului awalnya")]
    [InlineData("1;11;;kemarin;", "Berlaku sejak", "harus berupa tanggal")]
    [InlineData("1;11;;2026-01-01;\n1;12;;2026-02-01;", "Kode SIASN", "baris 2")]
    [InlineData("5100;12;;2026-01-01;", "Kode SIASN", "sudah berpadanan dengan 11")]
    public async Task A_wrong_row_is_named_with_what_to_do(string rows, string column, string sentence)
    {
        await RecordAsync(Mapping("5100", "11", On(2, 1)));
        var error =
            Assert.Single((await Host.CheckAsync(new RegionMappingImport(), $"siasn;kode wilayah;nama;berlaku sejak;berlaku sampai\n{rows}\n")).Errors.Shown);
        Assert.Equal(column, error.Column);
        Assert.Contains(sentence, error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_by_code_and_name_filtered_and_sorted()
    {
        await RecordAsync(Mapping("5100", "11", On(2, 1), On(3, 31)));
        await RecordAsync(Mapping("5111", "11.01", On(2, 1)));
        var other = await Host.FindAsync<RegionMapping>(await RecordAsync(Mapping("9", "32.73", On(2, 1))));
        await VoidAsync(other);
        Assert.Equal("5100 5111", await ListAsync(new()));
        Assert.Equal("5111 5100", await ListAsync(new() { Sort = "-siasn" }));
        Assert.Equal("5111", await ListAsync(new() { Search = "aceh selatan" }));
        Assert.Equal("5111", await ListAsync(new() { Search = "11.0" }));
        Assert.Equal("5100 5111", await ListAsync(new() { Province = "11" }));
        Assert.Equal("", await ListAsync(new() { Province = "12" }));
        Assert.Equal("5111", await ListAsync(new() { State = RegionMappingFilter.InForce }));
        Assert.Equal("9", await ListAsync(new() { State = RegionMappingFilter.Void }));
    }

    private async Task<string> ListAsync(RegionMappingFilter filter) =>
        string.Join(' ', (await Host.Get<RegionMappingQueries>().ListAsync(filter, Host.Today, Ct)).Rows.Select(r => r.SiasnCode));

    private static RegionMappingInput CorrectionOf(RegionMapping m) => new()
    {
        Id = m.Id, Version = m.Version, IsCorrection = true, Reason = "Salah kode.", SiasnCode = m.SiasnCode, RegionCode = m.RegionCode,
        ValidFrom = m.ValidFrom, ValidTo = m.ValidTo, Note = m.Note,
    };

    private Task<Guid> RecordAsync(RegionMappingInput input, Actor? by = null) => Host.Get<RecordRegionMapping>().ExecuteAsync(input, by ?? Host.Itjen, Ct);

    private Task<Guid> CorrectAsync(RegionMappingInput input, Actor? by = null) => Host.Get<CorrectRegionMapping>().ExecuteAsync(input, by ?? Host.Itjen, Ct);

    private Task VoidAsync(RegionMapping fact) =>
        Host.Get<VoidFact>().ExecuteAsync<RegionMapping>(new VoidFact.Input { FactId = fact.Id, Version = fact.Version, Reason = "Keliru." }, Host.Itjen, Ct);
}
