namespace PkKemendagriBkn.Tests.Support;

/// <summary>A small generator (xorshift64*) that gives the same numbers for the same seed on every machine.</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to)
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return from + (int)((state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)(to - from + 1));
    }

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    public List<T> Some<T>(int atMost, Func<int, T> make) => [.. Enumerable.Range(0, Between(0, atMost)).Select(make)];

    public List<T> Shuffled<T>(IReadOnlyList<T> items)
    {
        var shuffled = items.ToList();
        for (int i = shuffled.Count - 1; i > 0; i--)
        {
            int j = Between(0, i);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }
}
