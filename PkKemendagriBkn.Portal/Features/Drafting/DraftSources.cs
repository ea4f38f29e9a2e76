using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>Facts that a person who drafts takes over while writing.</summary>
public sealed class DraftSources(IDbContextFactory<PortalDbContext> contexts, FirstContent first)
{
    /// <summary>Deliveries that a list to choose from offers; older ones are typed.</summary>
    private const int Most = 50;

    /// <summary>The latest deliveries, as data sets that were matched.</summary>
    public async Task<IReadOnlyList<MatchedDataSet>> DataSetsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries.AsNoTracking()
            .OrderByDescending(d => d.ReceivedOn)
            .ThenByDescending(d => d.RecordedAt).ThenByDescending(d => d.Id)
            .Take(Most)
            .Select(d => new MatchedDataSet(d.Id, d.DataSet, d.ReceivedOn, d.FileSha256))
            .ToListAsync(ct);
    }

    /// <summary>The report with its figures as they are now; what was typed stays.</summary>
    public async Task<ReportContent> RefillAsync(ReportContent content, TwoPartyDocument document, CancellationToken ct = default)
    {
        var fresh = await first.ReportAsync(document.Period, document.RequestId, ct);
        return (content with { From = fresh.From, To = fresh.To, Occasion = fresh.Occasion, Basis = fresh.Basis }).Refilled(fresh.Sections);
    }
}
