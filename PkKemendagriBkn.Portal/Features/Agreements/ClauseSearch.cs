using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>Finds clauses by their text.</summary>
public static class ClauseSearch
{
    /// <summary>
    /// The articles with the clauses that hold the words, each below the lead-ins that it stands under; all of them without
    /// words. An article whose title holds the words is shown whole.
    /// </summary>
    public static IReadOnlyList<Article> Filter(Agreement agreement, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return agreement.Articles;
        return [.. agreement.Articles.Select(article => Holds(article.Title, words) ? article : article with { Clauses = Found(agreement, article, words) })
            .Where(article => article.Clauses.Count > 0)];
    }

    /// <summary>How many clauses hold the words themselves.</summary>
    public static int Count(Agreement agreement, string words) => agreement.Articles.Sum(article => article.Clauses.Count(clause => Holds(clause.Text, words)));

    private static List<Clause> Found(Agreement agreement, Article article, string words)
    {
        var shown = article.Clauses.Where(clause => Holds(clause.Text, words)).SelectMany(clause => agreement.PathTo(clause.Id)).Select(clause => clause.Id)
            .ToHashSet();
        return [.. article.Clauses.Where(clause => shown.Contains(clause.Id))];
    }

    private static bool Holds(string text, string words) => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase);
}
