using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Wayfinding;

/// <summary>Finds pages and things to do by what they are called, or by a word that people use instead.</summary>
public static class Destinations
{
    /// <summary>The destinations of this person that fit every word typed, the best first.</summary>
    /// <param name="typed">Letters of either case; each word fits the beginning of a word of the destination.</param>
    /// <param name="actor">Who is looking: nothing is offered that the page would refuse.</param>
    /// <param name="most">So many at most.</param>
    public static IReadOnlyList<Destination> Find(string typed, Actor actor, int most)
    {
        var words = Split(typed);
        if (words.Length == 0)
            return [];
        return [.. PortalPages.DestinationsFor(actor)
            .Select((destination, order) => (Destination: destination, Order: order, Rank: Rank(destination, words)))
            .Where(d => d.Rank < int.MaxValue).OrderBy(d => d.Rank).ThenBy(d => d.Order).Take(most).Select(d => d.Destination)];
    }

    /// <summary>0 when it is called just so, then: begins so, is known by exactly these words, has them in its name, is known by such words.</summary>
    private static int Rank(Destination destination, string[] words)
    {
        var (name, known) = (Split(destination.Title), Split(destination.Words));
        if (!words.All(w => name.Concat(known).Any(k => k.StartsWith(w, StringComparison.Ordinal))))
            return int.MaxValue;
        return name.SequenceEqual(words) ? 0
            : words.Length <= name.Length && words.Zip(name).All(p => p.Second.StartsWith(p.First, StringComparison.Ordinal)) ? 1
            : words.All(w => known.Contains(w)) ? 2
            : words.All(w => name.Any(n => n.StartsWith(w, StringComparison.Ordinal))) ? 3 : 4;
    }

    private static string[] Split(string text) => text.ToLowerInvariant().Split([' ', ':', ',', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
}
