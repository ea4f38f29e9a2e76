using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The numbers of a party's letters: which are taken, whoever took them, and which is free.</summary>
internal static class LetterNumbering
{
    /// <summary>The numbers that a party has taken in a year: of the letters drafted here, given up or not, and of those in the register.</summary>
    /// <param name="db">The database.</param>
    /// <param name="party">Whose.</param>
    /// <param name="year">Of which year.</param>
    /// <param name="except">A letter whose own number does not count.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<IReadOnlyList<string>> NumbersTakenAsync(
        this PortalDbContext db, Party party, int year, Guid except, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var drafted = db.DocumentsSeenBy(Actor.Portal).WithVoided().Select(d => d.Document)
            .Where(d => d.Drafter == party && d.NumberYear == year && d.Id != except).Select(d => d.NumberKey!);
        var known = db.Letters.AsNoTracking().Where(l => l.From == party && l.DatedOn >= first && l.DatedOn <= last).Select(l => l.Number);
        return [.. (await drafted.Concat(known).ToListAsync(ct)).Select(LetterNumberFormat.KeyOf)];
    }

    /// <summary>Takes the number of a letter for it, inside the write that locks it, or says which one is free.</summary>
    public static async Task<(string Field, string Sentence)?> TakeNumberAsync(this Recording recording, TwoPartyDocument document, LetterContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Number) || content.DatedOn is not { } on)
            return null;
        var taken = await recording.Db.NumbersTakenAsync(document.Drafter, on.Year, document.Id, recording.Cancelled);
        if (taken.Contains(LetterNumberFormat.KeyOf(content.Number)))
        {
            var format = (await recording.Db.TemplateAsync(DraftKind.Letter, null, recording.Cancelled)).Texts.NumbersOf(document.Drafter);
            return (nameof(content.Number),
                $"Nomor {content.Number} sudah dipakai surat lain pihak Anda pada tahun {on.Year}. Nomor bebas berikutnya: {format.Next(taken, on)}.");
        }

        document.TakeNumber(content.Number, on.Year);
        return null;
    }
}
