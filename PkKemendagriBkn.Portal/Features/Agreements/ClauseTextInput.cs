using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>A clause that an addendum rewords, as typed.</summary>
public sealed class ClauseTextInput
{
    public string? ClauseId { get; set; }
    public string? Text { get; set; }

    /// <summary>What is wrong with the clauses typed so far, in one sentence; null when nothing is.</summary>
    /// <param name="texts">The clauses with their new words.</param>
    /// <param name="before">The agreement in the words in force without the addendum.</param>
    public static string? Fault(IReadOnlyCollection<ClauseTextInput> texts, Agreement before)
    {
        if (texts.Any(t => t.ClauseId is null || !before.HasClause(t.ClauseId)))
            return "Pilih klausul yang diubah bunyinya, atau hapus barisnya.";
        if (texts.GroupBy(t => t.ClauseId).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return $"{before.Citation(twice.Key!)} disebut dua kali; tulis bunyinya satu kali saja.";
        if (texts.FirstOrDefault(t => string.IsNullOrWhiteSpace(t.Text)) is { } empty)
            return $"Tulis bunyi baru {before.Citation(empty.ClauseId!)}.";
        if (texts.FirstOrDefault(t => t.Text!.Length > ClauseText.Longest) is { } longest)
            return $"Bunyi {before.Citation(longest.ClauseId!)} paling panjang {ClauseText.Longest} huruf.";
        if (texts.FirstOrDefault(t => t.Text!.Trim() == before.Clause(t.ClauseId!).Text) is { } same)
            return $"Bunyi {before.Citation(same.ClauseId!)} sama dengan yang berlaku; ubah bunyinya atau hapus barisnya.";
        return null;
    }
}
