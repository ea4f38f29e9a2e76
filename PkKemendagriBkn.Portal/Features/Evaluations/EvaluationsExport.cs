using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Evaluations;

/// <summary>The evaluations that were held, as a file.</summary>
public sealed class EvaluationsExport(FactsReader reader) : ListExport<EvaluationQueries.Row>
{
    public override string Slug => "evaluasi";
    public override string Title => "Pemantauan dan evaluasi";

    public override IReadOnlyList<ExportColumn<EvaluationQueries.Row>> Columns { get; } =
    [
        new("Dilaksanakan", r => r.HeldOn), new("Oleh", r => Labels.Of(r.By)), new("Ringkasan hasil", r => r.Summary),
        new("Periode yang dinyatakan", r => r.Period is { } period ? Labels.Period(period) : null),
        new("Usulan", r => r.Proposal is { } state ? Labels.Of(state) : null), new("Dibatalkan", r => r.IsVoid ? "Ya" : null),
    ];

    protected override async IAsyncEnumerable<EvaluationQueries.Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var conclusions = (await reader.ReadAsync()).Conclude(query.AsOf);
        await foreach (var row in EvaluationQueries.Projected(db, EvaluationQueries.Filtered(db, query.Read<EvaluationFilter>(), conclusions))
            .AsAsyncEnumerable())
            yield return row;
    }
}
