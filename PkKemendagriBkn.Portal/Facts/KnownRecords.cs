using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A record that somebody points at, whatever its kind.</summary>
internal static class KnownRecords
{
    /// <summary>The record, and what it is called, as the ledger and lists have room for it.</summary>
    /// <param name="recording">The action under way.</param>
    /// <param name="type">The kind, by the name of its type.</param>
    /// <param name="id">The record.</param>
    /// <param name="longest">Letters that the name may have.</param>
    /// <param name="which">Kinds that are meant.</param>
    /// <exception cref="RuleViolation">There is none of these kinds that this person may know of.</exception>
    public static async Task<(RecordedFact Fact, string Title)> KnownRecordAsync(this Recording recording, string type, Guid id, int longest,
        Func<FactKind, bool>? which = null)
    {
        var kind = FactKinds.All.FirstOrDefault(k => k.Type.Name == type && which?.Invoke(k) != false);
        if (kind is null || await recording.Db.FindAsync(kind.Type, [id], recording.Cancelled) is not RecordedFact fact
            || fact is TwoPartyDocument document && !document.IsKnownTo(recording.Actor))
            throw new RuleViolation(Rule.FactNotFound);
        var title = kind.TitleOf(fact) is { Length: > 0 } own ? $"{kind.Words}: {own}" : kind.Words;
        return (fact, title.Length > longest ? title[..(longest - 1)] + "…" : title);
    }
}
