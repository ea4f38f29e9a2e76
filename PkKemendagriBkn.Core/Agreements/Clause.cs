namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// One piece of the agreement with a marker of its own, word for word and without that marker. A lead-in
/// ("PIHAK KESATU mempunyai hak:") is a clause too. A line break in <see cref="Text"/> is one of the agreement's.
/// </summary>
public sealed record Clause(ClauseId At, string Text)
{
    /// <summary>The id as deadlines and screens write it, such as <c>3(1)b.1</c>.</summary>
    public string Id { get; } = At.ToString();

    public int Article => At.Article;
    public int? Paragraph => At.Paragraph;
    public char? Letter => At.Letter;
    public int? Number => At.Number;
    public string Marker => At.Marker;
    public string Citation => At.Citation;
    public string? ParentId => At.Parent?.ToString();

    /// <summary>Running text: where the catalogue's source wraps, the clause has a space.</summary>
    internal static Clause OfText(string id, string text) => new(ClauseId.Parse(id), Unwrap(text));

    /// <summary>An address block: its line breaks are part of it.</summary>
    internal static Clause OfLines(string id, string text) => new(ClauseId.Parse(id), text);

    internal static string Unwrap(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>A pasal: its title as printed, and its clauses in the order of reading (a lead-in before what it leads in).</summary>
public sealed record Article(int Number, string Title, IReadOnlyList<Clause> Clauses)
{
    public string Citation => new ClauseId(Number).Citation;
}
