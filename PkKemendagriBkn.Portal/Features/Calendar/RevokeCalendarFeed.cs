using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

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
