using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A fact with the letter that it rests on, as a query gives them.</summary>
public sealed class FactWithLetter<T> where T : RecordedFact
{
    public required T Fact { get; init; }
    public Letter? Letter { get; init; }
}

public static class FactsWithLetters
{
    public static IQueryable<FactWithLetter<T>> WithLetter<T>(this IQueryable<T> facts, PortalDbContext db) where T : RecordedFact =>
        facts.LeftJoin(db.Letters, f => f.LetterId, l => l.Id, (f, l) => new FactWithLetter<T> { Fact = f, Letter = l });
}
