using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>The list of data problems as a file, as of the day that is shown.</summary>
public sealed class DataProblemExport : ListExport<DataProblemExport.Row>
{
    /// <summary>A problem and how it stands.</summary>
    public sealed record Row(
        DateOnly ReportedOn, string Reporter, string ReporterName, string Title, string Description, string Dimension, string? Indicator, long? RowsAffected,
        string DataFrom, string? Data, string Owner, DateOnly? TargetOn, string State, DateOnly? ResolvedOn, int? AgeDays, int? DaysPastTarget);

    public override string Slug => "masalah";
    public override string Title => "Masalah data";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Dilaporkan", r => r.ReportedOn),
        new("Pelapor", r => r.Reporter),
        new("Pejabat pelapor", r => r.ReporterName),
        new("Judul", r => r.Title),
        new("Uraian", r => r.Description),
        new("Dimensi mutu", r => r.Dimension),
        new("Indikator", r => r.Indicator),
        new("Baris terdampak", r => r.RowsAffected),
        new("Data berasal dari", r => r.DataFrom),
        new("Data", r => r.Data),
        new("Pihak yang menyelesaikan", r => r.Owner),
        new("Target selesai", r => r.TargetOn),
        new("Keadaan", r => r.State),
        new("Selesai", r => r.ResolvedOn),
        new("Umur (hari)", r => r.AgeDays),
        new("Lewat target (hari)", r => r.DaysPastTarget),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var asOf = query.AsOf;
        await foreach (var p in DataProblemQueries.Export(db, query.Read<DataProblemFilter>(), asOf).AsAsyncEnumerable())
        {
            var standing = DataProblemStanding.Of(p.ReportedOn, p.TargetOn, p.State, p.LastResolvedOn, asOf);
            yield return new Row(
                p.ReportedOn, Labels.Of(p.Reporter), p.ReporterName, p.Title, p.Description, Labels.Of(p.Dimension), p.Indicator, p.RowsAffected,
                Labels.Of(p.DataFrom), p.Data, Labels.Of(p.Owner),
                p.TargetOn, p.IsVoid ? "Dibatalkan" : Labels.Of(standing.State), p.IsVoid ? null : standing.ResolvedOn, p.IsVoid ? null : standing.AgeDays,
                p.IsVoid ? null : standing.DaysPastTarget);
        }
    }
}
