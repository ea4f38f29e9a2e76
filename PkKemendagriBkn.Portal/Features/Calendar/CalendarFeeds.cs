using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

/// <summary>Reads of the feeds.</summary>
public sealed class CalendarFeeds(IDbContextFactory<PortalDbContext> contexts, FactsReader reader)
{
    /// <summary>What is done stays in the feed for so many days after its due date, so that a calendar does not fill up for ever.</summary>
    private const int KeepDoneDays = 180;

    /// <summary>The feed that is open to this person now; null when there is none.</summary>
    public async Task<CalendarFeed?> OfPersonAsync(Guid userId, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.UserId == userId && f.RevokedAt == null, ct);
    }

    /// <summary>What stands in a feed.</summary>
    public sealed record Entries(IReadOnlyList<Deadline> Deadlines, IReadOnlyList<IncidentNotice> Notices);

    /// <summary>What the holder of a secret may read; null when it opens nothing, or nothing any more.</summary>
    /// <param name="token">The secret from the address.</param>
    /// <param name="today">The WIB day.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Entries?> ReadAsync(string token, DateOnly today, CancellationToken ct = default)
    {
        var digest = Digest(token);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var owner = await db.CalendarFeeds.Where(f => f.TokenSha256 == digest && f.RevokedAt == null)
            .Join(db.Users.AsNoTracking(), f => f.UserId, u => u.Id, (_, u) => u).AsNoTracking().SingleOrDefaultAsync(ct);
        if (owner is not { IsActive: true } || !owner.ToActor(null).May(Permission.ViewPortal))
            return null;
        var concluded = (await reader.ReadAsync(ct)).Conclude(today);
        return new Entries(
            [.. concluded.Deadlines.Where(d => Concerns(d.Debtor)
                && (d.State is DeadlineState.Upcoming or DeadlineState.DueSoon or DeadlineState.Overdue or DeadlineState.Excused
                    || d.DueOn >= today.PlusDays(-KeepDoneDays)))],
            [.. concluded.Incidents.Where(n => Concerns(n.Party)
                && (n.State is IncidentState.DueSoon or IncidentState.Overdue || n.DueOn >= today.PlusDays(-KeepDoneDays)))]);

        bool Concerns(Party debtor) => owner.Party is null || debtor == Party.Both || debtor == owner.Party;
    }

    /// <summary>A secret of 256 random bits, fit for an address.</summary>
    internal static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
