using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>
/// One data element that a party gives the other access to, as the annex (Lampiran) lists it (Pasal 3(1)a, 3(2)a, 4(1)a, 4(2)a). An edition keeps all of
/// its own as one text of JSON.
/// </summary>
/// <param name="Name">The element as the annex calls it; an edition names it once, letters of either case.</param>
/// <param name="Description">What it means.</param>
/// <param name="Format">Type, length or code list, as the annex says it.</param>
public sealed record AnnexElement(string Name, string? Description = null, string? Format = null)
{
    public const int LongestName = 200;
    public const int LongestDescription = 1000;
    public const int LongestFormat = 200;

    private static readonly JsonSerializerOptions Json =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>All elements of an edition as they are kept.</summary>
    public static string Write(IReadOnlyCollection<AnnexElement> elements) => JsonSerializer.Serialize(elements, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<AnnexElement> Read(string kept) => JsonSerializer.Deserialize<List<AnnexElement>>(kept, Json)!;
}

/// <summary>One element in which an edition of the annex differs from another.</summary>
/// <param name="Before">The element as it was; null for one that is added.</param>
/// <param name="After">The element as it would be; null for one that is removed.</param>
public sealed record AnnexDifference(AnnexElement? Before, AnnexElement? After)
{
    public string Name => (After ?? Before)!.Name;

    /// <summary>What differs: the added and the changed in the order of the later edition, then the removed.</summary>
    public static IReadOnlyList<AnnexDifference> Between(IReadOnlyCollection<AnnexElement> before, IReadOnlyCollection<AnnexElement> after)
    {
        var (old, kept) = (ByName(before), ByName(after));
        return
        [
            .. after.Select(e => new AnnexDifference(old.GetValueOrDefault(e.Name), e)).Where(d => d.Before != d.After),
            .. before.Where(e => !kept.ContainsKey(e.Name)).Select(e => new AnnexDifference(e, null)),
        ];
    }

    private static Dictionary<string, AnnexElement> ByName(IEnumerable<AnnexElement> elements) =>
        elements.DistinctBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(e => e.Name, StringComparer.OrdinalIgnoreCase);
}
