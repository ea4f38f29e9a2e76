namespace PkKemendagriBkn.Core.Exchange;

/// <summary>
/// Personal values as everybody may see them (Pasal 10). What is left tells rows of one list apart for somebody who knows the person,
/// and tells nobody else who it is: of a NIP the appointment and the serial (birth and sex are hidden), of a NIK the serial alone, of
/// a name its initials. Hidden parts have one length, so that they do not give away their own.
/// </summary>
public static class Masking
{
    public const string Bullet = "•";

    /// <summary>In place of a value of which nothing is shown.</summary>
    public const string Hidden = "•••••";

    /// <summary><c>•••••••• 202412 • 001</c>. A text that is no NIP is hidden altogether.</summary>
    public static string Nip(string? nip) =>
        string.IsNullOrWhiteSpace(nip) ? ""
            : Exchange.Nip.TryParse(nip, out var known, out _) ? $"•••••••• {known.Digits[8..14]} • {known.Digits[15..]}"
            : Hidden;

    /// <summary><c>•••••• •••••• 0001</c>. A text that is no NIK is hidden altogether.</summary>
    public static string Nik(string? nik)
    {
        var digits = string.Concat((nik ?? "").Where(char.IsAsciiDigit));
        return string.IsNullOrWhiteSpace(nik) ? "" : digits.Length == 16 ? $"•••••• •••••• {digits[12..]}" : Hidden;
    }

    /// <summary><c>B••• S•••</c> for Budi Santoso.</summary>
    public static string Name(string? name) =>
        string.Join(' ',
            (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => char.IsLetter(word[0]) ? $"{word[0]}•••" : "•••"));

    /// <summary>Any other value: whether there is one, and nothing of it.</summary>
    public static string Value(string? value) => string.IsNullOrWhiteSpace(value) ? "" : Hidden;

    /// <summary>Whether a text comes from a masked list.</summary>
    public static bool IsMasked(string? text) => text?.Contains(Bullet, StringComparison.Ordinal) == true;
}
