using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A row of a file of mappings.</summary>
public sealed record RegionMappingRow(string SiasnCode, string RegionCode, DateOnly ValidFrom, DateOnly? ValidTo, string? Note);

/// <summary>The mappings of a file that do not stand yet.</summary>
public sealed record RegionMappingPlan(ImportCounts Counts, IReadOnlyList<RegionMappingRow> New) : ImportPlan(Counts);

/// <summary>Takes mappings of region codes from a file. Those that stand already are left; whatever would hold beside another is refused.</summary>
public sealed class RegionMappingImport : ListImport<RegionMappingRow, RegionMappingPlan>
{
    private const string Siasn = "Siasn", Code = "Kode", Name = "Nama", From = "Sejak", To = "Sampai", Note = "Catatan";

    public override string Title => "Kode wilayah SIASN";
    public override Permission Permission => Permission.MapCodes;

    /// <summary>A few generations of all 552 regions.</summary>
    public override int MostRows => 5_000;

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Siasn, "Kode SIASN", true, "siasn", "kode wilayah siasn", "lokasi id",
            "kode cepat") { Help = "Simpan sebagai teks, agar angka nol di depan tidak hilang." },
        new(Code, "Kode Kemendagri", true, "kode wilayah", "kemendagri", "kode wilayah kemendagri"),
        new(Name, "Nama wilayah", false, "wilayah", "nama") { Help = "Hanya untuk dicocokkan dengan kode Kemendagri." },
        new(From, "Berlaku sejak", true, "mulai berlaku", "tanggal mulai"),
        new(To, "Berlaku sampai", false, "akhir berlaku", "tanggal akhir"),
        new(Note, "Catatan", false, "keterangan"),
    ];

    protected override RegionMappingRow? Read(ImportCells cells)
    {
        var (siasn, code, name, from, to, note) = (cells.Text(Siasn, 42), cells.Text(Code, 20), cells.Text(Name, 200), cells.Date(From), cells.Date(To),
            cells.Text(Note, 1000));
        var region = Regions.Find(code);
        if (code is not null && region is null)
            cells.Wrong(Code,
                Regions.Successor(code) is { } now
                    ? $"Kode ini sudah tidak berlaku; penggantinya {now.Code} ({now.FullName})."
                    : "Kode ini tidak ada dalam daftar wilayah Kemendagri. Tulis 2 angka untuk provinsi (11) atau 2 angka, titik, 2 angka untuk kabupaten/kota (11.01).");
        else if (region is not null && name is not null && Regions.FindProvince(name) != region && !Regions.Named(name, region.ProvinceCode).Contains(region))
            cells.Wrong(Name, $"Menurut kodenya wilayah ini {region.FullName}. Perbaiki nama atau kodenya.");
        if (from is not null && to < from)
            cells.Wrong(To, "Akhir masa berlaku mendahului awalnya. Periksa kedua tanggal.");
        return cells.IsSound ? new RegionMappingRow(RegionMappings.Key(siasn!), region!.Code, from!.Value, to, note) : null;
    }

    protected override async Task<RegionMappingPlan> CompareAsync(PortalDbContext db, IReadOnlyList<Imported<RegionMappingRow>> rows, ImportErrors errors,
        CancellationToken ct)
    {
        var standing =
            (await db.RegionMappings.AsNoTracking().Select(m => new RegionMappingRow(m.SiasnCode, m.RegionCode, m.ValidFrom, m.ValidTo, m.Note))
                .ToListAsync(ct))
            .ToLookup(m => m.SiasnCode);
        var seen = new Dictionary<string, List<Imported<RegionMappingRow>>>(StringComparer.Ordinal);
        var (left, fresh) = (0, new List<RegionMappingRow>());
        foreach (var imported in rows)
        {
            var row = imported.Row;
            var siblings = seen.TryGetValue(row.SiasnCode, out var others) ? others : seen[row.SiasnCode] = [];
            if (siblings.Where(o => Overlaps(o.Row, row)).Select(o => (int?)o.Number).FirstOrDefault() is { } twin)
                errors.Add(imported.Number, Siasn, row.SiasnCode,
                    $"Kode ini juga tertulis pada baris {twin} dengan masa berlaku yang bertumpang tindih. Perbaiki salah satunya.");
            else if (standing[row.SiasnCode].Contains(row))
                left++;
            else if (standing[row.SiasnCode].FirstOrDefault(o => Overlaps(o, row)) is { } other)
                errors.Add(imported.Number, Siasn, row.SiasnCode,
                    $"Kode ini sudah berpadanan dengan {other.RegionCode} sejak {IndonesianDates.Long(other.ValidFrom)}. Akhiri atau batalkan padanan itu lebih dahulu, atau perbaiki tanggalnya.");
            else
                fresh.Add(row);
            siblings.Add(imported);
        }

        return new RegionMappingPlan(new ImportCounts(rows.Count - left, Left: left), fresh);
    }

    /// <summary>Each mapping is a fact that may be corrected and voided by itself, so each stands on the trail with its fields.</summary>
    protected override async Task<Guid> ApplyAsync(Recording recording, RegionMappingPlan plan, ImportedFile file)
    {
        List<RegionMapping> added = [.. plan.New.Select(r => new RegionMapping { SiasnCode = r.SiasnCode, RegionCode = r.RegionCode, ValidFrom = r.ValidFrom,
            ValidTo = r.ValidTo, Note = r.Note })];
        foreach (var mapping in added.Skip(1))
        {
            mapping.Recorded(AgreementRecord.PksId, recording.Actor, recording.At);
            recording.Db.Add(mapping);
        }

        await recording.AddAsync(added[0], uploads: [file.UploadId]);
        return added[0].Id;
    }

    private static bool Overlaps(RegionMappingRow one, RegionMappingRow other) =>
        RegionMappings.Overlap(one.ValidFrom, one.ValidTo, other.ValidFrom, other.ValidTo);
}
