using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Calendar;

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
