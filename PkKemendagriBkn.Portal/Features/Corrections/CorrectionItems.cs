using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>
/// What tells one proposal from another within a list: the person, the part of the record, the field, and what stands there now. The
/// last is needed because a record such as the history of positions has the same field many times.
/// </summary>
public readonly record struct CorrectionKey(string Nip, int RecordKind, string Field, string OldValue)
{
    public static CorrectionKey Of(CorrectionItem item) => new(item.Nip, item.RecordKind, item.Field, item.OldValue ?? "");
}

/// <summary>What the actions on single items share.</summary>
internal static class CorrectionItems
{
    /// <summary>The item of a list that stands, unless someone else changed it since it was read.</summary>
    /// <exception cref="RuleViolation">There is none, or its list is void.</exception>
    public static async Task<(CorrectionList List, CorrectionItem Item)> FindItemAsync(this Recording recording, Guid itemId, Guid version)
    {
        var item = await recording.Db.CorrectionItems.SingleOrDefaultAsync(i => i.Id == itemId, recording.Cancelled) ?? throw new RuleViolation(Rule.FactNotFound);
        var list = await recording.FindAsync<CorrectionList>(item.ListId);
        // The database compares it while saving; who was first is then read from the trail.
        recording.Db.Entry(item).Property(i => i.Version).OriginalValue = version;
        return (list, item);
    }

    /// <exception cref="RuleViolation">The list is the other party's.</exception>
    public static void RequireOwn(this Recording recording, CorrectionList list)
    {
        if (list.RecordedByParty != recording.Actor.Party)
            throw new RuleViolation(Rule.FactOfOtherParty);
    }

    /// <exception cref="RuleViolation">The list has the same proposal already.</exception>
    public static async Task RequireNewAsync(this Recording recording, CorrectionItem item)
    {
        if (await recording.Db.CorrectionItems.AnyAsync(i => i.ListId == item.ListId && i.Id != item.Id && i.Nip == item.Nip && i.RecordKind == item.RecordKind
            && i.Field == item.Field && (i.OldValue ?? "") == (item.OldValue ?? ""), recording.Cancelled))
            throw new RuleViolation(Rule.CorrectionItemExists);
    }
}
