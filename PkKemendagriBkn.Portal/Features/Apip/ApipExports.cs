using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>A unit and its figures, as a row of a file.</summary>
public sealed record ApipExportRow(Inspectorate Unit, IReadOnlyDictionary<ApipPosition, ApipLine> Lines)
{
    internal static IReadOnlyList<ExportColumn<ApipExportRow>> Columns { get; } =
    [
        .. UnitColumns<ApipExportRow>(r => r.Unit),
        .. ApipPositions.All.Select(p => new ExportColumn<ApipExportRow>(Labels.Of(p), r => r.Lines.GetValueOrDefault(p)?.Count)),
        new(ApipWideImport.TotalTitle(ApipCategory.Ppupd), r => ApipChecks.Sum(r.Lines.Values, ApipCategory.Ppupd)),
        new(ApipWideImport.TotalTitle(ApipCategory.Auditor), r => ApipChecks.Sum(r.Lines.Values, ApipCategory.Auditor)),
        new(ApipWideImport.TotalTitle(null), r => ApipChecks.Sum(r.Lines.Values)),
        .. ApipPositions.All.Select(p => new ExportColumn<ApipExportRow>($"Kebutuhan {Labels.Of(p)}", r => r.Lines.GetValueOrDefault(p)?.Need)),
    ];

    /// <summary>The columns that name a unit, with the headings of the import.</summary>
    internal static IEnumerable<ExportColumn<T>> UnitColumns<T>(Func<T, Inspectorate> unit) =>
    [
        new("Kode Kemendagri", r => unit(r).Region.Code),
        new("Provinsi", r => Regions.Find(unit(r).Region.ProvinceCode)!.Name),
        new("Nama wilayah", r => unit(r).Region.FullName),
        new("Inspektorat Pembantu", r => Regions.Find(unit(r).Assistant)?.Name ?? unit(r).Assistant),
    ];
}

/// <summary>The figures of a return, a row for each unit: <c>?data=</c> and the filters of its page.</summary>
public sealed class ApipExport : ListExport<ApipExportRow>
{
    public override string Slug => "apip";
    public override string Title => "Agregat APIP";
    public override IReadOnlyList<ExportColumn<ApipExportRow>> Columns => ApipExportRow.Columns;

    protected override IAsyncEnumerable<ApipExportRow> Rows(PortalDbContext db, ExportQuery query) => GroupedAsync(ApipFigures(db, query).AsAsyncEnumerable());

    internal static IQueryable<ApipFigure> ApipFigures(PortalDbContext db, ExportQuery query)
    {
        var id = query.Id("data");
        return query.Read<ApipUnitFilter>().Apply(db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == id))
            .OrderBy(f => f.UnitCode).ThenBy(f => f.Position);
    }

    private static async IAsyncEnumerable<ApipExportRow> GroupedAsync(IAsyncEnumerable<ApipFigure> figures,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var lines = new Dictionary<ApipPosition, ApipLine>();
        string? unit = null;
        await foreach (var figure in figures.WithCancellation(ct))
        {
            if (unit is not null && unit != figure.UnitCode)
            {
                yield return new ApipExportRow(Inspectorate.Find(unit)!, lines);
                lines = [];
            }

            unit = figure.UnitCode;
            lines[figure.Position] = new ApipLine(figure.UnitCode, figure.Position, figure.Count, figure.Need);
        }

        if (unit is not null)
            yield return new ApipExportRow(Inspectorate.Find(unit)!, lines);
    }
}

/// <summary>The figures of a return, a row for each figure.</summary>
public sealed class ApipLongExport : ListExport<ApipFigure>
{
    public override string Slug => "apip-baris";
    public override string Title => "Agregat APIP per angka";

    public override IReadOnlyList<ExportColumn<ApipFigure>> Columns { get; } =
    [
        .. ApipExportRow.UnitColumns<ApipFigure>(f => Inspectorate.Find(f.UnitCode)!),
        new("Kategori", f => Labels.Of(ApipPositions.CategoryOf(f.Position))),
        new("Jenjang", f => ApipPositions.JenjangOf(f.Position) is { } jenjang ? Labels.Of(jenjang) : null),
        new("Jumlah", f => f.Count),
        new("Kebutuhan", f => f.Need),
    ];

    protected override IAsyncEnumerable<ApipFigure> Rows(PortalDbContext db, ExportQuery query) => ApipExport.ApipFigures(db, query).AsAsyncEnumerable();
}

/// <summary>A file to be filled in: all Inspektorat Daerah and, for Jakarta, the Inspektorat Pembantu of its administrative regions.</summary>
public sealed class ApipTemplateExport : ListExport<ApipExportRow>
{
    public override string Slug => "apip-templat";
    public override string Title => "Templat agregat APIP";
    public override IReadOnlyList<ExportColumn<ApipExportRow>> Columns => ApipExportRow.Columns;

    protected override IAsyncEnumerable<ApipExportRow> Rows(PortalDbContext db, ExportQuery query) =>
        Inspectorate.Regional.Select(i => new ApipExportRow(i, new Dictionary<ApipPosition, ApipLine>())).ToAsyncEnumerable();
}

/// <summary>The mappings of region codes under the filters of their page.</summary>
public sealed class RegionMappingExport : ListExport<RegionMapping>
{
    public override string Slug => "apip-wilayah";
    public override string Title => "Kode wilayah SIASN";

    public override IReadOnlyList<ExportColumn<RegionMapping>> Columns { get; } =
    [
        new("Kode SIASN", m => m.SiasnCode), new("Kode Kemendagri", m => m.RegionCode), new("Nama wilayah", m => Regions.Find(m.RegionCode)?.FullName),
        new("Berlaku sejak", m => m.ValidFrom), new("Berlaku sampai", m => m.ValidTo), new("Catatan", m => m.Note),
    ];

    protected override IAsyncEnumerable<RegionMapping> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<RegionMappingFilter>();
        return filter.Order(filter.Apply(RegionMappingQueries.Of(db), query.AsOf)).AsAsyncEnumerable();
    }
}
