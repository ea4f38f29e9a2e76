using PkKemendagriBkn.Core;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>All that the portal knows about one clause, or about an article as a whole.</summary>
public sealed record ClauseContext(string Citation, Article Article, Clause? Clause, IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<Ambiguity> Ambiguities)
{
    /// <param name="agreement">The agreement that is read.</param>
    /// <param name="id">A clause id such as <c>3(1)b.1</c>, or an article's number.</param>
    /// <returns>Null when the agreement has no such clause.</returns>
    public static ClauseContext? Of(Agreement agreement, string id)
    {
        if (!ClauseId.TryParse(id, out var at) || agreement.Articles.FirstOrDefault(a => a.Number == at.Article) is not { } article)
            return null;
        var clause = article.Clauses.FirstOrDefault(c => c.Id == id);
        if (clause is null && at != new ClauseId(at.Article))
            return null;

        // What concerns the article or a lead-in above concerns the clause as well.
        var path = clause is null ? [] : agreement.PathTo(id).Select(c => c.Id).ToList();
        var about = path.Append(article.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        return new ClauseContext(
            agreement.Citation(id), article, clause, clause is null ? [] : agreement.ObligationsOf(id),
            [.. agreement.Interpretations.Ambiguities.Where(ambiguity => ambiguity.Clauses.Any(about.Contains))]);
    }

    /// <summary>The deadlines that rest on the clause itself, or on what it gives or asks.</summary>
    public IReadOnlyList<Deadline> DeadlinesIn(Conclusions conclusions) =>
        [.. conclusions.Deadlines.Where(d => d.Clause == Clause?.Id || Obligations.Any(o => o.Deadline == d.Kind))];
}
