using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;
using static PkKemendagriBkn.Tests.Portal.Features.Corrections.CorrectionSteps;
using static PkKemendagriBkn.Tests.Support.Typed;

namespace PkKemendagriBkn.Tests.Portal.Features.Corrections;

public sealed class CorrectionImportTests : IAsyncLifetime
{
    private const string Headings = "nip_baru;Nama Lengkap;RIWAYAT;Field;Nilai lama;Nilai baru;Dasar;Tgl usulan;Status;Tanggal status\n";
    private const string Two = Headings
        + "20001231 202412 1 001;Budi Santoso;Jabatan;TMT jabatan;01-01-2025;01-02-2025;SK 1;2026-03-05;12;10-03-2026\n"
        + "'199003152015032002;Siti Aminah;1;Nama;Siti Amina;=Siti Aminah;;;;\n";

    private FeatureHost host = null!;
    private Guid list;

    public async ValueTask InitializeAsync()
    {
        host = await FeatureHost.CreateAsync();
        list = await host.RecordAsync(List(On(3, 2)));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Task<List<CorrectionItem>> ItemsAsync() => host.ReadAsync(db => db.CorrectionItems.AsNoTracking().OrderBy(i => i.Field).ToListAsync(Ct));

    [Fact]
    public async Task A_file_of_proposals_goes_in_whole_with_one_entry_that_names_it()
    {
        var entries = await host.CountAsync<AuditEntry>();
        Assert.Equal(new ImportCounts(2), await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two)));
        var items = await ItemsAsync();
        Assert.Equal(
            [("199003152015032002", 1, 1, On(3, 2), On(3, 2)), ("200012312024121001", 8, 12, On(3, 5), On(3, 10))],
            items.Select(i => (i.Nip, i.RecordKind, i.StatusCode, i.ProposedOn, i.StatusOn)));
        Assert.Equal(entries + 2, await host.CountAsync<AuditEntry>()); // the upload, the import

