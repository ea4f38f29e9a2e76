using System.Collections.Concurrent;
using System.Collections.Frozen;
using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// An agreement as data: who, when, every clause word for word, what each clause obliges whom to, and how its open
/// questions are read. A second agreement is a second instance, not new code.
/// </summary>
public sealed class Agreement
{
    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);
    private FrozenDictionary<string, Clause> clauses = FrozenDictionary<string, Clause>.Empty;

    /// <summary>The stable id that every fact of this agreement bears.</summary>
    public required string Id { get; init; }

    /// <summary>What the agreement is about (tentang).</summary>
    public required string Subject { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required string SignedIn { get; init; }
    public required int TermYears { get; init; }
    public required AgreementParty First { get; init; }
    public required AgreementParty Second { get; init; }
    public required Memorandum Memorandum { get; init; }
    public required Preamble Preamble { get; init; }

    public required IReadOnlyList<Article> Articles
    {
        get;
        init
        {
            field = value;
            clauses = value.SelectMany(article => article.Clauses).ToFrozenDictionary(clause => clause.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>The rights and duties that the agreement lists as such (Pasal 3 and 4).</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>The duties that stand in other articles.</summary>
    public required IReadOnlyList<Obligation> OtherDuties { get; init; }
    public required InterpretationRegister Interpretations { get; init; }

    /// <summary>The term as signed; extensions and a termination are facts and are added to it.</summary>
    public AgreementTerm Term => new() { SignedOn = SignedOn, TermYears = TermYears };

    /// <exception cref="ArgumentOutOfRangeException">For <see cref="Agreements.Party.Both"/>, which is not one party.</exception>
    public AgreementParty Party(Party side) => side switch
    {
        Agreements.Party.First => First,
        Agreements.Party.Second => Second,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Both parties are not one party."),
    };

    /// <summary>Whether the agreement has this clause.</summary>
    public bool HasClause(string id) => clauses.ContainsKey(id);

    /// <exception cref="KeyNotFoundException">The agreement has no such clause.</exception>
    public Clause Clause(string id) =>
        clauses.TryGetValue(id, out var clause) ? clause : throw new KeyNotFoundException($"The agreement has no clause '{id}'.");

    /// <exception cref="KeyNotFoundException">The agreement has no such article.</exception>
    public Article Article(int number) =>
        Articles.FirstOrDefault(article => article.Number == number)
        ?? throw new KeyNotFoundException($"The agreement has no article {number}.");

    /// <summary>The full citation of a clause, or of a whole article for an id such as <c>10</c>.</summary>
    /// <exception cref="FormatException">Not a clause id.</exception>
    /// <exception cref="KeyNotFoundException">The agreement has no such clause.</exception>
    public string Citation(string id)
    {
        var at = ClauseId.Parse(id);
        return at == new ClauseId(at.Article) ? Article(at.Article).Citation : Clause(id).Citation;
    }

    /// <summary>The clause in its context: the lead-ins that it stands under, outermost first, and itself last.</summary>
    public IReadOnlyList<Clause> PathTo(string id)
    {
        var clause = Clause(id);
        return clause.ParentId is { } parent ? [.. PathTo(parent), clause] : [clause];
    }

    /// <summary>
    /// The clause with its lead-ins as one text, each part after its marker. One and the same string each time: open pages hold many of them.
    /// </summary>
    public string TextInContext(string id) => texts.TryGetValue(id, out var known) ? known
        : texts.GetOrAdd(id, string.Join(' ', PathTo(id).Select(clause => $"{clause.Marker} {clause.Text}".TrimStart())));

    /// <summary>The clauses directly under a lead-in; none for a leaf.</summary>
    public IReadOnlyList<Clause> ChildrenOf(string id) =>
        [.. Article(Clause(id).Article).Clauses.Where(clause => clause.ParentId == id)];

    /// <summary>The same agreement in other words; itself where there are none.</summary>
    /// <param name="rewordings">The changes in the order in which they took effect.</param>
    public Agreement Reworded(IReadOnlyCollection<Rewording> rewordings)
    {
        if (rewordings.Count == 0)
            return this;
        var words = rewordings.GroupBy(r => r.ClauseId).ToDictionary(g => g.Key, g => g.Last().After);
        return new Agreement
        {
            Id = Id, Subject = Subject, SignedOn = SignedOn, SignedIn = SignedIn, TermYears = TermYears, First = First, Second = Second,
            Memorandum = Memorandum, Preamble = Preamble, Obligations = Obligations, OtherDuties = OtherDuties, Interpretations = Interpretations,
            Articles = [.. Articles.Select(article => article with
            {
                Clauses = [.. article.Clauses.Select(clause => words.TryGetValue(clause.Id, out var text) ? clause with { Text = text } : clause)],
            })],
        };
    }

    /// <summary>What the agreement lists under a clause; more than one where the clause holds two things (3(2)c, 4(1)e).</summary>
    public IReadOnlyList<Obligation> ObligationsOf(string clauseId) =>
        [.. Obligations.Concat(OtherDuties).Where(obligation => obligation.ClauseId == clauseId)];

    /// <exception cref="KeyNotFoundException">The agreement has no such obligation.</exception>
    public Obligation Obligation(string key) =>
        Obligations.Concat(OtherDuties).FirstOrDefault(obligation => obligation.Key == key)
        ?? throw new KeyNotFoundException($"The agreement has no obligation '{key}'.");
}
