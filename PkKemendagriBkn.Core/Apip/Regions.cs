using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>The 552 regions, in the order of their codes, and the ways in which people name them (<see cref="RegionName"/>).</summary>
public static partial class Regions
{
    public static IReadOnlyList<Region> All { get; } =
    [
        // code,name,kind,province,timezone,own_government
        .. Rows("regions.csv")
            .Select(r => new Region(r[0], r[1], r[2] switch { "province" => RegionKind.Province, "kabupaten" => RegionKind.Kabupaten, _ => RegionKind.Kota },
                r[3], r[5] == "yes")),
    ];

    public static IReadOnlyList<Region> Provinces { get; } = [.. All.Where(r => r.Kind == RegionKind.Province)];

    private static readonly FrozenDictionary<string, Region> ByCode = All.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>What people write besides the official name: the region, and whether the name or code is a former one.</summary>
    private static readonly List<(string Written, Region Region, bool IsFormer)> Others =
        [.. Rows("region-names.csv").Select(r => (r[0], ByCode.GetValueOrDefault(r[1]) ?? All.Single(region => region.Name == r[1]), r[2].Length > 0))];

    private static readonly ILookup<RegionName, Region> ByName = All.SelectMany(r => RegionName.Of(r).Select(name => (name, r)))
        .Concat(Others.Where(o => !o.IsFormer).SelectMany(o => RegionName.Read(o.Written).WithAndWithoutKind().Select(name => (name, o.Region))))
        .Distinct()
        .ToLookup(x => x.Item1, x => x.Item2);

    private static readonly ILookup<RegionName, Region> ByFormerName = Others.Where(o => o.IsFormer)
        .SelectMany(o => RegionName.Read(o.Written).WithAndWithoutKind().Select(name => (name, o.Region))).ToLookup(x => x.name, x => x.Region);

    /// <summary>The region of a Kemendagri code, however its two parts are kept apart, or that of a province with two zeros; null when there is none.</summary>
    public static Region? Find(string? code) => Code(code) is { } official ? ByCode.GetValueOrDefault(official) : null;

    /// <summary>The province of a code or a name; null when it is neither.</summary>
    public static Region? FindProvince(string? codeOrName) => Find(codeOrName) is { Kind: RegionKind.Province } found
        ? found
        : RegionName.Read(codeOrName ?? "") is { Kind: null or RegionKind.Province } name ? ByName[name].Distinct()
            .SingleOrDefault(r => r.Kind == RegionKind.Province) : null;

    /// <summary>The regions of a province that bear a name: none, the one, or more when <c>Bandung</c> may be the kabupaten or the kota.</summary>
    public static IReadOnlyList<Region> Named(string name, string provinceCode) => [.. Named(name).Where(r => r.ProvinceCode == provinceCode)];

    /// <summary>The kabupaten and kota of the whole country that bear a name.</summary>
    public static IReadOnlyList<Region> Named(string name) => Below(ByName, name);

    /// <summary>
    /// What became of a region that is named by a former name or a former code; null when the name or code is none, or means a region of today.
    /// </summary>
    public static Region? Successor(string? formerNameOrCode)
    {
        if (Code(formerNameOrCode) is { } code)
            return ByCode.ContainsKey(code) ? null : Others.Where(o => o.Written == code).Select(o => o.Region).FirstOrDefault();
        var name = RegionName.Read(formerNameOrCode ?? "");
        return ByName.Contains(name) ? null : ByFormerName[name].Distinct().SingleOrDefault();
    }

    private static Region[] Below(ILookup<RegionName, Region> lookup, string written)
    {
        var name = RegionName.Read(written);
        // "Kota Mobagu" and "Kota Waringin" are no kota of that name but names that begin so.
        var readings = new List<RegionName> { name };
        if (name.Kind == RegionKind.Kota)
            readings.Add(new RegionName(null, "kota" + name.Letters));
        if (RegionName.ReadBackwards(written) is { } backwards)
            readings.Add(backwards);
        foreach (var reading in readings)
        {
            if (lookup[reading].Where(r => r.Kind != RegionKind.Province).Distinct().ToArray() is { Length: > 0 } found)
                return found;
        }

        return [];
    }

    private static string? Code(string? written) => CodeForm().Match(written ?? "") is { Success: true } code
        ? code.Groups[2].Value is "" or "00" ? code.Groups[1].Value : $"{code.Groups[1].Value}.{code.Groups[2].Value}"
        : null;

    private static IEnumerable<string[]> Rows(string resource)
    {
        using var reader = new StreamReader(typeof(Regions).Assembly.GetManifestResourceStream(resource)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }

    [GeneratedRegex(@"^[\s\u200B\uFEFF']*([0-9]{2})(?:\s*[.,\-]?\s*([0-9]{2}))?\s*\.?[\s\u200B\uFEFF]*$")]
    private static partial Regex CodeForm();
}
