using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>The register of correction lists as a file.</summary>
public sealed class CorrectionListExport : ListExport<CorrectionListExport.Row>
{
    public sealed record Row(CorrectionList List, string? LetterNumber, int Open, int Returned, int Rejected, int Done);

    public override string Slug => "perbaikan";
    public override string Title => "Usulan perbaikan data";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Judul", r => r.List.Title),
        new("Pihak pengusul", r => Labels.Of(r.List.From)),
        new("Disampaikan", r => r.List.SubmittedOn),
        new("Nomor surat", r => r.LetterNumber),
        new("Butir", r => r.List.RowCount),
        new(Labels.Of(CorrectionGroup.Open), r => r.Open),
        new(Labels.Of(CorrectionGroup.Returned), r => r.Returned),
        new(Labels.Of(CorrectionGroup.Rejected), r => r.Rejected),
        new(Labels.Of(CorrectionGroup.Done), r => r.Done),
        new("Keadaan", r => r.List.IsVoid ? "Dibatalkan" : "Berlaku"),
    ];

    protected override IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var filter = query.Read<CorrectionListFilter>();
        var (returned, rejected, done) = (SiasnStatus.CodesOf(CorrectionGroup.Returned), SiasnStatus.CodesOf(CorrectionGroup.Rejected),
            SiasnStatus.CodesOf(CorrectionGroup.Done));
        var open = SiasnStatus.CodesOf(CorrectionGroup.Open);
        var items = db.ItemsOn(query.Past);
        return filter.InOrder(filter.Apply(db)).AsNoTracking().Select(l => new Row(
            l, db.Letters.Where(x => x.Id == l.LetterId).Select(x => x.Number).FirstOrDefault(),
            items.Count(i => i.ListId == l.Id && open.Contains(i.StatusCode)), items.Count(i => i.ListId == l.Id && returned.Contains(i.StatusCode)),
            items.Count(i => i.ListId == l.Id && rejected.Contains(i.StatusCode)), items.Count(i => i.ListId == l.Id && done.Contains(i.StatusCode))))
            .AsAsyncEnumerable();
    }
}

/// <summary>The items of one list (<c>?daftar=</c> its id) as a file that can be imported again.</summary>
public sealed class CorrectionItemExport : ListExport<CorrectionItem>
{
    public const string List = "daftar";

    public override string Slug => "butir-perbaikan";
    public override string Title => "Butir usulan perbaikan";

    public override IReadOnlyList<ExportColumn<CorrectionItem>> Columns { get; } =
    [
        new(CorrectionColumns.Nip, i => Nip.Parse(i.Nip).ToString(), Masking.Nip),
        new(CorrectionColumns.Name, i => i.PersonName, Masking.Name),
        new(CorrectionColumns.Record, i => SiasnRecord.NameOf(i.RecordKind)),
        new(CorrectionColumns.Field, i => i.Field),
        new(CorrectionColumns.Old, i => i.OldValue, Masking.Value),
        new(CorrectionColumns.Proposed, i => i.ProposedValue, Masking.Value),
        new(CorrectionColumns.Ground, i => i.Ground),
        new(CorrectionColumns.ProposedOn, i => i.ProposedOn),
        new(CorrectionColumns.Status, i => SiasnStatus.Of(i.StatusCode).ToString()),
        new(CorrectionColumns.StatusOn, i => i.StatusOn),
    ];

    protected override IAsyncEnumerable<CorrectionItem> Rows(PortalDbContext db, ExportQuery query)
    {
        var list = query.Id(List) ?? Guid.Empty;
        var filter = query.Read<CorrectionItemFilter>();
        return filter.InOrder(filter.Apply(db.ItemsOn(query.Past).Where(i => i.ListId == list), query.AsOf)).AsAsyncEnumerable();
    }
}
