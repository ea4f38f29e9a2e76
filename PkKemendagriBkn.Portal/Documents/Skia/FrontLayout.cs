using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Documents.Pdf;
using SkiaSharp;
using Style = PkKemendagriBkn.Portal.Documents.DocumentStyle;

namespace PkKemendagriBkn.Portal.Documents.Skia;

/// <summary>The formal parts that never part: letterhead, signatures, initials box.</summary>
internal sealed class FrontLayout(Typesetter typesetter)
{
    private readonly DocumentStyle look = typesetter.Look;

    private float Left => look.MarginLeft;
    private float Width => look.TextWidth;

    private sealed record SetLine(Line Line, float Size, float Top, Tag Tag, bool Underlined = false, float LineWidth = 0);

    public PageBand Of(Letterhead letterhead, Tag document)
    {
        using var data = letterhead.Logo.IsEmpty ? null : SKData.CreateCopy(letterhead.Logo.Span);
        var logo = data is null ? null : SKImage.FromEncodedData(data)
            ?? throw new InvalidDataException("The emblem of the letterhead is neither PNG nor JPEG.");
        var logoWidth = logo is null ? 0 : Style.LogoHeight * logo.Width / logo.Height;
        var textLeft = Left + (logo is null ? 0 : logoWidth + 10);
        var lines = new List<SetLine>();
        var at = 0f;
        var tag = document.Add("Div");
        var emblem = logo is null ? null : tag.Add(new Tag("Figure") { Alternative = $"Lambang {letterhead.Names[0]}" });
        foreach (var name in letterhead.Names)
            Add(RichText.Bold(name), look.LetterheadSize);
        at += 2;
        foreach (var address in letterhead.Address)
            Add(address, Style.Small + 0.5f);

        var text = at;
        var height = Math.Max(text, logo is null ? 0 : Style.LogoHeight) + 12;
        return new PageBand(height, (drawing, top) =>
        {
            if (logo is not null)
                drawing.Picture(logo, Left, top, logoWidth, Style.LogoHeight, emblem!);
            var offset = Math.Max(0, (height - 12 - text) / 2);
            foreach (var line in lines)
                drawing.Text(line.Line, textLeft, top + offset + line.Top, line.Size, line.Tag);
            drawing.Rule(Left, top + height - 5, Width, 1.8f, Style.Ink);
            drawing.Rule(Left, top + height - 2.4f, Width, 0.6f, Style.Ink);
        });

        void Add(RichText words, float size)
        {
            var part = tag.Add("P");
            foreach (var line in typesetter.Break(words, size, Left + Width - textLeft, Alignment.Center))
            {
                lines.Add(new SetLine(line, size, at, part));
                at += size * Style.LineFactor;
            }
        }
    }

    /// <summary>Two signatures in a row, an odd last one in the middle, one alone at the right; all rows on one page where they fit.</summary>
    public IEnumerable<PageBand> Of(SignatureBlocks block, Tag document)
    {
        var rows = block.Signatures.Chunk(2).ToArray();
        var alone = block.Signatures.Count == 1;
        for (var i = 0; i < rows.Length; i++)
        {
            var column = Width / 2 - 12;
            var sides = rows[i].Select(signature => Lay(signature, column, document.Add("Div"))).ToArray();
            // All start their names on one line, however many lines role and office take.
            var head = sides.Max(side => side.HeadHeight);
            var foot = sides.Max(side => side.FootHeight);
            yield return new PageBand(head + Style.SignatureSpace + foot, (drawing, top) =>
            {
                for (var side = 0; side < sides.Length; side++)
                {
                    var x = Left + (alone ? 1 : sides.Length == 1 ? 0.5f : side) * (Width / 2 + 12);
                    foreach (var line in sides[side].Head)
                        drawing.Text(line.Line, x, top + line.Top, line.Size, line.Tag);
                    foreach (var line in sides[side].Foot)
                    {
                        var y = top + head + Style.SignatureSpace + line.Top;
                        drawing.Text(line.Line, x, y, line.Size, line.Tag);
                        if (line.Underlined)
                            drawing.Rule(x + line.Line.Pieces[0].X, y + line.Size * 1.16f, line.LineWidth, 0.6f, Style.Ink);
                    }
                }
            })
            { SpaceBefore = i == 0 ? 22 : 14, KeepWithNext = i < rows.Length - 1 };
        }
    }

    private (List<SetLine> Head, float HeadHeight, List<SetLine> Foot, float FootHeight) Lay(Signature signature, float width, Tag tag)
    {
        // Without place and date that line stays empty, so that both sides begin level.
        var (head, headHeight) = Set([.. signature.Head]);
        var (foot, footHeight) = Set([RichText.Bold(signature.Name), .. signature.Below.Select(line => (RichText)line)]);
        var nameLines = typesetter.Break(RichText.Bold(signature.Name), look.Body, width).Count;
        for (var i = 0; i < nameLines; i++)
        {
            var pieces = foot[i].Line.Pieces;
            var shown = pieces.Sum(piece => typesetter.Width(piece.Text, piece.Style, look.Body));
            foot[i] = foot[i] with { Underlined = pieces.Count > 0, LineWidth = shown };
        }
        return (head, headHeight, foot, footHeight);

        (List<SetLine>, float) Set(params RichText[] parts)
        {
            var lines = parts.Select(part => (Lines: typesetter.Break(part, look.Body, width, Alignment.Center), Tag: tag.Add("P")))
                .SelectMany(part => part.Lines, (part, line) => (Line: line, part.Tag))
                .Select((set, i) => new SetLine(set.Line, look.Body, i * look.Body * Style.LineFactor, set.Tag)).ToList();
            return (lines, lines.Count * look.Body * Style.LineFactor);
        }
    }

    public PageBand Of(ParafBox paraf, Tag? document = null)
    {
        const float size = Style.Small, lineHeight = size * Style.LineFactor, labelWidth = 38, initials = 20;
        var cell = Math.Min(78, (Width - labelWidth) / Math.Max(1, paraf.Parties.Count));
        var label = typesetter.Break("Paraf", size, labelWidth, Alignment.Center)[0];
        var names = paraf.Parties.Select(party => typesetter.Break(party, size, cell - 4, Alignment.Center)).ToArray();
        var namesHeight = names.Select(lines => lines.Count).DefaultIfEmpty(1).Max() * lineHeight + 2;
        var height = namesHeight + initials;
        var tag = document?.Add("P");
        return new PageBand(height, (drawing, top) =>
        {
            var (cells, right) = (Left + labelWidth, Left + labelWidth + names.Length * cell);
            drawing.Text(label, Left, top + (height - lineHeight) / 2, size, tag);
            for (var i = 0; i < names.Length; i++)
                for (var row = 0; row < names[i].Count; row++)
                    drawing.Text(names[i][row], cells + i * cell + 2, top + 1 + row * lineHeight, size, tag);
            for (var i = 0; i <= names.Length; i++)
                drawing.VerticalRule(cells + i * cell, top, height);
            drawing.VerticalRule(Left, top, height);
            drawing.Rule(Left, top, right - Left);
            drawing.Rule(cells, top + namesHeight, right - cells);
            drawing.Rule(Left, top + height, right - Left);
        });
    }
}
