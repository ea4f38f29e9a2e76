using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>What is wrong with one cell. <see cref="Value"/> is masked when it is personal; <see cref="Column"/> is null for a whole row.</summary>
public sealed record ImportError(int Row, string? Column, string? Value, string Sentence);

/// <summary>The errors of a file: the first are kept to be shown, all are counted.</summary>
public sealed class ImportErrors(IReadOnlyList<ImportColumn> columns)
{
    public const int MostShown = 200;
    private readonly List<ImportError> shown = [];

    public int Total { get; private set; }

    public IReadOnlyList<ImportError> Shown => shown;

    /// <param name="row">The row's number in the file.</param>
    /// <param name="key">The column; null for the whole row.</param>
    /// <param name="value">What stands in the cell.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public void Add(int row, string? key, string? value, string sentence)
    {
        Total++;
        if (shown.Count == MostShown)
            return;
        var column = key is null ? null : columns.First(c => c.Key == key);
        var visible = value is null ? null : column?.Mask is { } mask ? mask(value) : value.Length > 80 ? value[..80] + "…" : value;
        shown.Add(new ImportError(row, column?.Title, visible, sentence));
    }
}

/// <summary>What an import would do: rows that are new, that differ, that are the same already, and that the file no longer has.</summary>
public sealed record ImportCounts(int Added, int Changed = 0, int Left = 0, int Removed = 0)
{
    public bool ChangesNothing => Added + Changed + Removed == 0;

    public override string ToString() =>
        $"{IndonesianNumbers.Whole(Added)} ditambah, {IndonesianNumbers.Whole(Changed)} diubah, {IndonesianNumbers.Whole(Left)} tetap, {IndonesianNumbers.Whole(Removed)} dihapus";
}
