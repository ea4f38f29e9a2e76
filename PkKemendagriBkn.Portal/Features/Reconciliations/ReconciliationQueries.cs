using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Reconciliations;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Reconciliations;

namespace PkKemendagriBkn.Portal.Features.Reconciliations;

/// <summary>Reads of reconciliations, as a reader may know of them, and of the impact assessments.</summary>
public sealed class ReconciliationQueries(IDbContextFactory<PortalDbContext> contexts)
{
    private const int MostLookedAt = 50;

    /// <summary>A file of a delivery that can be a side.</summary>
    public sealed record DeliveredFile(Guid Id, string DataSet, string FileName, DateOnly? On);

    /// <summary>One with what its board shows beside it.</summary>
    /// <param name="Row">The reconciliation.</param>
    /// <param name="Assessment">The assessment of its party that holds today for its sources; null when none does.</param>
    /// <param name="Before">The last one of the same sources that was done before it.</param>
    /// <param name="HasMinutes">Whether minutes that nobody withdrew were drafted from it, as the reader may know.</param>
    public sealed record Detail(Reconciliation Row, ImpactAssessment? Assessment, Reconciliation? Before, bool HasMinutes);

    public async Task<ListPart<Reconciliation>> ListAsync(ReconciliationFilter filter, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Filtered(db, filter, reader);
        return new(await found.OnPage(filter).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <summary>Those under a filter, the newest first.</summary>
    internal static IQueryable<Reconciliation> Filtered(PortalDbContext db, ReconciliationFilter filter, Actor reader) =>
        db.ReconciliationsSeenBy(reader).Where(r => filter.State == null || r.State == filter.State)
            .OrderByDescending(r => r.PreparedAt).ThenByDescending(r => r.Id);

    public async Task<Detail?> FindAsync(Guid id, DateOnly today, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ReconciliationsSeenBy(reader).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } row)
            return null;
        var assessments = await db.ImpactAssessments.AsNoTracking().Where(a => a.RecordedByParty == row.Party).ToListAsync(ct);
        var earlier = await db.ReconciliationsSeenBy(reader).Where(r => r.Party == row.Party && r.Figures != null && r.PreparedAt < row.PreparedAt)
            .OrderByDescending(r => r.PreparedAt).Take(MostLookedAt).ToListAsync(ct);
        return new(row, assessments.Where(a => a.Covers(row.A.Source, row.B.Source, today)).MaxBy(a => a.ValidUntilOn),
            earlier.Find(r => Same(r.A.Source, row.A.Source) && Same(r.B.Source, row.B.Source)),
            row.MinutesId is not null && await FrozenRun.HasMinutesAsync(db, row, reader, ct));
    }

    /// <summary>
    /// How the columns of both sides are compared: as they are mapped, as they were for the same sources or for each by itself, or as headings suggest.
    /// </summary>
    public async Task<List<MapColumns.Row>> RowsAsync(Reconciliation of, Actor reader, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mapped = await db.ReconciliationsSeenBy(reader).Where(r => r.Party == of.Party && r.Sides.All(s => s.Columns != ""))
            .OrderByDescending(r => r.PreparedAt).Take(MostLookedAt).ToListAsync(ct);
        var kept = of.A.Columns.Length > 0 ? of : mapped.Find(r => Same(r.A.Source, of.A.Source) && Same(r.B.Source, of.B.Source));
        return ColumnProposal.Of(of, kept, FieldsOf(mapped, of.A.Source), FieldsOf(mapped, of.B.Source));
    }

    /// <summary>The columns of one source as they were compared last, with whatever other source.</summary>
    private static IReadOnlyList<MatchField> FieldsOf(IEnumerable<Reconciliation> mapped, string source) =>
        mapped.SelectMany(r => r.Sides).FirstOrDefault(s => Same(s.Source, source))?.Fields ?? [];

    /// <summary>The files of deliveries that a list can be read from, the newest first.</summary>
    public async Task<IReadOnlyList<DeliveredFile>> DeliveredFilesAsync(Actor reader, CancellationToken ct = default)
    {
        string[] types = [EvidenceKinds.MediaType(EvidenceKind.Csv), EvidenceKinds.MediaType(EvidenceKind.Xlsx)];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.FilesSeenBy(reader).Where(f => types.Contains(f.MediaType)).Join(db.Deliveries, f => f.FactId, d => d.Id, (f, d) => new { f, d })
            .OrderByDescending(x => x.f.UploadedAt).Take(MostLookedAt)
            .Select(x => new DeliveredFile(x.f.Id, x.d.DataSet, x.f.FileName, x.d.ReceivedOn ?? x.d.SentOn)).ToListAsync(ct);
    }

    /// <summary>All assessments, of both parties and void ones too, the newest first.</summary>
    public async Task<IReadOnlyList<ImpactAssessment>> AssessmentsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ImpactAssessments.AsNoTracking().WithVoided().OrderByDescending(a => a.ApprovedOn).Take(MostLookedAt).ToListAsync(ct);
    }

    public async Task<ImpactAssessment?> FindAssessmentAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ImpactAssessments.AsNoTracking().WithVoided().SingleOrDefaultAsync(a => a.Id == id, ct);
    }

    private static bool Same(string a, string b) => PlainText.Of(a) == PlainText.Of(b);
}
