using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Every right and duty of the agreement with how it stands on a day, as a file.</summary>
public sealed class ObligationsExport(FactsReader reader) : ListExport<ObligationsExport.Row>
{
    public sealed record Row(Obligation Obligation, ObligationStatus Status);

    public override string Slug => "kewajiban";
    public override string Title => "Hak dan kewajiban";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Pasal", r => r.Obligation.ClauseId), new("Hak atau kewajiban", r => Labels.Of(r.Obligation.Side)),
        new("Pihak", r => Labels.Of(r.Obligation.Holder)), new("Pelaksana", r => Labels.Of(r.Obligation.Performer)),
        new("Judul", r => r.Obligation.Title), new("Waktu", r => Labels.Of(r.Obligation.Kind)),
        new("Status",
            r => r.Status is { IsPolicy: true, Worst: DeadlineState.Overdue } ? DeadlineWords.PastPolicy
                : r.Status.Worst is { } worst ? Labels.Of(worst)
                : r.Obligation.Deadline is null ? "Tanpa tenggat"
                : "Belum ada tenggat"),
        new("Rincian", r => string.Join("; ", r.Status.Years.Prepend(r.Status.Counts).Where(t => t.Length > 0))),
        new("Tercatat", r => string.Join("; ", r.Status.Recorded.Select(x => x.Text))),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var snapshot = await reader.ReadAsync();
        foreach (var obligation in snapshot.Agreement.Obligations.Concat(snapshot.Agreement.OtherDuties))
            yield return new Row(obligation, ObligationStatus.Of(obligation.Deadline, snapshot.Facts, snapshot.Conclude(query.AsOf)));
    }
}

/// <summary>The interpretation register as a file: every reading of every open point, and which one is in force.</summary>
public sealed class InterpretationsExport(FactsReader reader) : ListExport<InterpretationsExport.Row>
{
    public sealed record Row(Ambiguity Ambiguity, Reading Reading, bool InForce, string? AgreedIn);

    public override string Slug => "penafsiran";
    public override string Title => "Daftar penafsiran";

    public override IReadOnlyList<ExportColumn<Row>> Columns { get; } =
    [
        new("Hal", r => r.Ambiguity.Title), new("Klausul", r => string.Join(", ", r.Ambiguity.Clauses)), new("Pertanyaan", r => r.Ambiguity.Question),
        new("Pembacaan", r => r.Reading.Text),
        new("Akibat", r => r.Reading.Consequence), new("Berlaku", r => r.InForce ? "Ya" : null), new("Disepakati dalam", r => r.InForce ? r.AgreedIn : null),
        new("Nilai dalam perhitungan", r => string.Join(", ", r.Ambiguity.ValuesOf(r.Reading.Id).Select(v => $"{v.Name} = {v.Value}"))),
        new("Yang dilakukan portal", r => r.Ambiguity.Handling),
    ];

    protected override async IAsyncEnumerable<Row> Rows(PortalDbContext db, ExportQuery query)
    {
        var snapshot = await reader.ReadAsync();
        foreach (var ambiguity in PksAgreement.Instance.Interpretations.Ambiguities)
        {
            var inForce = snapshot.ReadingOf(ambiguity, query.AsOf);
            var agreed = snapshot.AgreedOf(ambiguity, query.AsOf);
            foreach (var reading in ambiguity.Readings)
                yield return new Row(ambiguity, reading, reading.Id == inForce, agreed is null ? null : snapshot.SourceOf(agreed.Id.ToString())?.Words);
        }
    }
}
