using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>A row of a file of holidays.</summary>
public sealed record HolidayRow(DateOnly ObservedOn, string Name, HolidayKind Kind, string Decree);

/// <summary>The days of a file, and what they change.</summary>
public sealed record HolidayPlan(ImportCounts Counts, IReadOnlyList<HolidayRow> Days) : ImportPlan(Counts);

/// <summary>
/// Takes a year's table, or an amendment of it, from a file: new days are added, days that stand are put right where the file differs,
/// and days that the file does not name are left. A day that a decree takes back is voided by hand.
/// </summary>
public sealed class HolidayImport : ListImport<HolidayRow, HolidayPlan>
{
    private const string On = "Tanggal", Name = "Nama", Kind = "Jenis", Decree = "Dasar";

    public override string Title => "Hari libur";
    public override Permission Permission => Permission.ManageSettings;
    public override int MostRows => 1_000;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(On, "Tanggal", true, "tanggal libur", "date"),
        new(Name, "Nama hari libur", true, "nama", "keterangan", "hari libur"),
        new(Kind, "Jenis", true, "jenis libur") { Help = "Hari libur nasional atau Cuti bersama." },
        new(Decree, "Dasar", true, "keputusan", "skb"),
    ];

    private static readonly (string, HolidayKind)[] Kinds =
        [.. Enum.GetValues<HolidayKind>().Select(k => (Labels.Of(k), k)), ("nasional", HolidayKind.NationalHoliday),
            ("libur nasional", HolidayKind.NationalHoliday), ("cuti", HolidayKind.JointLeave)];

    protected override HolidayRow? Read(ImportCells cells)
    {
        var (on, name, kind, decree) = (cells.Date(On), cells.Text(Name, 200), cells.Choice(Kind, Kinds), cells.Text(Decree, 500));
        if (on is { Year: < HolidayInput.FirstYear or > HolidayInput.LastYear })
            cells.Wrong(On, $"Tahun hari libur harus {HolidayInput.FirstYear} sampai {HolidayInput.LastYear}. Periksa tanggalnya.");
        return cells.IsSound ? new HolidayRow(on!.Value, name!, kind!.Value, decree!) : null;
    }

    protected override async Task<HolidayPlan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<HolidayRow>> rows, ImportErrors errors,
        CancellationToken ct)
    {
        var standing = await StandingAsync(HolidayDays.Standing(db), ct);
        var seen = new Dictionary<DateOnly, int>();
        var (added, changed, left) = (0, 0, 0);
        foreach (var (number, row) in rows)
        {
            if (!seen.TryAdd(row.ObservedOn, number))
                errors.Add(number, On, row.ObservedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    $"Tanggal ini juga tertulis pada baris {seen[row.ObservedOn]}. Satu hari ditulis satu kali.");
            else if (!standing.TryGetValue(row.ObservedOn, out var known))
                added++;
            else if (Differs(known, row))
                changed++;
            else
                left++;
        }

        return new HolidayPlan(new ImportCounts(added, changed, left), [.. rows.Select(r => r.Row)]);
    }

    protected override async Task<Guid> ApplyAsync(Recording recording, HolidayPlan plan, ImportedFile file)
    {
        var standing = await StandingAsync(recording.Db.Holidays, recording.Cancelled);
        Holiday? first = null;
        foreach (var row in plan.Days)
        {
            if (standing.TryGetValue(row.ObservedOn, out var holiday))
            {
                if (!Differs(holiday, row))
                    continue;
                (holiday.Name, holiday.Kind, holiday.Decree) = (row.Name, row.Kind, row.Decree);
            }
            else
            {
                holiday = new Holiday { ObservedOn = row.ObservedOn, Name = row.Name, Kind = row.Kind, Decree = row.Decree };
                await recording.AddAsync(holiday);
            }

            first ??= holiday;
        }

        await recording.BindAsync(first!.Id, [file.UploadId]);
        recording.About(nameof(Holiday), first.Id, $"Impor {file.FileName} (SHA-256 {file.Sha256})");
        return first.Id;
    }

    private static Task<Dictionary<DateOnly, Holiday>> StandingAsync(IQueryable<Holiday> holidays, CancellationToken ct) =>
        holidays.ToDictionaryAsync(h => h.ObservedOn, ct);

    private static bool Differs(Holiday known, HolidayRow row) => (known.Name, known.Kind, known.Decree) != (row.Name, row.Kind, row.Decree);
}

/// <summary>The holidays as a file; it can be imported again.</summary>
public sealed class HolidayExport : ListExport<Holiday>
{
    public override string Slug => "hari-libur";
    public override string Title => "Hari libur";

    public override IReadOnlyList<ExportColumn<Holiday>> Columns { get; } =
        [new("Tanggal", h => h.ObservedOn), new("Nama hari libur", h => h.Name), new("Jenis", h => Labels.Of(h.Kind)), new("Dasar", h => h.Decree)];

    protected override IAsyncEnumerable<Holiday> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<HolidayFilter>();
        return filter.Order(filter.Apply(HolidayDays.Of(db))).AsAsyncEnumerable();
    }
}
