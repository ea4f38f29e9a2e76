using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>One row for each unit, one column for each position, its need and the totals.</summary>
public sealed class ApipWideImport(ApipReturnInput header, IReadOnlyList<RegionMapping> mappings, JumpLimit limit) : ApipImport(header, mappings, limit)
{
    private static readonly ApipCategory?[] Totals = [ApipCategory.Ppupd, ApipCategory.Auditor, null];

    /// <summary>The columns in the order in which the export writes them.</summary>
    internal static IReadOnlyList<ImportColumn> All { get; } =
    [
        .. UnitFinder.Columns,
        .. ApipPositions.All.Select(p => new ImportColumn(p.ToString(), Labels.Of(p), false, [.. Synonyms(p)])),
        .. Totals.Select(t => new ImportColumn(TotalKey(t), TotalTitle(t), false,
            t switch { ApipCategory.Auditor => ["jumlah auditor", "total auditor"], ApipCategory.Ppupd => ["total ppupd"],
                _ => ["jumlah", "total", "jumlah apip", "total apip"] })),
        .. ApipPositions.All.Select(p => new ImportColumn(NeedKey(p), $"Kebutuhan {Labels.Of(p)}", false,
            [.. Synonyms(p).Append(Labels.Of(p)).SelectMany(s => new[] { $"kebutuhan {s}", $"formasi {s}" })])),
    ];

    public override IReadOnlyList<ImportColumn> Columns => All;

    protected override ApipFileRow? Read(ImportCells cells)
    {
        var unit = Units.Find(cells);
        var lines = new List<ApipLine>();
        foreach (var position in ApipPositions.All)
        {
            var (count, need) = ((int?)cells.Whole(position.ToString(), 0, Most), (int?)cells.Whole(NeedKey(position), 0, Most));
            if (unit is not null && (count is not null || need is not null))
                lines.Add(new ApipLine(unit.Code, position, count, need));
        }

        var totals = Totals.Select(t => (Category: t, Total: (int?)cells.Whole(TotalKey(t), 0, Most * 12)))
            .Where(t => t.Total is not null).Select(t => new DeclaredTotal(unit?.Code ?? "", t.Category, t.Total!.Value)).ToList();
        // A unit without a single figure is a unit that was not given: the template names all of them.
        return unit is null || lines.Count == 0 && totals.Count == 0 ? null : new ApipFileRow(unit, lines, totals);
    }

    protected override string KeyOf(ApipPosition position, bool need = false) => need ? NeedKey(position) : position.ToString();

    protected override string? KeyOfTotal(ApipCategory? category) => TotalKey(category);

    internal static string TotalTitle(ApipCategory? category) => category is { } one ? $"Jumlah {Labels.Of(one)}" : "Jumlah seluruhnya";

    private static string NeedKey(ApipPosition position) => $"Kebutuhan{position}";

    private static string TotalKey(ApipCategory? category) => $"Jumlah{category}";

    /// <summary>The names that files bear, also those of before the change of nomenclature: an Auditor Pelaksana is now Terampil.</summary>
    private static IEnumerable<string> Synonyms(ApipPosition position)
    {
        if (ApipPositions.JenjangOf(position) is not { } jenjang)
            return ["jfu", "jabatan pelaksana", "staf"];
        string[] levels = [Labels.Of(jenjang), .. jenjang >= ApipJenjang.AhliPertama ? [Labels.Of(jenjang)["Ahli ".Length..]] : Array.Empty<string>(),
            .. OldNames(jenjang)];
        string[] categories = ApipPositions.CategoryOf(position) == ApipCategory.Ppupd
            ? ["PPUPD", "JF PPUPD", "P2UPD", "Pengawas Pemerintahan"]
            : ["Auditor", "JF Auditor"];
        return categories.SelectMany(c => levels.Select(l => $"{c} {l}"));
    }

    private static string[] OldNames(ApipJenjang jenjang) => jenjang switch
    {
        ApipJenjang.Terampil => ["Pelaksana"],
        ApipJenjang.Mahir => ["Pelaksana Lanjutan"],
        _ => [],
    };
}
