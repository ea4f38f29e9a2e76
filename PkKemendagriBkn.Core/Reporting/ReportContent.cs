using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Reporting;

/// <summary>The content of a report on exchange and use (Pasal 3(1)b.2, 3(2)c).</summary>
public sealed record ReportContent
{
    public const string PeriodicBasis = "Pasal 3 ayat (2) huruf c", RequestedBasis = "Pasal 3 ayat (1) huruf b angka 2)";

    public string Number { get; init; } = "";

    /// <summary>The first and the last day that it reports on; the facts are those known on the last (WIB dates).</summary>
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    /// <summary>What is reported on, in words: a period's name, or the request that is answered.</summary>
    public string Occasion { get; init; } = "";

    /// <summary>The clauses that it carries out, in words; null for a periodic report alone.</summary>
    public string? Basis { get; init; }
    public Person? Signer { get; init; }
    public string Place { get; init; } = "Jakarta";
    public DateOnly? DatedOn { get; init; }
    public IReadOnlyList<DraftSection> Sections { get; init; } = [];

    /// <summary>The files that belong to it; the portal names them when it freezes the words.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>Puts a freshly filled section in the place of the old one; what was typed in it stays.</summary>
    public ReportContent Refilled(IEnumerable<DraftSection> filled)
    {
        var typed = Sections.ToDictionary(s => s.Key, s => s.Text);
        return this with { Sections = [.. filled.Select(s => s with { Text = typed.GetValueOrDefault(s.Key, s.Text) })] };
    }

    /// <summary>What is still missing before it can go to the leadership, in Indonesian, with the field it is about.</summary>
    public IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today)
    {
        if (Signer is not { Name.Length: > 0, Position.Length: > 0 })
            yield return (nameof(Signer), "Isi nama dan jabatan penanda tangan laporan.");
        foreach (var sentence in Person.GapsOf(Signer is null ? [] : [Signer]))
            yield return (nameof(Signer), sentence);
        if (DatedOn is null)
            yield return (nameof(DatedOn), "Isi tanggal laporan.");
        if (DatedOn > today)
            yield return (nameof(DatedOn), "Tanggal laporan belum tiba. Isi tanggal hari ini atau sebelumnya.");
        if (To > today)
            yield return (nameof(To), "Periode laporan belum berakhir.");
        foreach (var section in Sections.Where(s => !s.IsFilled && string.IsNullOrWhiteSpace(s.Text)))
            yield return (section.Key, $"Bagian \"{section.Title}\" masih kosong. Tulis isinya.");
    }
}
