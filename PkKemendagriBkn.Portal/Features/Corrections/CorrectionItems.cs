using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Corrections;

/// <summary>
/// What tells one proposal from another within a list: the person, the part of the record, the field, and what stands there now. The
/// last is needed because a record such as the history of positions has the same field many times.
/// </summary>
public readonly record struct CorrectionKey(string Nip, int RecordKind, string Field, string OldValue)
{
    public static CorrectionKey Of(CorrectionItem item) => Of(item.Nip, item.RecordKind, item.Field, item.OldValue);

    /// <summary>Spellings of one field or one value that differ by case, spaces, hyphens, the form of a date or the decimal sign are one.</summary>
    public static CorrectionKey Of(string nip, int recordKind, string field, string? oldValue) =>
        new(nip, recordKind, PlainText.Key(field), Value(oldValue ?? ""));

    private static string Value(string text) => WrittenDates.Read(text) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : PlainText.Key(text) is var key && key.Count(c => c == ',') == 1 && key.All(c => char.IsAsciiDigit(c) || c == ',') ? key.Replace(',', '.') : key;
}

/// <summary>What the actions on single items share.</summary>
internal static class CorrectionItems
{
    /// <summary>The item of a list that stands, unless someone else changed it since it was read.</summary>
    /// <exception cref="RuleViolation">There is none, or its list is void.</exception>
    public static async Task<(CorrectionList List, CorrectionItem Item)> FindItemAsync(this Recording recording, Guid itemId, Guid version)
    {
        var item = await recording.Db.CorrectionItems.SingleOrDefaultAsync(i => i.Id == itemId, recording.Cancelled)
            ?? throw new RuleViolation(Rule.FactNotFound);
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
        var others = await recording.Db.CorrectionItems.AsNoTracking()
            .Where(i => i.ListId == item.ListId && i.Id != item.Id && i.Nip == item.Nip && i.RecordKind == item.RecordKind).ToListAsync(recording.Cancelled);
        if (others.Exists(o => CorrectionKey.Of(o) == CorrectionKey.Of(item)))
            throw new RuleViolation(Rule.CorrectionItemExists);
    }
}
