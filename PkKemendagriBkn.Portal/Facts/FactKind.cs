using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>What the portal knows of one kind of recorded facts; see <see cref="FactKinds.All"/>.</summary>
/// <param name="type">The kind; types below it are of the same kind.</param>
/// <param name="words">What one is called.</param>
/// <param name="path">The address of its register; a fact's own page is below it.</param>
public abstract class FactKind(Type type, string words, string path)
{
    public Type Type => type;
    public string Words => words;
    public string Path => path;

    /// <summary>What it is called among what rests on a letter, where that is not <see cref="Words"/>.</summary>
    public string? WordsOnLetter { get; init; }

    /// <summary>Whether deadlines, or other facts that have them, can follow from a change of it.</summary>
    public bool Concludes { get; init; }

    /// <summary>Whether it can rest on a letter.</summary>
    public bool RestsOnLetter { get; init; } = true;

    /// <summary>Whether somebody has work with it for some time, so that it can be given to one person of a party.</summary>
    public bool IsWorkedOn { get; init; }

    /// <summary>Whether its party declares it void; else it is answered, followed or changed otherwise.</summary>
    public bool CanBeVoided { get; init; } = true;

    /// <summary>Whether its party corrects it; else it is said anew.</summary>
    public bool CanBeCorrected { get; init; } = true;

    /// <summary>Whether the search across the portal looks through it.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>The ids of what rests on the fact and is not void itself: until it is, the fact is not voided. Null when nothing ever rests on it.</summary>
    public Func<PortalDbContext, Guid, IQueryable<Guid>>? RestingOnIt { get; init; }

    public string PageOf(Guid id) => $"{path}/{id}";

    /// <summary>What one is called by itself, when it has a name.</summary>
    public abstract string? TitleOf(RecordedFact fact);

    /// <summary>The day on which it happened (WIB), by which a late record is told; null where it says none.</summary>
    public abstract DateOnly? DayOf(RecordedFact fact);

    /// <summary>All of the kind, of whatever agreement, voided ones too.</summary>
    public abstract IQueryable<Guid> Ids(PortalDbContext db);

    /// <summary>Those of the kind with these ids, voided ones too.</summary>
    public abstract Task<IReadOnlyList<RecordedFact>> FindAsync(PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Those of the kind that rest on a letter, voided ones too.</summary>
    public abstract IQueryable<LetterUse> OnLetter(PortalDbContext db, Guid letterId);
}

/// <param name="words">What one is called.</param>
/// <param name="path">The address of its register.</param>
/// <param name="title">What one is called by itself, as an expression that databases understand.</param>
public sealed class FactKind<T>(string words, string path, Expression<Func<T, string?>> title) : FactKind(typeof(T), words, path)
    where T : RecordedFact
{
    private readonly Lazy<Func<T, string?>> compiled = new(title.Compile);

    /// <summary>Which of those that rest on a letter count, when not all do.</summary>
    public Func<PortalDbContext, Guid, IQueryable<T>, IQueryable<T>>? OnlyOnLetter { get; init; }

    /// <summary>The day of one, where it says it.</summary>
    public Func<T, DateOnly?>? Day { get; init; }

    public override DateOnly? DayOf(RecordedFact fact) => Day?.Invoke((T)fact);

    public override string? TitleOf(RecordedFact fact) => compiled.Value((T)fact);

    public override IQueryable<Guid> Ids(PortalDbContext db) => db.Set<T>().IgnoreQueryFilters().Select(f => f.Id);

    public override async Task<IReadOnlyList<RecordedFact>> FindAsync(PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<T>().AsNoTracking().WithVoided().Where(f => ids.Contains(f.Id)).ToListAsync(ct);

    public override IQueryable<LetterUse> OnLetter(PortalDbContext db, Guid letterId)
    {
        var resting = db.Set<T>().WithVoided().Where(f => f.LetterId == letterId);
        return (OnlyOnLetter?.Invoke(db, letterId, resting) ?? resting).Select(Use());
    }

    private Expression<Func<T, LetterUse>> Use()
    {
        Expression<Func<T, string, string?, LetterUse>> use = (f, kind, named) =>
            new LetterUse { Kind = kind, Id = f.Id, Title = named, RecordedAt = f.RecordedAt, IsVoid = f.VoidedAt != null };
        var fact = title.Parameters[0];
        // The kind as a literal: one command asks for all kinds, and a parameter for each of them would only be in its way.
        var body = new ReplacingExpressionVisitor([.. use.Parameters], [fact, Expression.Constant(typeof(T).Name), title.Body]).Visit(use.Body);
        return Expression.Lambda<Func<T, LetterUse>>(body, fact);
    }
}
