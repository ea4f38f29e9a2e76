using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Writing;
using SkiaSharp;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>A stretch of a line in one style, <paramref name="X"/> points from the line's start.</summary>
internal readonly record struct Piece(string Text, FontStyle Style, float X);

/// <param name="Pieces">From left to right.</param>
/// <param name="IsCut">It ends inside a word, which goes on in the next line.</param>
internal sealed record Line(IReadOnlyList<Piece> Pieces, bool IsCut = false);

/// <summary>
/// Measures text and breaks it into lines.
/// </summary>
internal sealed class Typesetter(DocumentStyle look)
{
    // Widths are linear in the size, since hinting is off: measured once at this size and scaled.
    private const float Em = 1000f;

    /// <summary>The sizes and the paper of the document whose text it sets.</summary>
    public DocumentStyle Look => look;

    /// <summary>By how many of its own widths a space may grow in a justified line; a line with wider gaps stands at the left as it is.</summary>
    private const float MostStretch = 1.8f;

    private readonly Dictionary<int, float>[] widths = [new(), new(), new(), new()];

    private readonly record struct Token(string Text, FontStyle Style, float Width, char Kind);

    public float Width(string text, FontStyle style, float size)
    {
        var known = widths[(int)style];
        var sum = 0f;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!known.TryGetValue(rune.Value, out var width))
            {
                using var font = FontOf(DocumentFonts.Face(look.Typeface, style), Em);
                known[rune.Value] = width = font.MeasureText(rune.ToString());
            }
            sum += width;
        }
        return sum * size / Em;
    }

    /// <summary>The lines of a text in a column of <paramref name="width"/> points. No line is ever wider: a long word is cut.</summary>
    public IReadOnlyList<Line> Break(RichText text, float size, float width, Alignment alignment = Alignment.Left)
    {
        var lines = new List<Line>();
        var line = new List<Token>();
        var filled = 0f;
        foreach (var word in Words(text, size))
        {
            if (word[0].Kind == '\n')
            {
                Close(last: true);
                continue;
            }
            if (word[0].Kind == ' ')
            {
                if (line.Count > 0)
                    Add(word);
                continue;
            }
            if (line.Count > 0 && filled + word.Sum(token => token.Width) > width)
                Close(last: false);
            foreach (var (token, i) in word.SelectMany(token => Cut(token, size, width)).Select((token, i) => (token, i)))
            {
                if (line.Count > 0 && filled + token.Width > width)
                    Close(last: false, isCut: i > 0);
                Add([token]);
            }
        }
        if (line.Count > 0 || lines.Count == 0)
            Close(last: true);
        return lines;

        void Add(IEnumerable<Token> tokens)
        {
            foreach (var token in tokens)
            {
                line.Add(token);
                filled += token.Width;
            }
        }

        void Close(bool last, bool isCut = false)
        {
            while (line.Count > 0 && line[^1].Kind == ' ')
                line.RemoveAt(line.Count - 1);
            lines.Add(Place(line, width, last && alignment == Alignment.Justify ? Alignment.Left : alignment) with { IsCut = isCut });
            line.Clear();
            filled = 0;
        }
    }

    public static SKFont FontOf(SKTypeface face, float size) =>
        new(face, size) { Hinting = SKFontHinting.None, Subpixel = true };

    private static Line Place(List<Token> tokens, float width, Alignment alignment)
    {
        var free = Math.Max(0, width - tokens.Sum(token => token.Width));
        var gaps = tokens.Count(token => token.Kind == ' ');
        var stretch = alignment == Alignment.Justify && gaps > 0 ? free / gaps : 0;
        if (stretch > 0 && stretch > tokens.First(token => token.Kind == ' ').Width * MostStretch)
            stretch = 0;
        var x = alignment switch { Alignment.Center => free / 2, Alignment.Right => free, _ => 0 };

        var pieces = new List<Piece>();
        foreach (var token in tokens)
        {
            // A space stays with the piece before it, so that copied text keeps its spaces; what follows is placed by itself
            // only where the line is stretched.
            if (pieces.Count > 0 && pieces[^1].Style == token.Style
                && (token.Kind == ' ' || stretch == 0 || pieces[^1].Text[^1] != ' '))
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + token.Text };
            else
                pieces.Add(new Piece(token.Text, token.Style, x));
            x += token.Width + (token.Kind == ' ' ? stretch : 0);
        }
        return new Line(pieces);
    }

    /// <summary>Words, each a list of tokens that must not be parted (a word may change style), spaces and line feeds.</summary>
    private IEnumerable<List<Token>> Words(RichText text, float size)
    {
        var word = new List<Token>();
        foreach (var run in text.Runs)
        {
            var style = (run.Bold ? FontStyle.Bold : 0) | (run.Italic ? FontStyle.Italic : 0);
            var clean = Clean(run.Text);
            for (var at = 0; at < clean.Length;)
            {
                var kind = clean[at] is ' ' or '\n' ? clean[at] : 'w';
                var end = at + 1;
                while (kind == 'w' && end < clean.Length && clean[end] is not (' ' or '\n'))
                    end++;
                var part = clean[at..end];
                var token = new Token(part, style, kind == '\n' ? 0 : Width(part, style, size), kind);
                at = end;
                if (kind == 'w')
                {
                    word.Add(token);
                    continue;
                }
                if (word.Count > 0)
                    yield return word;
                word = [];
                yield return [token];
            }
        }
        if (word.Count > 0)
            yield return word;
    }

    /// <summary>A token that fits as it is; else parts that do, cut after a hyphen, slash, dot or the like where there is one.</summary>
    private IEnumerable<Token> Cut(Token token, float size, float width)
    {
        while (token.Width > width)
        {
            var fits = 0;
            var sum = 0f;
            foreach (var rune in token.Text.EnumerateRunes())
            {
                sum += Width(rune.ToString(), token.Style, size);
                if (sum > width && fits > 0)
                    break;
                fits += rune.Utf16SequenceLength;
            }
            if (fits >= token.Text.Length)
                break;
            var natural = token.Text.AsSpan(0, fits).LastIndexOfAny("-/._@") + 1;
            if (natural > fits / 2)
                fits = natural;
            yield return Sized(token.Text[..fits]);
            token = Sized(token.Text[fits..]);
        }
        yield return token;

        Token Sized(string text) => token with { Text = text, Width = Width(text, token.Style, size) };
    }

    /// <summary>
    /// Tabs become spaces and what no screen shows goes, since names come from outside. A character that the type lacks is named by its
    /// number: an empty box would hide it.
    /// </summary>
    private string Clean(string text)
    {
        if (text.All(char.IsAscii) && !text.Any(char.IsControl))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune.Value != '\n' && (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format))
                continue;
            else if (rune.Value == '\n' || DocumentFonts.Has(look.Typeface, rune))
                clean.Append(rune.ToString());
            else
                clean.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }
        return clean.ToString();
    }
}
