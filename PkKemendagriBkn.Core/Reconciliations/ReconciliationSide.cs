using System.ComponentModel.DataAnnotations;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Core.Reconciliations;

public enum MatchSide { A, B }

/// <summary>One data set of a reconciliation: where it comes from, what it is by its digest, and how sound its file is.</summary>
public sealed class ReconciliationSide
{
    public const int LongestSource = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReconciliationId { get; init; }
    public MatchSide Side { get; init; }

    /// <summary>What the source is called, such as "SIASN"; mappings and assessments are found by it.</summary>
    [MaxLength(LongestSource)] public required string Source { get; init; }

    /// <summary>The day to which the data holds (WIB).</summary>
    public DateOnly CutOffOn { get; init; }

    /// <summary>The delivery whose evidence it is; null for a file that was uploaded for this alone.</summary>
    public Guid? DeliveryId { get; init; }
    [MaxLength(200)] public required string FileName { get; init; }

    /// <summary>Bytes of the file as it came, and its SHA-256 in hexadecimal: what the other party can check.</summary>
    public long Bytes { get; init; }
    [MaxLength(64)] public required string Sha256 { get; init; }

    /// <summary>What was read from a workbook and what was passed over, in Indonesian, by line; empty for CSV.</summary>
    [MaxLength(2000)] public string Notes { get; init; } = "";

    /// <summary>The file's headings, by line.</summary>
    [MaxLength(4000)] public required string Headings { get; init; }

    /// <summary>The columns that are compared, each with its kind, the key first; in the order of the other side's. Empty until they are mapped.</summary>
    [MaxLength(4000)] public string Columns { get; set; } = "";

    /// <summary>How the file is written, such as "UTF-8"; null until it was checked.</summary>
    [MaxLength(40)] public string? Encoding { get; private set; }

    /// <summary>Rows that could be read; rejected lines come on top.</summary>
    public long Rows { get; private set; }
    public long Rejected { get; private set; }

    /// <summary>NIPs that a spreadsheet turned into something like 1.96501E+17. They are among <see cref="Invalid"/>.</summary>
    public long Damaged { get; private set; }
    public long Invalid { get; private set; }

    /// <summary>Rows whose valid NIP stood in the file before.</summary>
    public long Duplicate { get; private set; }

    public bool IsChecked => Encoding is not null;

    /// <summary>Whether somebody has to decide to go on.</summary>
    public bool HasFaults => Rejected + Invalid + Duplicate > 0;

    public IReadOnlyList<MatchField> Fields => ColumnMapping.Read(Columns);
    public IReadOnlyList<string> HeadingList => Headings.Split('\n');
    public IReadOnlyList<string> NoteList => Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the look at the whole file found.</summary>
    public void Checked(string encoding, long rows, long rejected, long damaged, long invalid, long duplicate) =>
        (Encoding, Rows, Rejected, Damaged, Invalid, Duplicate) = (encoding, rows, rejected, damaged, invalid, duplicate);
}
