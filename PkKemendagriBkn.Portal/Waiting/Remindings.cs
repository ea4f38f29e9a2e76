using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Waiting;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Waiting;

/// <summary>What the parties reminded each other of. The entry on the trail is the record, and there is no other.</summary>
public static class Remindings
{
    /// <summary>The action, and what its entries are about.</summary>
    public const string Action = "RemindToAct", Thing = nameof(WaitingItem);

    /// <summary>
    /// What an entry says that it is about: the kind, and the record or the deadline. Of a document no step: the other party may have taken one since
    /// that the reminding party does not know of, and whoever can take the next is meant.
    /// </summary>
    public static string NameOf(WaitingItem item) => $"{(item.Kind <= WaitingKind.SignDocument ? WaitingKind.ReviewDocument : item.Kind)} {item.Subject}";

    /// <summary>The same as an id, by which the trail finds its entries.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>Those of the last days, the newest of each thing that waits.</summary>
    internal static async Task<IReadOnlyDictionary<string, Reminding>> ReadAsync(PortalDbContext db, DateOnly today, CancellationToken ct)
    {
        var since = WibClock.EndOf(today.AddDays(-Arrivals.NewsForDays - 1));
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectType == Thing && e.Action == Action && e.At > since)
            .OrderBy(e => e.Sequence).Select(e => new { e.Reason, e.At, e.ActorName, e.ActorParty }).ToListAsync(ct);
        return entries.GroupBy(e => e.Reason!).ToDictionary(g => g.Key, g => new Reminding(g.Last().At, g.Last().ActorName,
            Enum.Parse<Party>(g.Last().ActorParty!)));
    }

    /// <summary>All that were ever made of one deadline, oldest first: part of the proof that its debtor was warned.</summary>
    /// <param name="db">Where the trail stands.</param>
    /// <param name="key">The deadline's key.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<IReadOnlyList<Reminding>> OfDeadlineAsync(PortalDbContext db, string key, CancellationToken ct)
    {
        var id = IdOf($"{WaitingKind.MeetDeadline} {key}");
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectType == Thing && e.SubjectId == id && e.Action == Action)
            .OrderBy(e => e.Sequence).Select(e => new { e.At, e.ActorName, e.ActorParty }).ToListAsync(ct);
        return [.. entries.Select(e => new Reminding(e.At, e.ActorName, Enum.Parse<Party>(e.ActorParty!)))];
    }
}
