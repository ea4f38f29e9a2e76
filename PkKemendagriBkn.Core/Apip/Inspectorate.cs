using System.Collections.Frozen;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>What a unit of inspection is, whatever its government is (Pasal 3(1)c).</summary>
public enum UnitKind { InspektoratDaerah, InspektoratPembantu }

/// <summary>
/// A unit whose APIP are counted: one of the 546 Inspektorat Daerah, or an Inspektorat Pembantu (Irban) under one of them. In Jakarta the
/// Inspektorat Pembantu of the administrative regions stand under the province. An Inspektorat Daerah's figures contain those of its Irban.
/// </summary>
public sealed record Inspectorate
{
    /// <summary>The Irban that an Inspektorat Daerah may have.</summary>
    private static readonly string[] Irban = ["I", "II", "III", "IV", "V", "Khusus", "Investigasi"];

    private Inspectorate(Region region, string? assistant) => (Region, Assistant) = (region, assistant);

    /// <summary>The 546 Inspektorat Daerah: 38 of provinces, 415 of kabupaten, 93 of kota.</summary>
    public static IReadOnlyList<Inspectorate> Regional { get; } = [.. Regions.All.Where(r => r.HasOwnGovernment).Select(r => new Inspectorate(r, null))];

    private static readonly FrozenDictionary<string, Inspectorate> ByCode =
        Regional.SelectMany(i => AssistantsOf(i.Region).Select(a => new Inspectorate(i.Region, a)).Prepend(i))
        .ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>The government that it belongs to.</summary>
    public Region Region { get; }

    /// <summary>
    /// For an Inspektorat Pembantu which one: <c>I</c> to <c>V</c>, <c>Khusus</c>, <c>Investigasi</c>, or in Jakarta the code of an administrative region.
    /// </summary>
    public string? Assistant { get; }

    /// <summary>Its key: the region's code, and for an Inspektorat Pembantu a hyphen and which one: <c>11.01</c>, <c>11.01-II</c>, <c>31-31.71</c>.</summary>
    public string Code => Assistant is null ? Region.Code : $"{Region.Code}-{Assistant}";

    public UnitKind Kind => Assistant is null ? UnitKind.InspektoratDaerah : UnitKind.InspektoratPembantu;

    /// <summary>The Inspektorat Daerah that it stands under, or is.</summary>
    public string ParentCode => Region.Code;

    public string Name => Assistant is null ? $"Inspektorat {Region.FullName}" : $"{AssistantName}, {Region.FullName}";

    private string AssistantName =>
        Regions.Find(Assistant) is { } administrative ? $"Inspektorat Pembantu {administrative.Name}" : $"Inspektorat Pembantu {Assistant}";

    /// <summary>The unit of a code; null when there is none.</summary>
    public static Inspectorate? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>
    /// The unit of a region: its own Inspektorat Daerah or, for an administrative region of Jakarta, the Inspektorat Pembantu under the province.
    /// </summary>
    public static Inspectorate Of(Region region) => region.HasOwnGovernment ? ByCode[region.Code] : ByCode[$"{region.ProvinceCode}-{region.Code}"];

    /// <summary>
    /// The Inspektorat Pembantu of a region by the way people write it: <c>II</c>, <c>2</c>, <c>Irban II</c>, <c>Inspektorat Pembantu Wilayah II</c>,
    /// <c>Khusus</c>, <c>Kota Administrasi Jakarta Pusat</c>. Null when it has none of that name.
    /// </summary>
    public static Inspectorate? Under(Region region, string written)
    {
        var words = written.ToLowerInvariant().Split([' ', '.', '-', '_', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(w => w is "inspektorat" or "inspektur" or "pembantu" or "irban" or "irbanko" or "wilayah" or "bidang").ToList();
        var last = words is [var one] ? one : null;
        var plain = last switch
        {
            "1" => "I",
            "2" => "II",
            "3" => "III",
            "4" => "IV",
            "5" => "V",
            _ => Irban.FirstOrDefault(i => i.Equals(last, StringComparison.OrdinalIgnoreCase))
        };
        if (plain is not null)
            return Find($"{region.Code}-{plain}");
        var administrative = Regions.Find(written) ?? (Regions.Named(string.Join(' ', words), region.Code) is [var named] ? named : null);
        return administrative is null ? null : Find($"{region.Code}-{administrative.Code}");
    }

    private static IEnumerable<string> AssistantsOf(Region region) =>
        Irban.Concat(Regions.All.Where(r => !r.HasOwnGovernment && r.ProvinceCode == region.Code).Select(r => r.Code));
}
