using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Imports;

/// <summary>The run of an import, over one made up for the purpose.</summary>
public sealed class RunImportTests : FeatureTests
{
    /// <summary>One of which the portal brings no holidays.</summary>
    private const int Year = 2090;

    private Task<int> CountAsync() => Host.ReadAsync(db => db.Holidays.CountAsync(h => h.ObservedOn >= new DateOnly(Year, 1, 1)));

    /// <summary>Holidays, by their name; new ones come in bulk under the first of them.</summary>
    private sealed class FieldImport : ListImport<FieldImport.Row, FieldImport.Plan>
    {
        public sealed record Row(string Name, long Length);

        public sealed record Plan(ImportCounts Counts, IReadOnlyList<Row> Rows) : ImportPlan(Counts);

        public override string Title => "Elemen data";
        public override Permission Permission => Permission.RecordEvent;
        public override int MostRows => 1000;

        public override IReadOnlyList<ImportColumn> Columns { get; } =
            [new("Name", "Nama elemen", true, "elemen", "field name"), new("Length", "Panjang") { Mask = _ => "•" }];

        protected override Row? Read(ImportCells cells)
        {
            var (name, length) = (cells.Text("Name", 20), cells.Whole("Length", 0, 100) ?? 0);
            return cells.IsSound ? new Row(name!, length) : null;
        }

        protected override async Task<Plan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<Row>> rows, ImportErrors errors, CancellationToken ct)
        {
            var known = await db.Holidays.Select(f => f.Name).ToListAsync(ct);
            var old = rows.Count(r => known.Contains(r.Row.Name));
            return new Plan(new ImportCounts(rows.Count - old, Left: old), [.. rows.Select(r => r.Row)]);
        }

