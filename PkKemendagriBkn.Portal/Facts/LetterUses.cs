using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A fact that rests on a letter.</summary>
public sealed class LetterUse
{
    /// <summary>The fact's type, by which <see cref="FactKinds"/> knows it.</summary>
    public required string Kind { get; init; }
    public Guid Id { get; init; }
    public string? Title { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public bool IsVoid { get; init; }
}

public static class LetterUses
{
    /// <summary>All facts that rest on the letter, voided ones too: one command, however many kinds there are.</summary>
    public static IQueryable<LetterUse> Of(PortalDbContext db, Guid letterId) =>
        FactKinds.All.Where(k => k.RestsOnLetter).Select(k => k.OnLetter(db, letterId)).Aggregate(Queryable.Concat);
}
