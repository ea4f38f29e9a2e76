using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>One data element of an edition of the annex, as typed.</summary>
public sealed class AnnexElementInput
{
    /// <summary>More stand in no annex; the form would be too long to read.</summary>
    public const int Most = 500;

    public string? Name { get; set; }
    public string? Description { get; set; }
    public string? Format { get; set; }

    public static AnnexElementInput For(AnnexElement element) => new() { Name = element.Name, Description = element.Description, Format = element.Format };

    public AnnexElement ToElement() => new(Name?.Trim() ?? "", Given(Description), Given(Format));

    /// <summary>What is wrong with the elements typed so far, in one sentence; null when nothing is.</summary>
    public static string? Fault(IReadOnlyCollection<AnnexElementInput> elements)
    {
        if (elements.Count == 0)
            return "Tambahkan paling sedikit satu elemen data.";
        if (elements.Count > Most)
            return $"Satu edisi memuat paling banyak {Most} elemen data.";
        if (elements.Index().FirstOrDefault(e => string.IsNullOrWhiteSpace(e.Item.Name)) is { Item: not null } nameless)
            return $"Isi nama elemen ke-{nameless.Index + 1}, atau hapus barisnya.";
        if (elements.GroupBy(e => e.Name!.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return $"Elemen “{twice.Key}” disebut dua kali; tulis satu kali saja.";
        if (elements.FirstOrDefault(e => e.Name!.Trim().Length > AnnexElement.LongestName || e.Description?.Trim().Length > AnnexElement.LongestDescription
            || e.Format?.Trim().Length > AnnexElement.LongestFormat) is { } longest)
            return $"Elemen “{longest.Name!.Trim()[..Math.Min(40, longest.Name.Trim().Length)]}” terlalu panjang: nama dan format paling panjang {AnnexElement.LongestName} huruf, uraian {AnnexElement.LongestDescription} huruf.";
        return null;
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
