namespace PkKemendagriBkn.Core.Matching;

/// <summary>
/// Which rows without a partner are looked at side by side: those that share a key. Keys are the days of birth by column and by NIP (on
/// side A also with day and month changed places), and the NIP without its year of birth or without its day and month, among which
/// every pair lies that differs by one digit there.
/// </summary>
public static class CandidateKeys
{
    /// <summary>What a pair must reach to be a candidate.</summary>
    public const double LeastSimilarity = 0.92;

    public const int Most = 6;
    private const ulong Day = 1UL << 60, WithoutYear = 2UL << 60, WithoutDay = 3UL << 60;

    /// <remarks>The NIP is 18 digits, valid or not; 0 when there are none.</remarks>
    /// <returns>How many keys were written, each once.</returns>
    public static int Write(DateOnly? born, ulong nip, bool isSideA, Span<ulong> keys)
    {
        int count = 0;
        if (born is { } day)
        {
            Add(Day | (uint)day.DayNumber, keys, ref count);
            if (isSideA && day.Day <= 12 && day.Day != day.Month)
                Add(Day | (uint)new DateOnly(day.Year, day.Day, day.Month).DayNumber, keys, ref count);
        }

        if (nip == 0)
            return count;
        if (PackedNip.BornOn(nip) is { } told)
            Add(Day | (uint)told.DayNumber, keys, ref count);
        ulong birth = nip / 10_000_000_000, rest = nip % 10_000_000_000;
        Add(WithoutYear | (rest * 10_000 + birth % 10_000), keys, ref count);
        Add(WithoutDay | (rest * 10_000 + birth / 10_000), keys, ref count);
        return count;
    }

    /// <summary>Whether a shared key is enough beside a similar name; if not, the NIPs must be one slip apart.</summary>
    public static bool IsDay(ulong key) => key >> 60 == 1;

    private static void Add(ulong key, Span<ulong> keys, ref int count)
    {
        if (!keys[..count].Contains(key))
            keys[count++] = key;
    }
}
