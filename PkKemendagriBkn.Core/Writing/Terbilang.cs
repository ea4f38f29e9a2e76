namespace PkKemendagriBkn.Core.Writing;

/// <summary>Whole numbers in Indonesian words, as contracts and minutes spell them.</summary>
public static class Terbilang
{
    /// <summary>The largest number that can be spelled: 999 trillion (triliun) and the rest.</summary>
    public const long Largest = 999_999_999_999_999;

    private static readonly string[] Digits =
        ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    private static readonly (long Size, string Word)[] Scales =
        [(1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"), (1_000, "ribu")];

    /// <summary><c>2025</c> gives <c>dua ribu dua puluh lima</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or above <see cref="Largest"/>.</exception>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        if (number == 0)
            return "nol";

        var words = new List<string>();
        foreach (var (size, word) in Scales)
        {
            var count = number / size;
            number %= size;
            if (count == 0)
                continue;
            // "seribu" stands for exactly one thousand of its group; "satu juta" and above keep "satu".
            if (size == 1_000 && count == 1)
            {
                words.Add("seribu");
                continue;
            }
            AddHundreds(words, (int)count);
            words.Add(word);
        }
        AddHundreds(words, (int)number);
        return string.Join(' ', words);
    }

    /// <summary>A quantity as contracts write it: <c>6 (enam) bulan</c>.</summary>
    public static string Quantity(long number, string unit) =>
        $"{IndonesianNumbers.Whole(number)} ({Of(number)}) {unit}";

    private static void AddHundreds(List<string> words, int number)
    {
        var hundreds = number / 100;
        if (hundreds == 1)
            words.Add("seratus");
        else if (hundreds > 1)
            words.AddRange([Digits[hundreds], "ratus"]);

        var rest = number % 100;
        if (rest == 0)
            return;
        if (rest == 10)
            words.Add("sepuluh");
        else if (rest == 11)
            words.Add("sebelas");
        else if (rest < 10)
            words.Add(Digits[rest]);
        else if (rest < 20)
            words.AddRange([Digits[rest - 10], "belas"]);
        else
        {
            words.AddRange([Digits[rest / 10], "puluh"]);
            if (rest % 10 > 0)
                words.Add(Digits[rest % 10]);
        }
    }
}