        var stored = await host.FindAsync<CorrectionList>(list);
        var entry = await host.LastEntryAsync();
        Assert.Equal((nameof(RunImport), list), (entry.Action, entry.SubjectId));
        Assert.All([stored.FileSha256!, stored.RowsSha256!], hash => Assert.Contains(hash, entry.Changes, StringComparison.Ordinal));
        Assert.Equal(stored.RowsSha256, await host.ReadAsync(db => Task.FromResult(BulkRows.Sha256(db, items))));
        Assert.Equal((2, 1),
            (stored.RowCount, await host.ReadAsync(db => db.EvidenceFiles.CountAsync(f => f.FactId == list && f.Sha256 == stored.FileSha256, Ct))));
    }

    [Fact]
    public async Task An_import_killed_at_any_command_leaves_nothing_or_everything()
    {
        var (import, check) = await host.CheckAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var entries = await host.CountAsync<AuditEntry>();
        var deaths = 0;
        for (var command = 1; ; command++)
        {
            host.Death.ComesAfter(command);
            var fault = await Record.ExceptionAsync(() => host.Get<RunImport>().ExecuteAsync(import, check, host.Itjen, Ct));
            host.Death.IsOver();
            // Killed while it answers it has done its work.
            if (fault is null || await host.CountAsync<CorrectionItem>() > 0)
                break;
            deaths++;
            Assert.Equal((0, 0, (string?)null, entries), (await host.CountAsync<CorrectionItem>(), (await host.FindAsync<CorrectionList>(list)).RowCount,
                (await host.FindAsync<CorrectionList>(list)).FileSha256, await host.CountAsync<AuditEntry>()));
        }

        Assert.True(deaths > 4, $"{deaths} deaths");
        Assert.Equal((2, 2, entries + 1), (await host.CountAsync<CorrectionItem>(), (await host.FindAsync<CorrectionList>(list)).RowCount,
            await host.CountAsync<AuditEntry>()));
    }

    [Fact]
    public async Task Proposals_keep_the_order_of_their_file_after_those_that_were_there()
    {
        await host.RecordAsync(Item(list, On(3, 2)));
        var fields = Enumerable.Range(1, 60).Select(i => $"Isian {i:D2}").ToList();
        await host.ImportAsync(list, "usulan.csv",
            SampleLists.Csv(Headings + string.Concat(fields.Select(f => $"199003152015032002;Siti Aminah;1;{f};;x;;;;\n"))));
        var filter = new CorrectionItemFilter();
        var items = await host.ReadAsync(db => filter.InOrder(db.CorrectionItems).ToListAsync(Ct));
        Assert.Equal(["TMT jabatan", .. fields], items.Select(i => i.Field));
        Assert.Equal(Enumerable.Range(1, 61), items.Select(i => i.Line));
    }

    [Fact]
    public async Task The_digest_of_the_rows_notices_any_change()
    {
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var items = await ItemsAsync();
        items[0].ProposedValue += ".";
        Assert.NotEqual((await host.FindAsync<CorrectionList>(list)).RowsSha256, await host.ReadAsync(db => Task.FromResult(BulkRows.Sha256(db, items))));
    }

    [Fact]
    public async Task The_same_file_again_would_change_nothing_and_is_refused()
    {
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var (import, check) = await host.CheckAsync(list, "usulan.csv", SampleLists.Csv(Two));
        Assert.Equal((new ImportCounts(0, 0, 2), false), (check.Counts, check.MayApply));
        await Assert.ThrowsAsync<ImportRefused>(() => host.Get<RunImport>().ExecuteAsync(import, check, host.Itjen, Ct));
    }

    [Fact]
    public async Task A_file_of_states_moves_the_items_it_names_and_leaves_the_others()
    {
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var before = await ItemsAsync();
        var states = Headings + "200012312024121001;;8;TMT jabatan;01-01-2025;01-02-2025;;;Telah Update di Profile PNS;2026-04-01\n";
        Assert.Equal(new ImportCounts(0, 1), await host.ImportAsync(list, "status.csv", SampleLists.Csv(states), host.Bkn));

        var after = await ItemsAsync();
        Assert.Equal([(1, On(3, 2)), (31, On(4, 1))], after.Select(i => (i.StatusCode, i.StatusOn)));
        Assert.Equal((before[0].Version, true), (after[0].Version, before[1].Version != after[1].Version));
        var step = await host.ReadAsync(db => db.CorrectionSteps.SingleAsync(Ct));
        Assert.Equal((12, On(3, 10), 31, On(4, 1), host.Bkn.Name), (step.FromCode, step.FromOn, step.ToCode, step.ToOn, step.RecordedBy));
        Assert.Contains((await host.FindAsync<CorrectionList>(list)).StepsSha256!, (await host.LastEntryAsync()).Changes, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FactChanged>(() => host.UpdateAsync(StatusOf(before[1], 11, On(4, 2))));
    }

    [Fact]
    public async Task The_other_party_adds_nothing_to_a_list()
    {
        var (import, check) = await host.CheckAsync(list, "usulan.csv", SampleLists.Csv(Two), host.Bkn);
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.Get<RunImport>().ExecuteAsync(import, check, host.Bkn, Ct));
        Assert.Equal(0, await host.CountAsync<CorrectionItem>());
    }

    [Fact]
    public async Task Errors_name_their_cells_and_show_no_personal_value()
    {
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var (_, check) = await host.CheckAsync(list, "salah.csv", SampleLists.Csv(Headings
            + "2.00012E+17;Budi;8;A;x;y;;;;\n"
            + "200012312024121000;Budi;8;A;x;y;;;;\n"
            + "199003152015032002;Siti;99;A;x;x;;2026-03-01;54;2026-09-02\n"
            + "200012312024121001;Ani;8;TMT jabatan;01-01-2025;01-03-2025;;;12;2026-03-09\n"
            + "199003152015032002;;1;A;;y;;;;\n"
            + "199003152015032002;;1;A;;z;;;;\n"));
        Assert.False(check.MayApply);
        Assert.Equal(
            [
                (2, "NIP", "•••••"), (3, "NIP", "•••••"), (4, "Jenis riwayat", "99"), (4, "Status SIASN", "54"), (4, "Nilai usulan", "•••••"),
                (4, "Tanggal diajukan", "2026-03-01"), (4, "Tanggal status", "2026-09-02"),
                (5, "Nilai usulan", "•••••"), (5, "Nama", "A•••"), (5, "Tanggal status", "2026-03-09"), (7, null, null),
            ], check.Errors.Shown.Select(e => (e.Row, e.Column, e.Value)));
        Assert.Contains("rusak oleh Excel", check.Errors.Shown[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("baris 6", check.Errors.Shown[^1].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportFormat.Xlsx, "butir.xlsx")]
    [InlineData(ExportFormat.Csv, "butir.csv")]
    public async Task What_was_exported_in_full_comes_back_as_it_was(ExportFormat format, string name)
    {
        var odd = Item(list, On(3, 4), "200012312024242003");
        (odd.Field, odd.OldValue, odd.ProposedValue, odd.Ground) = ("0012", "'=HYPERLINK(\"x\")", "-1, \"dua\"; +62\nbaris kedua", "@SUM(A1)");
        await host.RecordAsync(odd);
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var (_, check) = await host.CheckAsync(list, name, await ExportAsync(format, complete: true));
        Assert.Equal([], check.Errors.Shown);
        Assert.Equal(new ImportCounts(0, 0, 3), check.Counts);

        var empty = await host.RecordAsync(List(On(3, 2)));
        await host.ImportAsync(empty, name, await ExportAsync(format, complete: true));
        var items = await host.ReadAsync(db => db.CorrectionItems.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(Contents(items, list), Contents(items, empty));
    }

    [Fact]
    public async Task What_was_exported_masked_is_not_taken_for_data()
    {
        await host.ImportAsync(list, "usulan.csv", SampleLists.Csv(Two));
        var (_, check) = await host.CheckAsync(list, "butir.xlsx", await ExportAsync(ExportFormat.Xlsx, complete: false));
        Assert.Contains(check.Errors.Shown, e => e.Column == "NIP" && e.Sentence.Contains("tersamarkan", StringComparison.Ordinal));
        Assert.Equal(0, check.Counts.Added);
    }

    private static List<string> Contents(IEnumerable<CorrectionItem> items, Guid of) =>
        [.. items.Where(i => i.ListId == of)
            .Select(i => string.Join('|', i.Nip, i.PersonName, i.RecordKind, i.Field, i.OldValue, i.ProposedValue, i.Ground, i.ProposedOn, i.StatusCode,
                i.StatusOn))
            .Order(StringComparer.Ordinal)];

    private async Task<byte[]> ExportAsync(ExportFormat format, bool complete)
    {
        using var file = new MemoryStream();
        var query = new ExportQuery([new(CorrectionItemExport.List, list.ToString())], host.Today);
        await host.Get<RunExport>().WriteAsync(new CorrectionItemExport(), format, query, complete, file, Ct);
        return file.ToArray();
    }
}
