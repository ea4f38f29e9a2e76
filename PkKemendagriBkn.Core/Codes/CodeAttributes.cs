using System.Text.Encodings.Web;
using System.Text.Json;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>A further property that the rows of some kind of set have: its name in SIASN and what people call it.</summary>
public sealed record CodeAttribute(string Key, string Title, params string[] Synonyms);

/// <summary>What rows say besides id, code, name, parent, jenjang, status and validity: SIASN's further fields, by kind of set.</summary>
public static class CodeAttributes
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<CodeSetKind, CodeAttribute[]> ByKind = new()
    {
        [CodeSetKind.FunctionalPosition] =
        [
            new("namaLama", "Nama lama", "nama_asli", "old_name", "nama_lama"), new("bupUsia", "Batas usia pensiun", "bup_usia", "bup", "retirement_age"),
            new("kelJabatanId", "Kelompok jabatan", "kel_jabatan_id"), new("minGolId", "Golongan terendah", "min_gol_id"),
            new("maxGolId", "Golongan tertinggi", "max_gol_id"),
        ],
        [CodeSetKind.Jenjang] = [new("peraturan", "Peraturan", "peraturan")],
        [CodeSetKind.Unor] =
        [
            new("instansiId", "Instansi", "InstansiId", "instansi_id"), new("eselonId", "Eselon", "EselonId", "eselon_id"),
            new("namaJabatan", "Nama jabatan pimpinan", "NamaJabatan", "nama_jabatan"),
            new("jenisUnorId", "Jenis unit organisasi", "JenisUnorId", "jenis_unor_id"),
        ],
        [CodeSetKind.Institution] =
        [
            new("jenis", "Jenis instansi", "jenis"), new("lokasiId", "Lokasi", "lokasiId", "lokasi_id"),
            new("jenisInstansiId", "Jenis instansi menurut SIASN", "jenisInstansiId", "jenis_instansi_id"),
            new("namaBaru", "Nama baru", "namaBaru", "nama_baru"),
        ],
        [CodeSetKind.Golongan] = [new("pangkat", "Pangkat", "pangkat", "nama_pangkat")],
        [CodeSetKind.Location] = [new("jenis", "Jenis lokasi", "jenis"), new("kanregId", "Kantor regional", "kanregId", "kanreg_id"),
            new("jenisKabupaten", "Kabupaten atau kota", "jenisKabupaten", "jenis_kabupaten")],
        [CodeSetKind.Other] = [new("keterangan", "Keterangan", "keterangan", "deskripsi")],
    };

    public static IReadOnlyList<CodeAttribute> Of(CodeSetKind kind) => ByKind[kind];

    /// <summary>What people call an attribute of a row; its name in SIASN when none is known.</summary>
    public static string TitleOf(CodeSetKind kind, string key) => ByKind[kind].FirstOrDefault(a => a.Key == key)?.Title ?? key;

    /// <summary>Attributes as they are kept: a JSON object in ordinal order of the keys, without empty values; null when there is none.</summary>
    public static string? Write(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                kept[key] = value.Trim();
        }

        return kept.Count == 0 ? null : JsonSerializer.Serialize(kept, Plain);
    }

    /// <summary>The attributes of a row, by key.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? attributes) =>
        attributes is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(attributes) ?? [];
}
