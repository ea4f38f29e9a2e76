namespace PkKemendagriBkn.Core.Writing;

/// <summary>A stretch of text in one style.</summary>
public sealed record Run(string Text, bool Bold = false, bool Italic = false);

/// <summary>Text whose parts may be bold or italic. A line feed inside breaks the line.</summary>
public sealed record RichText(IReadOnlyList<Run> Runs)
{
    public static readonly RichText Empty = new([]);

    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    public static RichText Of(params IReadOnlyList<Run> runs) => new(runs);

    public static RichText Bold(string text) => new([new Run(text, Bold: true)]);

    public static RichText Italic(string text) => new([new Run(text, Italic: true)]);

    /// <summary>The same text with every part bold.</summary>
    public RichText AllBold() => new(Runs.Select(run => run with { Bold = true }).ToArray());

    /// <summary>The same text with every part italic.</summary>
    public RichText AllItalic() => new(Runs.Select(run => run with { Italic = true }).ToArray());

    public static implicit operator RichText(string text) => new([new Run(text)]);
}
