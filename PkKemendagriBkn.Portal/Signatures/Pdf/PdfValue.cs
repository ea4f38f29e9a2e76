using System.Globalization;
using System.Text;

namespace PkKemendagriBkn.Portal.Signatures.Pdf;

/// <summary>A value of a PDF file, with where it stands: bytes from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
internal abstract record PdfValue(int Start, int End)
{
    /// <summary>The value in one form, however it was written: two values that mean the same read the same.</summary>
    public abstract string Canonical { get; }

    /// <summary>The values inside of it.</summary>
    public virtual IEnumerable<PdfValue> Parts => [];

    /// <summary>The value and those inside of it, however deep.</summary>
    public IEnumerable<PdfValue> All => Parts.SelectMany(p => p.All).Prepend(this);

    public sealed override string ToString() => Canonical;
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record PdfWord(string Text, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    public override string Canonical => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.############", CultureInfo.InvariantCulture)
        : Text;

    /// <summary>A whole number of at most ten digits without a sign; null for everything else.</summary>
    public int? Whole => Text.Length <= 10 && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A name, without its slash and with its escapes undone.</summary>
internal sealed record PdfName(string Name, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    public override string Canonical => Write(Name);

    public static string Write(string name) => "/" + string.Concat(name.Select(c =>
        c is > '!' and < '\x7f' && !"#/%()<>[]{}".Contains(c, StringComparison.Ordinal) ? $"{c}" : $"#{(int)c:X2}"));
}

/// <summary>A string, literal or hexadecimal.</summary>
internal sealed record PdfString(byte[] Bytes, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    public override string Canonical => Bytes.AsSpan().ContainsAnyExceptInRange((byte)' ', (byte)'~') || Bytes.AsSpan().ContainsAny("()\\"u8)
        ? $"<{Convert.ToHexString(Bytes)}>"
        : $"({Encoding.ASCII.GetString(Bytes)})";

    /// <summary>What it says to a reader.</summary>
    public string Text => Bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(Bytes, 3, Bytes.Length - 3),
        _ => Encoding.Latin1.GetString(Bytes),
    };

    public static PdfString Of(string text) =>
        new(Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
}

/// <summary>The number of another object; its generation is always 0.</summary>
internal sealed record PdfReference(int Number, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    public override string Canonical => $"{Number} 0 R";
}

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    public override string Canonical => $"[{string.Join(' ', Items)}]";

    public override IEnumerable<PdfValue> Parts => Items;
}

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries, int Start = 0, int End = 0) : PdfValue(Start, End)
{
    /// <summary>Whether bytes of a stream follow it.</summary>
    public bool HasStream { get; init; }

    public override string Canonical =>
        $"<<{string.Join(' ', Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{PdfName.Write(e.Key)} {e.Value}"))}>>";

    public override IEnumerable<PdfValue> Parts => Entries.Values;

    public PdfValue? this[string name] => Entries.GetValueOrDefault(name);

    public bool Is(string type) => this["Type"] is PdfName name && name.Name == type;

    /// <summary>The same with an entry set.</summary>
    public PdfDictionary With(string name, PdfValue value) => new(new Dictionary<string, PdfValue>(Entries) { [name] = value });
}
