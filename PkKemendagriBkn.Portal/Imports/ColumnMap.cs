using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>A column that an import reads.</summary>
/// <param name="Key">Its name in the code of the import.</param>
/// <param name="Title">Its heading, as our own export writes it and as a person reads it.</param>
/// <param name="Required">Whether the list cannot be read without it.</param>
/// <param name="Synonyms">Other headings that mean it; case, spaces, underscores and hyphens do not matter.</param>
public sealed record ImportColumn(string Key, string Title, bool Required = false, params string[] Synonyms)
{
    /// <summary>How an error shows the column's values, when they are personal; null when they are not.</summary>
    public Func<string?, string>? Mask { get; init; }

    /// <summary>What belongs in it, for the page that explains the file.</summary>
    public string? Help { get; init; }
}

/// <summary>Which column of a file each column of an import is read from.</summary>
public sealed class ColumnMap
{
    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);

    /// <summary>The row of the headings where a person has chosen it; null when it is found by itself.</summary>
    public int? HeadingRow { get; set; }

    /// <summary>How many columns are read.</summary>
    public int Count => at.Count;

    /// <summary>The file's column, counted from 0; null when the column is not read.</summary>
    public int? this[string key]
    {
        get => at.TryGetValue(key, out var column) ? column : null;
        set
        {
            if (value is { } column)
                at[key] = column;
            else
                at.Remove(key);
        }
    }

    /// <summary>As the headings suggest: a column's own title first, then its key and its synonyms. No heading is used twice.</summary>
    public static ColumnMap Guess(IReadOnlyList<ImportColumn> columns, IReadOnlyList<string> headings)
    {
        var map = new ColumnMap();
        var free = headings.Select((h, i) => (Heading: Bare(h), Column: i)).Where(h => h.Heading.Length > 0).DistinctBy(h => h.Heading)
            .ToDictionary(h => h.Heading, h => h.Column);
        foreach (var names in new Func<ImportColumn, IEnumerable<string>>[] { c => [c.Title], c => [c.Key, .. c.Synonyms] })
        {
            foreach (var column in columns.Where(c => map[c.Key] is null))
            {
                if (names(column).Select(Bare).FirstOrDefault(free.ContainsKey) is not { } name)
                    continue;
                map[column.Key] = free[name];
                free.Remove(name);
            }
        }

        return map;
    }

    /// <summary>The columns that must be read and are not.</summary>
    public IReadOnlyList<ImportColumn> Missing(IReadOnlyList<ImportColumn> columns) => [.. columns.Where(c => c.Required && this[c.Key] is null)];

    /// <exception cref="ImportRefused">A required column is not there, or one column of the file is read twice.</exception>
    public void Check(IReadOnlyList<ImportColumn> columns)
    {
        if (Missing(columns) is { Count: > 0 } missing)
            throw new ImportRefused($"Kolom wajib belum dipasangkan: {string.Join(", ", missing.Select(c => c.Title))}. Pilih kolom berkas untuknya, atau tambahkan kolom itu pada berkas.");
        if (columns.Where(c => this[c.Key] is not null).GroupBy(c => this[c.Key]).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ImportRefused($"Satu kolom berkas dipasangkan dengan lebih dari satu kolom: {string.Join(" dan ", twice.Select(c => c.Title))}. Pilih kolom yang berbeda.");
    }

    /// <summary>A heading without what writers vary: letters and digits alone, in small letters.</summary>
    internal static string Bare(string heading) => PlainText.Squeeze(heading);
}
