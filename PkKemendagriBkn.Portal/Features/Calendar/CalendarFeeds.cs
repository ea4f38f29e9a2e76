using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Portal.Data;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Notifications;

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

    /// <summary>What the holder of a secret may read; null when it opens nothing, or nothing any more.</summary>
    /// <param name="token">The secret from the address.</param>
    /// <param name="today">The WIB day.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<Deadline>?> ReadAsync(string token, DateOnly today, CancellationToken ct = default)
    {
        var digest = Digest(token);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var owner = await db.CalendarFeeds.Where(f => f.TokenSha256 == digest && f.RevokedAt == null)
            .Join(db.Users.AsNoTracking(), f => f.UserId, u => u.Id, (_, u) => u).AsNoTracking().SingleOrDefaultAsync(ct);
        if (owner is not { IsActive: true } || !owner.ToActor(null).May(Permission.ViewPortal))
            return null;
        return [.. (await reader.ReadAsync(ct)).Conclude(today).Deadlines.Where(d =>
            (owner.Party is null || d.Debtor == Party.Both || d.Debtor == owner.Party)
            && (d.State is DeadlineState.Upcoming or DeadlineState.DueSoon or DeadlineState.Overdue or DeadlineState.Excused || d.DueOn >= today.PlusDays(-KeepDoneDays)))];
    }

    /// <summary>A secret of 256 random bits, fit for an address.</summary>
    internal static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>Somebody makes the secret address of their calendar; one that they had before opens nothing from then on.</summary>
public sealed class RenewCalendarFeed(Journal journal)
{
    /// <returns>The secret. It is kept nowhere: whoever loses it makes another.</returns>
    public async Task<string> ExecuteAsync(Actor actor, CancellationToken ct = default)
    {
        var token = CalendarFeeds.NewToken();
        await journal.RecordAsync(actor, Permission.ViewPortal, nameof(RenewCalendarFeed), async recording =>
        {
            await RevokeCalendarFeed.RevokeAsync(recording);
            var feed = new CalendarFeed { UserId = recording.Actor.UserId!.Value, TokenSha256 = CalendarFeeds.Digest(token), MadeAt = recording.At };
            recording.Db.Add(feed);
            recording.About(nameof(CalendarFeed), feed.Id);
        }, ct);
        return token;
    }
}

/// <summary>Somebody closes the secret address of their calendar, such as when it has got into the wrong hands.</summary>
public sealed class RevokeCalendarFeed(Journal journal)
{
    public Task ExecuteAsync(Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ViewPortal, nameof(RevokeCalendarFeed), async recording =>
        {
            if (await RevokeAsync(recording) is { } id)
                recording.About(nameof(CalendarFeed), id);
        }, ct);

    internal static async Task<Guid?> RevokeAsync(Recording recording)
    {
        var me = recording.Actor.UserId;
        var open = await recording.Db.CalendarFeeds.Where(f => f.UserId == me && f.RevokedAt == null).ToListAsync(recording.Cancelled);
        foreach (var feed in open)
            feed.RevokedAt = recording.At;
        return open.FirstOrDefault()?.Id;
    }
}
