using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Codes;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Codes.CodeFacts;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Codes;

public sealed class CodeSetImportTests : FeatureTests
{
    [Fact]
    public async Task Nobody_but_the_secretariats_publishes_codes()
    {
        var check = await Host.CheckAsync(new CodeSetImport(Version(On(1, 1), "Januari")), Ppupd);
        await Host.RefusesAsync(Permission.PublishCodes, nameof(RunImport),
            by => Host.Get<RunImport>().ExecuteAsync(new CodeSetImport(Version(On(1, 1), "Januari")), check, by, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), (await Host.CountAsync<CodeSetVersion>(), await Host.CountAsync<ReferenceCode>()));
    }

    [Fact]
    public async Task A_version_goes_in_with_its_rows_its_file_and_one_entry_that_holds_their_digest()
    {
        var entries = await Host.CountAsync<AuditEntry>();
        var id = await Host.PublishAsync(Version(On(1, 1), "Januari"));

        var version = await Host.FindAsync<CodeSetVersion>(id);
        Assert.Equal((Party.First, CodeSetKind.FunctionalPosition, "Januari", On(1, 1), 3),
            (version.Owner, version.Kind, version.Label, version.ValidFromOn, version.RowCount));
        var rows = await RowsAsync(id);
        Assert.Equal(["03901", "03902", "22001"], rows.Select(r => r.Code));
        Assert.Equal(("ff80808135ad75000135bcf5c39c7718", "FF80808135AD75000135BCF5C39C7718", "PT", CodeStatus.New, """{"bupUsia":"58"}"""),
            (rows[0].Id, rows[0].Key, rows[0].Jenjang, rows[0].Status, rows[0].Attributes));
        Assert.Equal(version.RowsSha256, await Host.ReadAsync(db => Task.FromResult(BulkRows.Sha256(db, rows))));
        Assert.Equal(id, await Host.ReadAsync(db => db.EvidenceFiles.Where(f => f.Sha256 == version.FileSha256).Select(f => f.FactId).SingleAsync()));

        // One for the upload, one for all the rest.
        Assert.Equal(entries + 2, await Host.CountAsync<AuditEntry>());
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(RunImport), nameof(CodeSetVersion), id), (entry.Action, entry.SubjectType, entry.SubjectId));
        Assert.All([version.RowsSha256, version.FileSha256, "\"3\""], part => Assert.Contains(part, entry.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dry_run_counts_against_the_version_before()
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
        // One renamed, one as it was though its id is in capitals and so differs, one gone, one new.
        var check = await Host.CheckAsync(
            new CodeSetImport(Version(On(6, 1), "Juni")),
            Heading + "ff80808135ad75000135bcf5c39c7718;03901;PPUPD Ahli Pertama;PT;N;58\nFF80808135AD75000135BCF4E80B769C;03902;PPUPD Ahli Muda;MU;N;58\n8ae483a67e63e2c3017e7aef0d264b11;03904;PPUPD Ahli Utama;UT;N;65\n");
        Assert.Equal((new ImportCounts(1, 1, 1, 1), 0), (check.Counts, check.Errors.Total));
    }

    [Fact]
    public async Task A_code_that_lost_its_zero_is_told_at_its_cell_and_nothing_is_imported()
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
        var check = await Host.CheckAsync(new CodeSetImport(Version(On(6, 1), "Juni")), Ppupd.Replace(";03901;", ";3901;", StringComparison.Ordinal));
        var error = Assert.Single(check.Errors.Shown);
        Assert.Equal((2, "Kode", "3901", false), (error.Row, error.Column, error.Value, check.MayApply));
        Assert.Contains("03901", error.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";;Tanpa id;;;\n", 2, null, "id maupun kode")]
    [InlineData("a;1;;PT;N;\n", 2, "Nama", "wajib")]
    [InlineData("a;1;Nama;PT;X;\n", 2, "Status", "tidak dikenal")]
    [InlineData("a;1;Nama;PT;N;\nA;2;Nama;PT;N;\n", 3, "Id", "baris 2")]
    [InlineData("a;2,01897E+06;Nama;PT;N;\n", 2, "Kode", "dibulatkan")]
    [InlineData("1234567890123456789012345678901234567890123;1;Nama;PT;N;\n", 2, "Id", "42")]
    public async Task A_row_is_refused_at_its_cell(string rows, int row, string? column, string part)
    {
        var check = await Host.CheckAsync(new CodeSetImport(Version(On(1, 1), "Januari")), Heading + rows);
        var error = Assert.Single(check.Errors.Shown);
        Assert.Equal((row, column), (error.Row, error.Column));
        Assert.Contains(part, error.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_without_ids_is_known_by_its_codes()
    {
        var id = await Host.PublishAsync(Version(On(1, 1), "Januari", CodeSetKind.Golongan), "kode;nama;pangkat\n011;III/a;Penata Muda\n", Host.Bkn);
        var row = Assert.Single(await RowsAsync(id));
        Assert.Equal(("011", "011", """{"pangkat":"Penata Muda"}"""), (row.Id, row.Code, row.Attributes));
    }

    [Fact]
    public async Task Itjen_publishes_no_codes_that_are_BKNs_to_give()
    {
        var input = Version(On(1, 1), "Januari", CodeSetKind.Unor);
        await FeatureHost.RejectsAsync(nameof(input.Kind), () => Host.PublishAsync(input, Numbered(1)));
        await Host.PublishAsync(Version(On(1, 1), "Januari", CodeSetKind.Unor), Numbered(1), Host.Bkn);
        Assert.Equal(1, await Host.CountAsync<CodeSetVersion>());
    }

    [Theory]
    [InlineData("Juni", 1)]
    [InlineData("JANUARI", 6)]
    public async Task Two_versions_of_a_set_have_neither_a_name_nor_a_first_day_in_common(string label, int month)
    {
        await Host.PublishAsync(Version(On(1, 1), "Januari"));
        await FeatureHost.BreaksAsync(Rule.CodeVersionExists, () => Host.PublishAsync(Version(On(month, 1), label), Heading + "a;1;Lain;PT;N;58\n"));
        Assert.Equal((1, 3), (await Host.CountAsync<CodeSetVersion>(), await Host.CountAsync<ReferenceCode>()));
    }

    [Theory]
    [InlineData(ExportFormat.Csv, "kode.csv")]
    [InlineData(ExportFormat.Xlsx, "kode.xlsx")]
    public async Task What_went_out_comes_in_again_unchanged(ExportFormat format, string name)
    {
        var rows = Ppupd + "ff80808135ad75000135bcf5c39c7719;00007;=1+1 \"dan\" lain;;O;\n";
        var first = await Host.PublishAsync(Version(On(1, 1), "Januari"), rows);
        var file = await Host.ExportAsync("kode-jabatan-fungsional", $"?versi={first}", format);
        var check = await Host.CheckAsync(new CodeSetImport(Version(On(6, 1), "Juni")), name, file);
        Assert.Equal((new ImportCounts(0, 0, 4), 0), (check.Counts, check.Errors.Total));
        Assert.False(check.MayApply);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_looked_through_in_seconds_and_compared_by_what_differs()
    {
        var watch = Stopwatch.StartNew();
        var before = await Host.PublishAsync(Version(On(1, 1), "Januari", CodeSetKind.Unor), Numbered(10_000), Host.Bkn);
        var after = await Host.PublishAsync(Version(On(6, 1), "Juni", CodeSetKind.Unor), Numbered(10_002, renamed: 5), Host.Bkn);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"Two imports took {watch.Elapsed}.");

        Host.Sql.Reset();
        var differences = await Host.Get<CodeDifferenceQueries>().CompareAsync(before, after, TestContext.Current.CancellationToken);
        Assert.Equal([(CodeDifferenceKind.Added, 2), (CodeDifferenceKind.Renamed, 5)], CodeDifferenceQueries.Counts(differences));
        Assert.Equal(2, Host.Sql.Count);
    }

    private Task<List<ReferenceCode>> RowsAsync(Guid version) =>
        Host.ReadAsync(db => db.ReferenceCodes.AsNoTracking().Where(r => r.VersionId == version).OrderBy(r => r.Line).ToListAsync());
}
