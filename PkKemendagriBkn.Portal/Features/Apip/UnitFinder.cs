using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>
/// Finds the unit that a row of a file is about: by its Kemendagri code, by its SIASN code as it maps on a day, or by its name within its
/// province. Never guesses: whatever a row says besides must agree.
/// </summary>
public sealed class UnitFinder(IReadOnlyList<RegionMapping> mappings, DateOnly on)
{
    public const string Code = "Kode", Siasn = "Siasn", Province = "Provinsi", Name = "Nama", Assistant = "Irban";

    public static IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new(Code, "Kode Kemendagri", false, "kode wilayah", "kode wilayah kemendagri", "kode", "kode daerah", "kode kab/kota",
            "kode kabupaten/kota") { Help = "11 untuk provinsi, 11.01 untuk kabupaten/kota." },
        new(Siasn, "Kode SIASN", false, "kode wilayah siasn", "siasn", "lokasi id",
            "kode cepat") { Help = "Dibaca menurut padanan yang berlaku pada tanggal keadaan data." },
        new(Province, "Provinsi", false, "nama provinsi", "propinsi") { Help = "Kode atau nama; diperlukan bila kabupaten/kota ditulis dengan nama saja." },
        new(Name, "Nama wilayah", false, "wilayah", "nama", "kabupaten/kota", "kab/kota", "pemerintah daerah", "daerah", "inspektorat daerah", "inspektorat",
            "nama inspektorat", "nama unit", "unit") { Help = "Misalnya Kabupaten Bandung; “Bandung” saja dapat berarti dua wilayah." },
        new(Assistant, "Inspektorat Pembantu", false, "irban", "irbanko", "unit pembantu",
            "inspektur pembantu") { Help = "Kosong untuk Inspektorat Daerah; I sampai V, Khusus, atau Investigasi untuk Inspektorat Pembantu." },
    ];

    /// <summary>The unit, or null when a cell has been found wrong.</summary>
    public Inspectorate? Find(ImportCells cells)
    {
        var (code, siasn, province, name, assistant) = (cells.Text(Code, 20), cells.Text(Siasn, 42), cells.Text(Province, 100), cells.Text(Name, 200),
            cells.Text(Assistant, 200));
        if (!cells.IsSound)
            return null;
        var within = Regions.FindProvince(province);
        if (province is not null && within is null)
            return Wrong(Province,
                Regions.Successor(province) is { } now ? Former(now) : "Provinsi ini tidak dikenal. Tulis nama resminya atau kode 2 angkanya.");
        var (region, at) = code is not null ? (ByCode(code), Code) : siasn is not null ? (BySiasn(siasn), Siasn) : (ByName(), name is null ? Province : Name);
        if (region is null)
            return null;
        if (code is not null && siasn is not null && RegionMappings.Resolve(mappings, siasn, on) is { } other && other != region)
            return Wrong(Siasn, $"Kode SIASN ini berpadanan dengan {other.FullName}, sedangkan kode Kemendagrinya {region.FullName}. Perbaiki salah satunya.");
        if (within is not null && within.Code != region.ProvinceCode)
            return Wrong(Province, $"{region.FullName} tidak berada di {within.FullName}. Perbaiki provinsi atau kode wilayahnya.");
        if (at is not (Name or Province) && name is not null && !Candidates(name, Regions.Find(region.ProvinceCode)!).Contains(region))
            return Wrong(Name, $"Menurut kodenya baris ini {region.FullName}, tetapi namanya tertulis lain. Perbaiki nama atau kodenya.");
        if (assistant is null)
            return Inspectorate.Of(region);
        var government = region.HasOwnGovernment ? region : Regions.Find(region.ProvinceCode)!;
        var unit = Inspectorate.Under(government, assistant);
        if (unit is null || !region.HasOwnGovernment && unit != Inspectorate.Of(region))
            return Wrong(Assistant,
                "Inspektorat Pembantu ini tidak dikenal. Tulis I, II, III, IV, V, Khusus, atau Investigasi; untuk Jakarta juga nama kota atau kabupaten administrasinya. Kosongkan untuk Inspektorat Daerah.");
        return unit;

        Inspectorate? Wrong(string key, string sentence)
        {
            cells.Wrong(key, sentence);
            return null;
        }

        Region? ByCode(string written)
        {
            if (Regions.Find(written) is { } found)
                return found;
            Wrong(Code, Regions.Successor(written) is { } now ? Former(now) : Regions.Find(written + "0") is { } cut
                ? $"Kode ini tidak ada; mungkin {cut.Code} ({cut.FullName}) yang kehilangan angka nol di belakang. Simpan kolom kode sebagai teks."
                : "Kode ini tidak ada dalam daftar wilayah Kemendagri. Tulis 2 angka untuk provinsi (11) atau 2 angka, titik, 2 angka untuk kabupaten/kota (11.01).");
            return null;
        }

        Region? BySiasn(string written)
        {
            if (RegionMappings.Resolve(mappings, written, on) is { } found)
                return found;
            Wrong(Siasn,
                $"Kode SIASN ini tidak mempunyai padanan yang berlaku pada {IndonesianDates.Long(on)}. Catat padanannya pada halaman Kode wilayah SIASN, atau isi kode Kemendagrinya.");
            return null;
        }

        Region? ByName()
        {
            if (name is null && within is null)
                Wrong(Code, "Isi kode Kemendagri, kode SIASN, atau provinsi beserta nama wilayahnya.");
            else if (name is null)
                return within;
            else if ((within ?? Regions.FindProvince(name)) is not { } place)
                Wrong(Province, "Isi provinsinya: nama kabupaten/kota hanya dicari di dalam provinsinya.");
            else if (Candidates(name, place) is not [var only])
                Wrong(Name, Candidates(name, place) is [] ? NotThere(name, place)
                    : $"Nama ini dapat berarti {string.Join(" atau ", Candidates(name, place).Select(r => $"{r.FullName} ({r.Code})"))}. Tulis lengkap dengan jenisnya, atau isi kode Kemendagrinya.");
            else
                return only;
            return null;
        }
    }

    private static string Former(Region now) =>
        $"Nama atau kode ini sudah tidak berlaku; penggantinya {now.FullName} ({now.Code}). Pastikan wilayahnya, lalu tulis nama atau kode itu.";

    private static string NotThere(string name, Region place) => Regions.Successor(name) is { } now ? Former(now)
        : Regions.Named(name) is [var elsewhere]
        ? $"{elsewhere.FullName} ({elsewhere.Code}) berada di {Regions.Find(elsewhere.ProvinceCode)!.FullName}, bukan di {place.FullName}. Perbaiki provinsinya, atau isi kode Kemendagrinya."
        : $"Tidak ada wilayah bernama ini di {place.FullName}. Periksa ejaannya, atau isi kode Kemendagrinya.";

    /// <summary>What a name may mean in a province: the province itself too, unless its kind says otherwise.</summary>
    private static List<Region> Candidates(string name, Region province) =>
        [.. (Regions.FindProvince(name) == province
            ? new[] { province }
            : []).Concat(name.Contains("prov", StringComparison.OrdinalIgnoreCase) ? [] : Regions.Named(name, province.Code))];
}
