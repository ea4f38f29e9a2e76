namespace PkKemendagriBkn.Core.Writing;

/// <summary>One part of a document, from top to bottom.</summary>
public abstract record Block;

public enum Alignment { Left, Center, Right, Justify }

/// <summary>The centred title of the document, line by line: what it is, its number, its subject.</summary>
public sealed record TitleLines(IReadOnlyList<string> Lines) : Block;

/// <summary>A heading; its level is 1 to 3. It never stands alone at the foot of a page.</summary>
public sealed record Heading : Block
{
    /// <param name="level">1 to 3.</param>
    /// <param name="title">Without its number.</param>
    /// <param name="mark">Its number as it is written, such as <c>1.</c> or <c>A.</c>; empty for none.</param>
    public Heading(int level, RichText title, string mark = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        (Level, Title, Mark) = (level, title, mark);
    }

    public int Level { get; }
    public RichText Title { get; }
    public string Mark { get; }

    /// <summary>As it is read: the number, then the words.</summary>
    public RichText Text => Mark.Length == 0 ? Title : new([new Run(Mark + " "), .. Title.Runs]);
}

public sealed record Paragraph(RichText Text, Alignment Alignment = Alignment.Justify, bool KeepWithNext = false) : Block
{
    /// <summary>Its lines stay on one page.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>How a list counts: <c>1.</c>, <c>a.</c>, <c>1)</c>, <c>a)</c>, <c>(1)</c>, as the articles of an agreement do.</summary>
public enum Numbering { Number, Letter, NumberParenthesis, LetterParenthesis, Enclosed }

public sealed record ListItem(RichText Text, NumberedList? Nested = null);

public sealed record NumberedList(IReadOnlyList<ListItem> Items, Numbering Numbering = Numbering.Number) : Block
{
    /// <summary>The mark of an item, counted from 0. Letters go on as z, aa, ab.</summary>
    public string Mark(int index)
    {
        var number = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Numbering switch
        {
            Numbering.Number => number + ".",
            Numbering.Letter => Letters(index) + ".",
            Numbering.NumberParenthesis => number + ")",
            Numbering.LetterParenthesis => Letters(index) + ")",
            _ => $"({number})",
        };
    }

    private static string Letters(int index) =>
        (index >= 26 ? Letters(index / 26 - 1) : "") + (char)('a' + index % 26);
}

public sealed record KeyValue(string Key, RichText Value);

/// <summary>Pairs in two columns with a colon between, as identities are written.</summary>
public sealed record KeyValueList(IReadOnlyList<KeyValue> Items) : Block;

/// <summary>A PNG or JPEG picture. <paramref name="WidthShare"/> is its share of the text width, above 0 to 1.</summary>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, string AlternativeText, double WidthShare = 1) : Block;

public sealed record Bar(string Label, decimal Value);

/// <summary>Horizontal bars from zero; where a format cannot draw, the same figures stand as a table.</summary>
public sealed record BarChart : Block
{
    public BarChart(string title, string unit, IReadOnlyList<Bar> bars)
    {
        if (bars.Any(bar => bar.Value < 0))
            throw new ArgumentException("A bar starts at zero.", nameof(bars));
        (Title, Unit, Bars) = (title, unit, bars);
    }

    public string Title { get; }
    public string Unit { get; }
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>A bar's length as a share (0 to 1) of the longest.</summary>
    public double Share(Bar bar) => Bars.Max(other => other.Value) is > 0 and var longest ? (double)(bar.Value / longest) : 0;

    public Table AsTable() => new(
        [new TableColumn(Title, 3), new TableColumn(Unit, 1, Alignment.Right)],
        Bars.Select(bar => TableRow.Of(bar.Label, IndonesianNumbers.Plain(bar.Value))).ToArray());
}

/// <summary>
/// Who signs: role (<c>PIHAK KESATU</c>, or the office itself), office (empty where the role says it), name, and rank, NIP and the
/// ground of acting in another's place where there are any.
/// </summary>
public sealed record Signature(
    string Role, string Office, string Name, string? Nip = null, string? PlaceAndDate = null, string? Rank = null, string? Ground = null)
{
    /// <summary>The lines above the room for signing.</summary>
    public IEnumerable<RichText> Head => new[] { PlaceAndDate ?? "", RichText.Bold(Role), Office }.Where((_, i) => i < 2 || Office.Length > 0);

    /// <summary>The lines below the name.</summary>
    public IEnumerable<string> Below => new[] { Rank, Nip is { } nip ? $"NIP {nip}" : null, Ground is { } ground ? $"(berdasarkan {ground})" : null }.OfType<string>();
}

/// <summary>Signatures side by side, two in a row; never split over two pages. One alone stands at the right.</summary>
public sealed record SignatureBlocks(IReadOnlyList<Signature> Signatures) : Block;

/// <summary>A small box in which each party puts its initials.</summary>
public sealed record ParafBox(IReadOnlyList<string> Parties) : Block;

public sealed record PageBreak : Block;
