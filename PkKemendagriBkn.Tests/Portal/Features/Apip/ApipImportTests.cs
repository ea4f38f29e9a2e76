using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Apip;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Apip.ApipSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Apip;

public sealed class ApipImportTests : FeatureTests
{
    [Fact]
    public async Task A_file_becomes_a_return_with_its_letter_its_evidence_and_one_entry()
    {
        var import = Wide(On(6, 30));
        var check = await Host.CheckAsync(import,
            "Kode Kemendagri;Nama wilayah;Pelaksana;PPUPD Ahli Muda;Auditor Pertama;Kebutuhan PPUPD Muda;Jumlah\n11.01;Kab. Aceh Selatan;12;3;;5;15\n11;Provinsi Aceh;0;1;2;;3\n");
        Assert.Empty(check.Errors.Shown);
        Assert.Equal(new ImportCounts(5), check.Counts);
        var entries = await Host.CountAsync<AuditEntry>();
        var id = await Host.ApplyAsync(import, check);

        var stored = await Host.FindAsync<ApipReturn>(id);
        Assert.Equal((On(6, 30), On(7, 1), 5, check.File.Sha256, "apip.csv", Party.First),
            (stored.AsOfOn, stored.ProvidedOn, stored.RowCount, stored.FileSha256, stored.FileName, stored.RecordedByParty));
        Assert.Equal(((ApipPlan)check.Plan).Warnings.Count, stored.WarningCount);
        Assert.Equal(Party.Second, (await Host.FindAsync<Letter>(stored.LetterId!.Value)).From);
        Assert.Equal(
            ["11 11 Pelaksana 0 ", "11 11 PpupdAhliMuda 1 ", "11 11 AuditorAhliPertama 2 ", "11.01 11 Pelaksana 12 ", "11.01 11 PpupdAhliMuda 3 5"],
            (await FiguresAsync(id)).Select(f => $"{f.UnitCode} {f.ProvinceCode} {f.Position} {f.Count} {f.Need}"));
        Assert.Equal(stored.RowsSha256, await Host.ReadAsync(async db => BulkRows.Sha256(db, await db.ApipFigures.ToListAsync())));
        Assert.Equal(entries + 1, await Host.CountAsync<AuditEntry>());
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(RunImport), nameof(ApipReturn), id), (entry.Action, entry.SubjectType, entry.SubjectId));
        Assert.Contains(stored.RowsSha256!, entry.Changes, StringComparison.Ordinal);
        Assert.Equal(1, await Host.ReadAsync(db => db.EvidenceFiles.CountAsync(f => f.FactId == id)));
    }

    [Fact]
    public async Task Nobody_but_the_secretariats_imports()
    {
        foreach (var actor in Host.WhoMayNot(Permission.RecordApip))
            await Assert.ThrowsAsync<PermissionDenied>(() => Host.Get<RunImport>()
                .CheckAsync(Wide(On(6, 30)), Guid.NewGuid(), new ColumnMap(), actor, ct: TestContext.Current.CancellationToken));
        var import = Wide(On(6, 30));
        var check = await Host.CheckAsync(import, "kode,pelaksana\n11,1\n");
        foreach (var actor in Host.WhoMayNot(Permission.RecordApip))
            await Assert.ThrowsAsync<PermissionDenied>(() => Host.ApplyAsync(import, check, actor));
        Assert.Equal(0, await Host.CountAsync<ApipReturn>());
        await Host.GiveAsync(On(6, 30), "kode,pelaksana\n11,1\n", Host.Bkn);
    }

    [Theory]
    [InlineData("kode,pelaksana\n11.99,1", "Kode Kemendagri", "tidak ada dalam daftar wilayah")]
    [InlineData("kode,pelaksana\n11.1,1", "Kode Kemendagri", "11.10 (Kabupaten Aceh Singkil)")]
    [InlineData("kode,nama,pelaksana\n11.01,Kabupaten Aceh Timur,1", "Nama wilayah", "Menurut kodenya")]
    [InlineData("kode,provinsi,pelaksana\n11.01,Riau,1", "Provinsi", "tidak berada di Provinsi Riau")]
    [InlineData("provinsi,nama,pelaksana\nAtlantis,Bandung,1", "Provinsi", "tidak dikenal")]
    [InlineData("provinsi,nama,pelaksana\nJawa Barat,Bandung,1", "Nama wilayah", "Kabupaten Bandung (32.04) atau Kota Bandung (32.73)")]
    [InlineData("provinsi,nama,pelaksana\nGorontalo,Gorontalo,1", "Nama wilayah", "Provinsi Gorontalo (75)")]
    [InlineData("provinsi,nama,pelaksana\nJawa Barat,Kota Semarang,1", "Nama wilayah", "berada di Provinsi Jawa Tengah")]
    [InlineData("nama,pelaksana\nKota Bandung,1", "Provinsi", "Isi provinsinya")]
    [InlineData("kode,pelaksana\n,1", "Kode Kemendagri", "Isi kode Kemendagri, kode SIASN")]
    [InlineData("kode,irban,pelaksana\n11,VI,1", "Inspektorat Pembantu", "Tulis I, II, III")]
    [InlineData("kode siasn,pelaksana\n5100,1", "Kode SIASN", "yang berlaku pada 30 Juni 2026")]
    [InlineData("kode,pelaksana\n11,-1", "Pelaksana", "tidak boleh kurang dari 0")]
    [InlineData("kode,pelaksana\n11,tiga", "Pelaksana", "bilangan bulat")]
    [InlineData("kode,pelaksana,jumlah\n11,3,4", "Jumlah seluruhnya", "tertulis 4, sedangkan hasil penjumlahannya 3")]
    [InlineData("kode,pelaksana\n11,3\n11,3", "Pelaksana", "baris 2")]
    [InlineData("kode,irban,pelaksana\n11,I,3", null, "1 Inspektorat Pembantu di bawahnya")]
    public async Task A_wrong_cell_is_named_with_what_to_do(string csv, string? column, string sentence)
    {
        var check = await Host.CheckAsync(Wide(On(6, 30)), csv);
        var error = Assert.Single(check.Errors.Shown);
        Assert.Equal(column, error.Column);
        Assert.Contains(sentence, error.Sentence, StringComparison.Ordinal);
        Assert.False(check.MayApply);
    }

    [Theory]
    [InlineData("provinsi,nama,pelaksana\nJawa Barat,Kab. Bandung,1", "32.04")]
    [InlineData("provinsi,nama,pelaksana\n32,Inspektorat Daerah Kota Bandung,1", "32.73")]
    [InlineData("provinsi,pelaksana\nJawa Barat,1", "32")]
    [InlineData("nama,pelaksana\nProvinsi Gorontalo,1", "75")]
    [InlineData("kode siasn,pelaksana\n05100,1", "11")]
    [InlineData("kode,irban,pelaksana\n31,,5\n31,Jakarta Pusat,1", "31 31-31.71")]
    [InlineData("kode,pelaksana\n31,5\n31.71,1", "31 31-31.71")]
    [InlineData("kode,irban,pelaksana\n1101,,5\n11.01,Irban II,1", "11.01 11.01-II")]
    public async Task A_unit_is_found_by_code_by_mapping_or_by_name(string csv, string units)
    {
        var import = Wide(On(6, 30), new RegionMapping { SiasnCode = "05100", RegionCode = "11", ValidFrom = On(1, 1) });
        var check = await Host.CheckAsync(import, csv);
        Assert.Empty(check.Errors.Shown);
        Assert.Equal(units, string.Join(' ', (await FiguresAsync(await Host.ApplyAsync(import, check))).Select(f => f.UnitCode)));
    }

    [Theory]
    [InlineData("11,Pelaksana,Ahli Muda,1", "Jenjang", "tidak berjenjang")]
    [InlineData("11,PPUPD,,1", "Jenjang", "Isi jenjang")]
    [InlineData("11,PPUPD,Terampil,1", "Jenjang", "tidak ada pada PPUPD")]
    [InlineData("11,Guru,,1", "Kategori", "Isi salah satu: Pelaksana, PPUPD, JF Auditor")]
    [InlineData("11,PPUPD,Muda,1\n11,P2UPD,Ahli Muda,1", "Jumlah", "baris 2")]
    public async Task A_file_of_one_row_a_figure_is_checked_the_same_way(string rows, string column, string sentence)
    {
        var error = Assert.Single((await Host.CheckAsync(Long(On(6, 30)), $"kode,kategori,jenjang,jumlah\n{rows}")).Errors.Shown);
        Assert.Equal(column, error.Column);
        Assert.Contains(sentence, error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_cell_is_no_zero()
    {
        var given = await Host.GiveAsync(On(6, 30), "kode,pelaksana,ppupd ahli muda\n11,,0\n11.01,,\n");
        Assert.Equal(["11 PpupdAhliMuda 0"], (await FiguresAsync(given.Id)).Select(f => $"{f.UnitCode} {f.Position} {f.Count}"));
    }

    [Fact]
    public async Task Warnings_are_shown_counted_and_do_not_block()
    {
        await Host.GiveAsync(On(3, 31), "kode,pelaksana\n11,10\n");
        var import = Wide(On(6, 30));
        var check = await Host.CheckAsync(import, "kode,pelaksana\n11,20\n");
        Assert.True(check.MayApply);
        Assert.Contains(((ApipPlan)check.Plan).Warnings, w => w is { Check: ApipCheck.Jump, Found: 20, Expected: 10 });
        Assert.Equal(38, ((ApipPlan)check.Plan).Warnings.Count(w => w.Check == ApipCheck.InspectoratesMissing));
        Assert.Equal(((ApipPlan)check.Plan).Warnings.Count, (await Host.FindAsync<ApipReturn>(await Host.ApplyAsync(import, check))).WarningCount);
    }

    [Theory]
    [InlineData("apip", ExportFormat.Xlsx)]
    [InlineData("apip", ExportFormat.Csv)]
    [InlineData("apip-baris", ExportFormat.Xlsx)]
    [InlineData("apip-baris", ExportFormat.Csv)]
    public async Task What_was_exported_changes_nothing_when_it_is_imported(string slug, ExportFormat format)
    {
        var given = await Host.GiveAsync(On(6, 30), WholeCountry(1));
        var file = await Host.ExportAsync(slug, format, ("data", given.Id.ToString()));
        var check = await Host.CheckAsync(slug == "apip" ? Wide(On(6, 30)) : Long(On(6, 30)), file, $"apip.{format}".ToLowerInvariant());
        Assert.Empty(check.Errors.Shown);
        Assert.Equal(new ImportCounts(0, Left: given.RowCount), check.Counts);
        Assert.False(check.MayApply);

        var again = slug == "apip" ? (ListImport)Wide(On(7, 31)) : Long(On(7, 31));
        var copy = await Host.FindAsync<ApipReturn>(await Host.ApplyAsync(again, await Host.CheckAsync(again, file, $"apip.{format}".ToLowerInvariant())));
        Assert.Equal((await FiguresAsync(given.Id)).Select(Text), (await FiguresAsync(copy.Id)).Select(Text));
    }

    [Fact]
    public async Task A_second_return_for_a_day_is_refused_at_the_cells_that_differ()
    {
        await Host.GiveAsync(On(6, 30), "kode,pelaksana\n11,10\n12,3\n");
        var check = await Host.CheckAsync(Wide(On(6, 30)), "kode,pelaksana\n11,11\n");
        Assert.Equal(["Pelaksana", null], check.Errors.Shown.Select(e => e.Column));
        Assert.Contains("Pelaksana 10", check.Errors.Shown[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("1 angka yang sudah tercatat", check.Errors.Shown[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_header_is_refused_when_it_is_applied()
    {
        var import = new PkKemendagriBkn.Portal.Features.Apip.ApipWideImport(new() { AsOfOn = Host.Today.AddDays(1), ProvidedOn = Host.Today }, [],
            new JumpLimit());
        var check = await Host.CheckAsync(import, "kode,pelaksana\n11,10\n");
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Host.ApplyAsync(import, check));
        Assert.Equal(0, await Host.CountAsync<ApipReturn>() + await Host.CountAsync<ApipFigure>());
    }

    [Fact]
    public async Task The_template_names_every_inspectorate_and_reads_back_as_nothing_given()
    {
        var template = await Host.ExportAsync("apip-templat", ExportFormat.Xlsx);
        var rows = SampleLists.Read("t.xlsx", template);
        Assert.Equal(547, rows.Count);
        Assert.Equal("11.01", rows[2].Cells[0]);
        var check = await Host.CheckAsync(Wide(On(6, 30)), template, "templat.xlsx");
        Assert.Empty(check.Errors.Shown);
        Assert.True(check.Counts.ChangesNothing);
    }

    private Task<List<ApipFigure>> FiguresAsync(Guid id) => Host.ReadAsync(async db =>
        (await db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == id).ToListAsync()).OrderBy(f => f.UnitCode, StringComparer.Ordinal)
            .ThenBy(f => f.Position).ToList());

    private static string Text(ApipFigure f) => $"{f.UnitCode} {f.RegionCode} {f.ProvinceCode} {f.IsAssistant} {f.Position} {f.Count} {f.Need}";
}
