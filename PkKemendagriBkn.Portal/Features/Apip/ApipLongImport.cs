using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>One row for each figure: unit, category, jenjang, count, need.</summary>
public sealed class ApipLongImport(ApipReturnInput header, IReadOnlyList<RegionMapping> mappings, JumpLimit limit) : ApipImport(header, mappings, limit)
{
    private const string Category = "Kategori", Jenjang = "Jenjang", Count = "Jumlah", Need = "Kebutuhan";

    private static readonly (string, ApipCategory)[] Categories =
    [
        .. Enum.GetValues<ApipCategory>().Select(c => (Labels.Of(c), c)), ("Auditor", ApipCategory.Auditor), ("P2UPD", ApipCategory.Ppupd),
        ("JF PPUPD", ApipCategory.Ppupd),
    ];

    private static readonly (string, ApipJenjang)[] Levels =
    [
        .. Enum.GetValues<ApipJenjang>().Select(j => (Labels.Of(j), j)),
        ("Pertama", ApipJenjang.AhliPertama), ("Muda", ApipJenjang.AhliMuda), ("Madya", ApipJenjang.AhliMadya), ("Utama", ApipJenjang.AhliUtama),
        ("Pelaksana", ApipJenjang.Terampil), ("Pelaksana Lanjutan", ApipJenjang.Mahir),
    ];

    internal static IReadOnlyList<ImportColumn> All { get; } =
    [
        .. UnitFinder.Columns,
        new(Category, "Kategori", true, "kategori apip", "jabatan", "jenis jabatan") { Help = "Pelaksana, PPUPD, atau JF Auditor." },
        new(Jenjang, "Jenjang", false, "jenjang jabatan") { Help = "Kosong untuk Pelaksana, yang tidak berjenjang." },
        new(Count, "Jumlah", false, "jumlah pegawai", "jumlah apip", "banyaknya", "count"),
        new(Need, "Kebutuhan", false, "formasi", "jumlah kebutuhan"),
    ];

    public override IReadOnlyList<ImportColumn> Columns => All;

    protected override ApipFileRow? Read(ImportCells cells)
    {
        var (unit, category, jenjang) = (Units.Find(cells), cells.Choice(Category, Categories), cells.Choice(Jenjang, Levels));
        var (count, need) = ((int?)cells.Whole(Count, 0, Most), (int?)cells.Whole(Need, 0, Most));
        if (!cells.IsSound || category is null)
            return null;
        var (position, wrong) = ApipPositions.Of(category.Value, jenjang);
        if (wrong is { } check)
            cells.Wrong(Jenjang, Labels.Sentence(new ApipFinding(check, unit!.Code)));
        return position is null
            ? null
            : new ApipFileRow(unit!, count is null && need is null ? [] : [new ApipLine(unit!.Code, position.Value, count, need)], []);
    }

    protected override string KeyOf(ApipPosition position, bool need = false) => need ? Need : Count;

    protected override string? KeyOfTotal(ApipCategory? category) => null;
}
