namespace PkKemendagriBkn.Core.Agreements;

/// <summary>What an addendum did to the words of one clause, from its own day on.</summary>
public sealed record Rewording(string ClauseId, string Before, string After, Addendum By)
{
    /// <summary>
    /// All that addenda have changed in the words of an agreement by a day, in the order in which they took effect: of two from one day
    /// the one agreed last has the last word.
    /// </summary>
    /// <param name="original">The agreement as signed.</param>
    /// <param name="addenda">Addenda on which both parties agreed.</param>
    /// <param name="asOf">The day (WIB).</param>
    public static IReadOnlyList<Rewording> AllBy(Agreement original, IEnumerable<Addendum> addenda, DateOnly asOf)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = new List<Rewording>();
        foreach (var addendum in addenda.Where(a => a.AgreedOn <= asOf && a.EffectiveOn <= asOf).OrderBy(a => a.EffectiveOn).ThenBy(a => a.AgreedOn))
        {
            foreach (var (clause, text) in ClauseText.Read(addendum.ClauseTexts).Where(t => original.HasClause(t.ClauseId)))
            {
                all.Add(new Rewording(clause, words.GetValueOrDefault(clause) ?? original.Clause(clause).Text, text, addendum));
                words[clause] = text;
            }
        }

        return all;
    }

    /// <summary>The agreement in the words in force on a day.</summary>
    public static Agreement InForce(Agreement original, IEnumerable<Addendum> addenda, DateOnly asOf) => original.Reworded(AllBy(original, addenda, asOf));
}