        protected override async Task<Guid> ApplyAsync(Recording recording, Plan plan, ImportedFile file)
        {
            var fields =
                plan.Rows.Select((r, at) => new Holiday
                {
                    Name = r.Name, ObservedOn = new DateOnly(Year, 1, 1).AddDays(at),
                    Decree = r.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
                }).ToList();
            fields.ForEach(f => f.Recorded(AgreementRecord.PksId, recording.Actor, recording.At));
            await recording.AddAsync(fields[0], uploads: [file.UploadId]);
            await BulkRows.InsertAsync(recording.Db, fields.Skip(1), recording.Cancelled);
            return fields[0].Id;
        }
    }

    private async Task<(ImportCheck Check, FieldImport Import)> CheckAsync(string csv, Actor? by = null)
    {
        var import = new FieldImport();
        var upload = await Host.UploadAsync(by ?? Host.Itjen, "daftar.csv", SampleLists.Csv(csv));
        var head = await Host.Get<RunImport>().HeadAsync(import, upload, by ?? Host.Itjen, ct: Ct);
        return (await Host.Get<RunImport>().CheckAsync(import, upload, ColumnMap.Guess(import.Columns, head.Headings), by ?? Host.Itjen, ct: Ct), import);
    }

    [Fact]
    public async Task A_sound_file_goes_in_whole_with_one_entry_that_names_it()
    {
        var (check, import) = await CheckAsync("FIELD_NAME;Panjang\nnip;18\nnama;\n");
        Assert.Equal((2, new ImportCounts(2), true), (check.RowCount, check.Counts, check.MayApply));
        var entries = await Host.CountAsync<AuditEntry>();
        var id = await Host.Get<RunImport>().ExecuteAsync(import, check, Host.Itjen, Ct);

        Assert.Equal(["nama", "nip"],
            await Host.ReadAsync(db => db.Holidays.Where(f => f.ObservedOn >= new DateOnly(Year, 1, 1) && f.RecordedBy != "")
                .OrderBy(f => f.Name)
                .Select(f => f.Name)
                .ToListAsync()));
        Assert.Equal(entries + 1, await Host.CountAsync<AuditEntry>());
        var entry = await Host.LastEntryAsync();
        Assert.Equal((nameof(RunImport), id), (entry.Action, entry.SubjectId));
        Assert.Equal(id, await Host.ReadAsync(db => db.EvidenceFiles.Where(f => f.Sha256 == check.File.Sha256).Select(f => f.FactId).SingleAsync()));
        Assert.NotEmpty(JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes, AuditNote.Json)!);
    }

    [Fact]
    public async Task Errors_name_the_cell_and_mask_what_is_personal_and_nothing_is_saved()
    {
        var (check, import) = await CheckAsync("elemen,panjang\n,5\nnip,delapan\nnama,101\nabcdefghijklmnopqrstuvwxyz,1\nagama,1.000\n");
        Assert.Equal(
            [
                (2, "Nama elemen", "", "Nama elemen wajib diisi."),
                (3, "Panjang", "•", "Panjang harus berupa bilangan bulat."),
                (4, "Panjang", "•", "Panjang tidak boleh lebih dari 100."),
                (5, "Nama elemen", "abcdefghijklmnopqrstuvwxyz", "Nama elemen paling panjang 20 huruf."),
                (6, "Panjang", "•", "Panjang tidak boleh lebih dari 100."),
            ], check.Errors.Shown.Select(e => (e.Row, e.Column!, e.Value!, e.Sentence)));
        Assert.False(check.MayApply);
        await Assert.ThrowsAsync<ImportRefused>(() => Host.Get<RunImport>().ExecuteAsync(import, check, Host.Itjen, Ct));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_would_change_nothing_is_not_imported()
    {
        var (check, import) = await CheckAsync("elemen\nnip\n");
        await Host.Get<RunImport>().ExecuteAsync(import, check, Host.Itjen, Ct);
        (check, import) = await CheckAsync("elemen\nnip\n");
        Assert.Equal((new ImportCounts(0, Left: 1), false), (check.Counts, check.MayApply));
        await Assert.ThrowsAsync<ImportRefused>(() => Host.Get<RunImport>().ExecuteAsync(import, check, Host.Itjen, Ct));
    }

    [Fact]
    public async Task What_others_changed_since_the_dry_run_asks_for_another_one()
    {
        var (early, import) = await CheckAsync("elemen\nnip\nnama\n");
        var (other, _) = await CheckAsync("elemen\nnip\n", Host.Bkn);
        await Host.Get<RunImport>().ExecuteAsync(import, other, Host.Bkn, Ct);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Host.Get<RunImport>().ExecuteAsync(import, early, Host.Itjen, Ct));
        Assert.Contains("berubah sejak", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_column_that_is_missing_or_read_twice_is_told_before_any_row()
    {
        Assert.Contains("Nama elemen", (await Assert.ThrowsAsync<ImportRefused>(() => CheckAsync("apa,siapa\n1,2\n"))).Message, StringComparison.Ordinal);
        Assert.Contains("tanpa baris data", (await Assert.ThrowsAsync<ImportRefused>(() => CheckAsync("elemen\n"))).Message, StringComparison.Ordinal);
        var map = new ColumnMap { ["Name"] = 1, ["Length"] = 1 };
        Assert.Contains("lebih dari satu", Assert.Throws<ImportRefused>(() => map.Check(new FieldImport().Columns)).Message, StringComparison.Ordinal);
        Assert.Contains("1.000 baris",
            (await Assert.ThrowsAsync<ImportRefused>(() => CheckAsync("elemen\n" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"e{i}\n"))))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_imports_what_the_register_does_not_let_him_or_from_a_file_that_is_not_his()
    {
        var (check, import) = await CheckAsync("elemen\nnip\n");
        await Host.RefusesAsync(Permission.RecordEvent, nameof(RunImport), by => Host.Get<RunImport>().ExecuteAsync(import, check, by, Ct));
        await Assert.ThrowsAsync<ImportRefused>(() => Host.Get<RunImport>().HeadAsync(import, check.File.UploadId, Host.Bkn, ct: Ct));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_dry_run_can_be_stopped()
    {
        var upload = await Host.UploadAsync(Host.Itjen, "daftar.csv",
            SampleLists.Csv("elemen\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"e{i}\n"))));
        using var stop = new CancellationTokenSource();
        var told = new List<int>();
        var progress = new Told(rows =>
        {
            told.Add(rows);
            stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Host.Get<RunImport>()
            .CheckAsync(new FieldImport(), upload, new ColumnMap { ["Name"] = 0 }, Host.Itjen, progress, stop.Token));
        Assert.Equal([500], told);
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
