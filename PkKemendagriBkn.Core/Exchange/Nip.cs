using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PkKemendagriBkn.Core.Exchange;

/// <summary>Who carries the number: a permanent civil servant, or one under contract, whose number is also called NI PPPK.</summary>
public enum NipKind { Pns, Pppk }

/// <summary>Why a text is no NIP.</summary>
public enum NipFault
{
    Empty,

    /// <summary>Bullets in place of digits: it comes from a list with personal data masked.</summary>
    Masked,

    /// <summary>A spreadsheet took it for a number and kept 15 digits: the last three are lost, and nothing here guesses them.</summary>
    DamagedBySpreadsheet,
    NotDigits,
    WrongLength,
    NoSuchBirthDate,
    NoSuchAppointment,
    NoSuchSex,
}

/// <summary>What is odd about a NIP that is well formed. Real numbers show each of these, so they warn and refuse nothing.</summary>
public enum NipOddity { AppointedInFuture, AppointedUnder18, OtherBirthDate, OtherSex, OtherAppointment }

/// <summary>
/// A civil servant's number: 8 digits of birth, 6 of appointment (for PPPK the year, a 2 and the number of the contract), 1 of sex
/// (1 man, 2 woman), 3 serial. It has no check digit.
/// </summary>
public readonly record struct Nip
{
    public const int Length = 18;
    private readonly string? digits;

    private Nip(string digits) => this.digits = digits;

    /// <summary>The 18 digits, as they are stored.</summary>
    public string Digits => digits ?? throw new InvalidOperationException("Not a NIP: made without its digits.");

    public DateOnly BornOn => DateOnly.ParseExact(Digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture);
    public int AppointedYear => int.Parse(Digits.AsSpan(8, 4), CultureInfo.InvariantCulture);
    public NipKind Kind => Digits[12] == '2' ? NipKind.Pppk : NipKind.Pns;

    /// <summary>The first day of the month in which a PNS was appointed as a candidate; null for PPPK, whose number holds no month.</summary>
    public DateOnly? AppointedOn => Kind == NipKind.Pns ? new DateOnly(AppointedYear, int.Parse(Digits.AsSpan(12, 2), CultureInfo.InvariantCulture), 1) : null;
    public bool IsFemale => Digits[14] == '2';

    /// <summary>As officially written: <c>20001231 202412 1 001</c>.</summary>
    public override string ToString() => $"{Digits[..8]} {Digits[8..14]} {Digits[14]} {Digits[15..]}";

    public static Nip Parse(string text) => TryParse(text, out var nip, out var fault) ? nip : throw new FormatException($"Not a NIP: {fault}.");

    /// <summary>Takes spaces between the groups and an apostrophe before them, as letters and spreadsheets write it.</summary>
    public static bool TryParse(string? text, out Nip nip, [NotNullWhen(false)] out NipFault? fault)
    {
        var bare = Bare(text);
        fault = Fault(bare);
        nip = fault is null ? new Nip(bare) : default;
        return fault is null;
    }

    /// <summary>What to look at twice. Each field is compared only when it is given.</summary>
    public IEnumerable<NipOddity> Oddities(DateOnly today, DateOnly? bornOn = null, bool? isFemale = null, DateOnly? appointedOn = null)
    {
        var appointed = AppointedOn ?? new DateOnly(AppointedYear, 1, 1);
        if (appointed > today)
            yield return NipOddity.AppointedInFuture;
        // The month of the eighteenth birthday is old enough; for PPPK only the year is known.
        var adult = BornOn.AddYears(18);
        if (Kind == NipKind.Pns ? appointed < new DateOnly(adult.Year, adult.Month, 1) : AppointedYear < adult.Year)
            yield return NipOddity.AppointedUnder18;
        if (bornOn is { } born && born != BornOn)
            yield return NipOddity.OtherBirthDate;
        if (isFemale is { } female && female != IsFemale)
            yield return NipOddity.OtherSex;
        if (appointedOn is { } since && (since.Year != AppointedYear || AppointedOn is { } own && own.Month != since.Month))
            yield return NipOddity.OtherAppointment;
    }

    private static string Bare(string? text)
    {
        var trimmed = (text ?? "").Trim().TrimStart('\'', '’', '`');
        return string.Concat(trimmed.Where(c => !char.IsWhiteSpace(c)));
    }

    private static NipFault? Fault(string bare)
    {
        if (bare.Length == 0)
            return NipFault.Empty;
        if (bare.Contains(Masking.Bullet, StringComparison.Ordinal))
            return NipFault.Masked;
        if (IsScientific(bare))
            return NipFault.DamagedBySpreadsheet;
        return bare.All(char.IsAsciiDigit) ? FaultOfDigits(bare) : NipFault.NotDigits;
    }

    private static NipFault? FaultOfDigits(string digits)
    {
        if (digits.Length != Length)
            return NipFault.WrongLength;
        if (!DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1900)
            return NipFault.NoSuchBirthDate;
        // Fifteen significant digits are all that a spreadsheet's number holds; a serial begins at 001, so three zeros are never one.
        if (digits.EndsWith("000", StringComparison.Ordinal))
            return NipFault.DamagedBySpreadsheet;
        var year = int.Parse(digits.AsSpan(8, 4), CultureInfo.InvariantCulture);
        var month = int.Parse(digits.AsSpan(12, 2), CultureInfo.InvariantCulture);
        if (year < born.Year || month is not (>= 1 and <= 12 or >= 21 and <= 29))
            return NipFault.NoSuchAppointment;
        return digits[14] is '1' or '2' ? null : NipFault.NoSuchSex;
    }

    private static bool IsScientific(string bare) =>
        bare.IndexOf('E', StringComparison.OrdinalIgnoreCase) is > 0 and var e && bare.Length <= 30
        && bare[..e].All(c => char.IsAsciiDigit(c) || c is '.' or ',') && bare[(e + 1)..].TrimStart('+') is { Length: > 0 and <= 3 } power
        && power.All(char.IsAsciiDigit);
}
