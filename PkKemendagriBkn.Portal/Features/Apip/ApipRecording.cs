using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Apip;

/// <summary>What the actions on returns share.</summary>
internal static class ApipRecording
{
    /// <summary>Only one return stands for a day: else nobody knew which one holds.</summary>
    /// <exception cref="RuleViolation">Another return for this day stands.</exception>
    public static async Task RequireFreeAsync(Recording recording, ApipReturnInput input)
    {
        if (await recording.Db.ApipReturns.AnyAsync(r => r.AsOfOn == input.AsOfOn && r.Id != input.Id, recording.Cancelled))
            throw new RuleViolation(Rule.ApipReturnExists);
    }

    /// <summary>The figures of a return, without those that a correction has emptied.</summary>
    public static Task<List<ApipLine>> LinesAsync(PortalDbContext db, Guid returnId, CancellationToken ct) =>
        db.ApipFigures.AsNoTracking().Where(f => f.ReturnId == returnId && (f.Count != null || f.Need != null)).OrderBy(f => f.UnitCode).ThenBy(f => f.Position)
            .Select(f => new ApipLine(f.UnitCode, f.Position, f.Count, f.Need)).ToListAsync(ct);

    /// <summary>The return that was the last one for a day before this.</summary>
    public static IQueryable<ApipReturn> Before(PortalDbContext db, DateOnly asOfOn) =>
        Standing(db).Where(r => r.AsOfOn < asOfOn).OrderByDescending(r => r.AsOfOn).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id);

    /// <summary>The returns that count: not void.</summary>
    public static IQueryable<ApipReturn> Standing(PortalDbContext db) =>
        db.ApipReturns.AsNoTracking();
}
