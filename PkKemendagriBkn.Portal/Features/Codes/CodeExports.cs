using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Codes;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Codes;

/// <summary>The versions, as the list of <c>/kode</c> shows them.</summary>
public sealed class CodeSetsExport : ListExport<CodeSetVersion>
{
    public override string Slug => "kode";
    public override string Title => "Versi kode referensi";

    public override IReadOnlyList<ExportColumn<CodeSetVersion>> Columns { get; } =
    [
        new("Kumpulan", v => Labels.Of(v.Set)), new("Pihak", v => Labels.Of(v.Owner)), new("Versi", v => v.Label), new("Berlaku mulai", v => v.ValidFromOn),
        new("Berlaku sampai", v => v.ValidUntilOn),
        new("Jumlah kode", v => v.RowCount), new("Catatan", v => v.Note), new("Dicatat oleh", v => v.RecordedBy), new("Dicatat pada", v => v.RecordedAt),
        new("Dibatalkan", v => v.IsVoid ? "Ya" : "Tidak"),
        new("SHA-256 berkas", v => v.FileSha256), new("SHA-256 baris", v => v.RowsSha256),
    ];

    protected override IAsyncEnumerable<CodeSetVersion> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<CodeSetFilter>();
        return filter.Order(filter.Narrow(db)).AsAsyncEnumerable();
    }
}

/// <summary>
/// The rows of a version (<c>versi</c> in the query) under the headings that the import reads, so that a file which went out comes in
/// again unchanged. The headings depend on the kind of set, and so each kind has an export of its own.
/// </summary>
public abstract class ReferenceCodesExport(CodeSetKind kind, string slug) : ListExport<ReferenceCode>
{
    public sealed override string Slug => slug;
    public sealed override string Title => $"Kode {Labels.Of(kind)}";

    public sealed override IReadOnlyList<ExportColumn<ReferenceCode>> Columns { get; } = [.. CodeSetImport.ColumnsOf(kind)
        .Select(c => new ExportColumn<ReferenceCode>(c.Title, r => ValueOf(r, c.Key)))];

    public static string SlugOf(CodeSetKind kind) => kind switch
    {
        CodeSetKind.FunctionalPosition => "kode-jabatan-fungsional",
        CodeSetKind.Jenjang => "kode-jenjang",
        CodeSetKind.Unor => "kode-unor",
        CodeSetKind.Institution => "kode-instansi",
        CodeSetKind.Golongan => "kode-golongan",
        CodeSetKind.Location => "kode-lokasi",
        _ => "kode-lain",
    };

    protected sealed override IAsyncEnumerable<ReferenceCode> Rows(PortalDbContext db, ExportQuery query)
    {
        var version = query.Id("versi");
        var rows = db.ReferenceCodes.AsNoTracking().WithVoided()
            .Where(r => r.VersionId == version && db.CodeSetVersions.Any(v => v.Id == version && v.Kind == kind));
        var filter = query.Read<ReferenceCodeFilter>();
        return filter.Order(filter.Narrow(rows)).AsAsyncEnumerable();
    }

    private static object? ValueOf(ReferenceCode row, string key) => key switch
    {
        CodeSetImport.Id => row.Id,
        CodeSetImport.Code => row.Code,
        CodeSetImport.Name => row.Name,
        CodeSetImport.Parent => row.ParentId,
        CodeSetImport.Jenjang => row.Jenjang,
        CodeSetImport.Status => row.Status switch { CodeStatus.New => "N", CodeStatus.Old => "O", _ => null },
        CodeSetImport.From => row.ValidFromOn,
        CodeSetImport.Until => row.ValidUntilOn,
        _ => CodeAttributes.Read(row.Attributes).GetValueOrDefault(key),
    };
}

public sealed class FunctionalPositionsExport() : ReferenceCodesExport(CodeSetKind.FunctionalPosition, SlugOf(CodeSetKind.FunctionalPosition));

public sealed class JenjangExport() : ReferenceCodesExport(CodeSetKind.Jenjang, SlugOf(CodeSetKind.Jenjang));

public sealed class UnorExport() : ReferenceCodesExport(CodeSetKind.Unor, SlugOf(CodeSetKind.Unor));

public sealed class InstitutionsExport() : ReferenceCodesExport(CodeSetKind.Institution, SlugOf(CodeSetKind.Institution));

public sealed class GolonganExport() : ReferenceCodesExport(CodeSetKind.Golongan, SlugOf(CodeSetKind.Golongan));

public sealed class LocationsExport() : ReferenceCodesExport(CodeSetKind.Location, SlugOf(CodeSetKind.Location));

public sealed class OtherCodesExport() : ReferenceCodesExport(CodeSetKind.Other, SlugOf(CodeSetKind.Other));

/// <summary>What became of the codes between two versions (<c>sebelum</c> and <c>sesudah</c> in the query).</summary>
public sealed class CodeDifferencesExport : ListExport<CodeDifference>
{
    public override string Slug => "kode-banding";
    public override string Title => "Perbandingan kode";

    public override IReadOnlyList<ExportColumn<CodeDifference>> Columns { get; } =
    [
        new("Perbedaan", d => string.Join("; ", d.Kinds.Select(Labels.Of))), new("Id sebelum", d => d.Before?.Id), new("Id sesudah", d => d.After?.Id),
        new("Kode sebelum", d => d.Before?.Code), new("Kode sesudah", d => d.After?.Code),
        new("Nama sebelum", d => d.Before?.Name), new("Nama sesudah", d => d.After?.Name), new("Status sebelum", d => StatusOf(d.Before)),
        new("Status sesudah", d => StatusOf(d.After)),
        new("Jenjang sebelum", d => d.Before?.Jenjang), new("Jenjang sesudah", d => d.After?.Jenjang), new("Keterangan sebelum", d => d.Before?.Attributes),
        new("Keterangan sesudah", d => d.After?.Attributes),
    ];

    protected override async IAsyncEnumerable<CodeDifference> Rows(PortalDbContext db, ExportQuery query)
    {
        if (query.Id("sebelum") is not { } before || query.Id("sesudah") is not { } after)
            yield break;
        foreach (var difference in query.Read<CodeDifferenceFilter>().Narrow(await CodeDifferenceQueries.CompareAsync(db, before, after)))
            yield return difference;
    }

    private static string? StatusOf(ReferenceCode? row) => row?.Status is { } status ? Labels.Of(status) : null;
}

/// <summary>The mappings of the nomenclature that Itjen recorded.</summary>
public sealed class NomenclatureExport : ListExport<NomenclatureMapping>
{
    public override string Slug => "nomenklatur";
    public override string Title => "Padanan nomenklatur";

    public override IReadOnlyList<ExportColumn<NomenclatureMapping>> Columns { get; } =
    [
        new("Id lama", m => m.OldId), new("Kode lama", m => m.OldCode), new("Nama lama", m => m.OldName), new("Id baru", m => m.NewId),
        new("Kode baru", m => m.NewCode), new("Nama baru", m => m.NewName),
        new("Dasar", m => m.Basis), new("Berlaku mulai", m => m.ValidFromOn), new("Berlaku sampai", m => m.ValidUntilOn), new("Catatan", m => m.Note),
        new("Dibatalkan", m => m.IsVoid ? "Ya" : "Tidak"),
    ];

    protected override IAsyncEnumerable<NomenclatureMapping> Rows(PortalDbContext db, ExportQuery query) =>
        db.NomenclatureMappings.AsNoTracking().WithVoided().OrderBy(m => m.OldName).ThenByDescending(m => m.ValidFromOn).AsAsyncEnumerable();
}
