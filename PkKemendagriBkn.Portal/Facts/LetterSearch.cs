using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>A recorded letter that a form can rest on.</summary>
public sealed record LetterPick(Guid Id, string Number, DateOnly DatedOn, string Subject, Party From, DateOnly? SentOn = null);

/// <summary>Finds recorded letters for forms that rest on one.</summary>
public sealed class LetterSearch(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>More than these are narrowed by typing on.</summary>
    public const int Most = 8;

    private static readonly Expression<Func<Letter, LetterPick>> Pick = l => new LetterPick(l.Id, l.Number, l.DatedOn, l.Subject, l.From, l.SentOn);

    /// <summary>Standing letters whose number or subject holds the text, newest first.</summary>
    /// <param name="typed">What was typed; empty for the newest.</param>
    /// <param name="from">The only sender that is meant, if one is.</param>
    /// <param name="ct">Ends the search.</param>
    public async Task<IReadOnlyList<LetterPick>> FindAsync(string? typed, Party? from, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var letters = db.Letters.AsNoTracking();
        if (from is not null)
            letters = letters.Where(l => l.From == from || l.From == Party.Both);
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var text = Like.Anywhere(typed);
            letters = letters.Where(l => EF.Functions.Like(l.Number, text, Like.Escape) || EF.Functions.Like(l.Subject, text, Like.Escape));
        }

        return await letters.OrderByDescending(l => l.DatedOn).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id).Take(Most).Select(Pick)
            .ToListAsync(ct);
    }

    /// <summary>
    /// The letter that stands with this number, if one does: that of this date before another. A party gives a number once a year, so the same
    /// number of the same year is worth asking about whatever its date.
    /// </summary>
    public async Task<LetterPick?> SameAsync(string number, DateOnly datedOn, Party? from, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = Like.Exactly(number);
        var (first, last) = (new DateOnly(datedOn.Year, 1, 1), new DateOnly(datedOn.Year, 12, 31));
        return await db.Letters.AsNoTracking()
            .Where(l => l.DatedOn >= first && l.DatedOn <= last && (from == null || l.From == from) && EF.Functions.Like(l.Number, text, Like.Escape))
            .OrderBy(l => l.DatedOn == datedOn ? 0 : 1).ThenBy(l => l.RecordedAt).ThenBy(l => l.Id).Select(Pick).FirstOrDefaultAsync(ct);
    }

    /// <summary>The letter by its id, when it stands.</summary>
    public async Task<LetterPick?> ByIdAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Letters.AsNoTracking().Where(l => l.Id == id).Select(Pick).SingleOrDefaultAsync(ct);
    }
}
