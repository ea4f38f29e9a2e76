namespace PkKemendagriBkn.Core.Matching;

/// <summary>Which name a position bears today, by the name that it bore: pairs of old and new, followed to the newest.</summary>
public sealed class Nomenclature
{
    private readonly Dictionary<string, string> newest = new(StringComparer.Ordinal);

    public static Nomenclature None { get; } = new([]);

    /// <exception cref="MatchingRefused">An old name with two new ones, or names that lead in a circle.</exception>
    public Nomenclature(IEnumerable<(string Old, string New)> pairs)
    {
        var next = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (old, @new) in pairs)
        {
            string from = PlainText.Of(old), to = PlainText.Of(@new);
            if (from.Length == 0 || to.Length == 0 || from == to)
                continue;
            if (next.TryGetValue(from, out var known) && known != to)
                throw new MatchingRefused($"Padanan nomenklatur memberi dua nama baru untuk \"{old}\"; sisakan satu.");
            next[from] = to;
        }

        foreach (var old in next.Keys)
        {
            var to = next[old];
            for (int steps = 0; next.TryGetValue(to, out var further); to = further)
                if (++steps > next.Count)
                    throw new MatchingRefused($"Padanan nomenklatur berputar pada \"{old}\"; hapus salah satu barisnya.");
            newest[old] = to;
        }
    }

    /// <remarks>The text is in plain form (<see cref="PlainText"/>).</remarks>
    /// <returns>Null when no pair names it.</returns>
    public string? Newest(ReadOnlySpan<char> text) =>
        newest.Count > 0 && newest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var name) ? name : null;
}
