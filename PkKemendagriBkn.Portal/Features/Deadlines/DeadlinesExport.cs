using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>The deadlines of a day as a file.</summary>
public sealed class DeadlinesExport(FactsReader reader) : ListExport<DeadlinesExport.Row>
{
    public sealed record Row(Deadline Deadline, string Title);

    public override string Slug => "tenggat";
    public override string Title => "Tenggat";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Kewajiban", r => r.Title), new("Pihak", r => Labels.Of(r.Deadline.Debtor)), new("Pasal", r => r.Deadline.Clause),
        new("Status", r => Labels.Of(r.Deadline)),
        new("Sementara", r => r.Deadline.Provisional == true ? "Ya" : null), new("Jatuh tempo", r => r.Deadline.DueOn),
        new("Jatuh tempo semula", r => r.Deadline.OriginalDueOn), new("Dipenuhi", r => r.Deadline.FulfilledOn),
        new("Hari terlambat", r => r.Deadline.DaysLate), new("Dasar tanggal", r => Labels.Of(r.Deadline.Basis)),
        new("Waktu mulai", r => r.Deadline.ClockStartsOn), new("Jatuh tempo pasti", r => r.Deadline.FirmDueOn),
        new("Keterangan", r => string.Join(" ", DeadlineNotes.Of(r.Deadline))),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var snapshot = await reader.ReadAsync();
        var filter = query.Read<DeadlineFilter>();
        var periods = snapshot.Facts.PeriodsAsOf(query.AsOf);
        foreach (var deadline in filter.Apply(snapshot.Conclude(query.AsOf).Deadlines, periods))
            yield return new Row(deadline, Labels.Title(deadline, id => snapshot.SourceOf(id)?.Title));
    }
}
