using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reporting;

/// <summary>The reports as a file.</summary>
public sealed class ReportsExport(FactsReader reader) : ListExport<ReportQueries.Row>
{
    public override string Slug => "laporan";
    public override string Title => "Laporan";

    public override IReadOnlyList<ExportColumn<ReportQueries.Row>> Columns { get; } =
    [
        new("Laporan", r => r.Title), new("Nomor surat", r => r.LetterNumber), new("Disampaikan", r => r.SubmittedOn),
        new("Periode", r => r.Period is { } period ? Labels.Period(period) : null),
        new("Menjawab permintaan", r => r.RequestId is null ? null : "Ya"), new("Dibatalkan", r => r.IsVoid ? "Ya" : null),
    ];

    protected override async IAsyncEnumerable<ReportQueries.Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var conclusions = (await reader.ReadAsync()).Conclude(query.AsOf);
        await foreach (var row in ReportQueries.Projected(db, ReportQueries.Filtered(db, query.Read<AgreementYearFilter>(), conclusions)).AsAsyncEnumerable())
            yield return row;
    }
}

/// <summary>The requests for reports as a file.</summary>
public sealed class ReportRequestsExport : ListExport<ReportRequestQueries.Row>
{
    public override string Slug => "permintaan";
    public override string Title => "Permintaan laporan";

    public override IReadOnlyList<ExportColumn<ReportRequestQueries.Row>> Columns { get; } =
    [
        new("Nomor surat", r => r.LetterNumber), new("Hal", r => r.Subject), new("Disampaikan", r => r.SentOn),
        new("Penerimaan dikonfirmasi", r => r.ConfirmedOn), new("Dibatalkan", r => r.IsVoid ? "Ya" : null),
    ];

    protected override IAsyncEnumerable<ReportRequestQueries.Row> Rows(PortalDbContext db, ExportQuery query) =>
        ReportRequestQueries.Projected(ReportRequestQueries.Found(db, query.Read<SearchFilter>().Search)).AsAsyncEnumerable();
}
