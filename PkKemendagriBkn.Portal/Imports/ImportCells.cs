using System.Globalization;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// One row of a file under its mapping. Each reading method answers null for what is empty or wrong; what is wrong is an error at
/// that cell, so that an import reads every column of a row and then asks <see cref="IsSound"/>.
/// </summary>
public sealed class ImportCells(IReadOnlyList<ImportColumn> columns, ColumnMap map, ImportErrors errors)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private readonly Dictionary<string, char> separators = new(StringComparer.Ordinal);
    private SheetRow row;

    public int Row => row.Number;

    /// <summary>Whether no cell of this row has been found wrong.</summary>
    public bool IsSound { get; private set; } = true;

    internal ImportCells At(SheetRow next)
    {
        (row, IsSound) = (next, true);
        if (row.Fault is { } whole)
            Wrong(null, whole);
        foreach (var column in columns)
        {
            if (map[column.Key] is { } place && row.Faults?.GetValueOrDefault(place) is { } fault)
                Wrong(column.Key, fault);
            else if (column.Required && Raw(column.Key).Length == 0)
                Wrong(column.Key, $"{column.Title} wajib diisi.");
            else if (MixedUp.IsIn(Raw(column.Key)))
                Wrong(column.Key,
                    "Huruf di sel ini rusak karena salah pengodean, misalnya é yang menjadi Ã©. Ambil berkas aslinya, simpan sebagai \"CSV UTF-8\" atau XLSX, lalu unggah kembali.");
            else if (Masking.IsMasked(Raw(column.Key)))
                Wrong(column.Key, "Nilai ini tersamarkan. Unduh daftar dengan data lengkap, lalu impor berkas itu.");
        }

        return this;
    }

    /// <summary>Says what is wrong with a cell and what to do; a null key means the whole row.</summary>
    public void Wrong(string? key, string sentence)
    {
        IsSound = false;
        errors.Add(row.Number, key, key is null ? null : Raw(key), sentence);
    }

    /// <summary>The cell without spaces around it; null when empty or not mapped.</summary>
    public string? Text(string key, int most = 500)
    {
        var text = Raw(key);
        if (text.Length <= most)
            return text.Length == 0 ? null : text;
        Wrong(key, string.Create(Indonesian, $"{TitleOf(key)} paling panjang {most:N0} huruf."));
        return null;
    }

    /// <summary>
    /// A whole number: digits, or digits in groups of three by one separator throughout the column; zeros alone may stand behind the decimal sign.
    /// </summary>
    public long? Whole(string key, long least = 0, long most = long.MaxValue)
    {
        if (Text(key, 40) is not { } text)
            return null;
        var (bare, separator) = WholeNumbers.Read(text, row.IsNumber(map[key] ?? -1));
        if (bare is not { } number)
        {
            Wrong(key, $"{TitleOf(key)} harus berupa bilangan bulat.");
            return null;
        }

        if (separator is { } sign && !separators.TryAdd(key, sign) && separators[key] != sign)
        {
            Wrong(key, $"{TitleOf(key)} memakai dua macam pemisah ribuan dalam satu kolom. Pakai satu pemisah saja, atau tulis angkanya tanpa pemisah.");
            return null;
        }

        if (number >= least && number <= most)
            return number;
        Wrong(key,
            number < least
                ? string.Create(Indonesian, $"{TitleOf(key)} tidak boleh kurang dari {least:N0}.")
                : string.Create(Indonesian, $"{TitleOf(key)} tidak boleh lebih dari {most:N0}."));
        return null;
    }

    /// <summary>A date as Indonesians write it; see <see cref="WrittenDates"/>.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key, 60) is not { } text)
            return null;
        if (WrittenDates.Read(text) is { } date)
            return date;
        Wrong(key, WrittenDates.InDoubt(text) is { } written
            ? $"{TitleOf(key)} tertulis sebagai waktu yang di WIB, WITA, atau WIT dapat jatuh pada hari setelah atau sebelum {IndonesianDates.Long(written)}. Tulis tanggalnya saja, tanpa jam."
            : WrittenDates.IsMonthFirst(text)
            ? $"{TitleOf(key)} tampaknya ditulis dengan bulan di depan (cara Amerika). Periksa seluruh kolom ini, karena tanggal lain mungkin terbaca terbalik, lalu tulis dengan hari di depan: misalnya 31-03-2026."
            : $"{TitleOf(key)} harus berupa tanggal yang ada, dengan tahun empat angka: misalnya 2026-03-31, 31-03-2026, atau 31 Maret 2026.");
        return null;
    }

    /// <summary>A NIP, never guessed.</summary>
    public Nip? Nip(string key)
    {
        if (Text(key, 60) is not { } text || Masking.IsMasked(text))
            return null;
        if (Core.Exchange.Nip.TryParse(text, out var nip, out var fault))
            return nip;
        Wrong(key, NipSentences.Of(fault.Value));
        return null;
    }

    /// <summary>One of a few words; case, spaces, underscores and hyphens do not matter.</summary>
    public T? Choice<T>(string key, IEnumerable<(string Word, T Value)> words) where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        var bare = ColumnMap.Bare(text);
        foreach (var (word, value) in words)
        {
            if (ColumnMap.Bare(word) == bare)
                return value;
        }

        Wrong(key, $"{TitleOf(key)} tidak dikenal. Isi salah satu: {string.Join(", ", words.Select(w => w.Word).Distinct().Take(8))}.");
        return null;
    }

    private string Raw(string key) => map[key] is { } at && at < row.Cells.Length ? row.Cells[at] : "";

    private string TitleOf(string key) => columns.First(c => c.Key == key).Title;
}
