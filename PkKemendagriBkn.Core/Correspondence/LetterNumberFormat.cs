using System.Globalization;
using System.Text.RegularExpressions;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>How a party numbers its letters: words with <c>{urut}</c>, <c>{bulan}</c> (Roman) and <c>{tahun}</c> in them.</summary>
public sealed record LetterNumberFormat(string Pattern)
{
    public const string Sequence = "{urut}", Month = "{bulan}", Year = "{tahun}";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The format until an administrator sets the party's own.</summary>
    public static LetterNumberFormat Usual(Party party) => new(party == Party.First ? "{urut}/PKS/IJ/{bulan}/{tahun}" : "{urut}/PKS/BKN/{bulan}/{tahun}");

    /// <summary>Whether a number can be counted by it: it says once where the running number stands.</summary>
    public bool IsUsable => Pattern.Split(Sequence).Length == 2;

    public string Write(int sequence, DateOnly on) => Pattern
        .Replace(Sequence, sequence.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Month, Roman[on.Month - 1], StringComparison.Ordinal)
        .Replace(Year, on.Year.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The running number in a letter's number; null for a number that was made otherwise.</summary>
    public int? Read(string number)
    {
        var pattern = Regex.Escape(string.Concat(Pattern.Where(c => !char.IsWhiteSpace(c))))
            .Replace("\\" + Sequence, @"(?<urut>\d{1,6})", StringComparison.Ordinal)
            .Replace("\\" + Month, "[IVX]{1,4}", StringComparison.Ordinal).Replace("\\" + Year, @"\d{4}", StringComparison.Ordinal);
        var found = Regex.Match(KeyOf(number), $"^{pattern}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return found.Success ? int.Parse(found.Groups["urut"].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The number after the highest of those that the party has taken in that year.</summary>
    public string Next(IEnumerable<string> taken, DateOnly on) => Write(taken.Select(Read).Max() is { } last ? last + 1 : 1, on);

    /// <summary>By what two numbers are the same, however they are spaced and capitalised.</summary>
    public static string KeyOf(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
