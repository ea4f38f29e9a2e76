using System.Collections.Frozen;
using System.Text;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>The 552 regions, in the order of their codes.</summary>
public static class Regions
{
    /// <summary>What people write for a province, besides its name; compared as <see cref="Key"/> makes it.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["dki jakarta"] = "31",
        ["jakarta"] = "31",
        ["daerah khusus jakarta"] = "31",
        ["di yogyakarta"] = "34",
        ["diy"] = "34",
        ["yogyakarta"] = "34",
        ["nanggroe aceh darussalam"] = "11",
        ["bangka belitung"] = "19",
    };

    public static IReadOnlyList<Region> All { get; } = Read();

    public static IReadOnlyList<Region> Provinces { get; } = [.. All.Where(r => r.Kind == RegionKind.Province)];

    private static readonly FrozenDictionary<string, Region> ByCode = All.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    private static readonly ILookup<string, Region> ByName = All.SelectMany(r => Names(r).Select(name => (name, r))).ToLookup(x => x.name, x => x.r, StringComparer.Ordinal);

    /// <summary>The region of a Kemendagri code, with or without its dot; null when there is none.</summary>
    public static Region? Find(string? code)
    {
        var text = code?.Trim() ?? "";
        return ByCode.GetValueOrDefault(text.Length == 4 && text.All(char.IsAsciiDigit) ? $"{text[..2]}.{text[2..]}" : text);
    }

    /// <summary>The province of a code or a name; null when it is neither.</summary>
    public static Region? FindProvince(string? codeOrName)
    {
        if (Find(codeOrName) is { Kind: RegionKind.Province } found)
            return found;
        var key = Key(codeOrName ?? "");
        return Aliases.TryGetValue(key, out var code) ? ByCode[code] : ByName[key].SingleOrDefault(r => r.Kind == RegionKind.Province);
    }

    /// <summary>The regions of a province that bear a name: none, the one, or more when <c>Bandung</c> may be the kabupaten or the kota.</summary>
    public static IReadOnlyList<Region> Named(string name, string provinceCode) =>
        [.. ByName[Key(name)].Where(r => r.ProvinceCode == provinceCode && r.Kind != RegionKind.Province)];

    /// <summary>A name without case, without dots and other signs, and with Kab. and Kotamadya written out.</summary>
    private static string Key(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Replace(".", name.Contains(". ", StringComparison.Ordinal) ? "" : " ", StringComparison.Ordinal))
            text.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is ["inspektorat", "daerah", _, ..])
            words.RemoveRange(0, 2);
        else if (words is ["inspektorat", _, ..])
            words.RemoveAt(0);
        if (words is ["provinsi" or "prov" or "propinsi", _, ..])
            words.RemoveAt(0);
        else if (words is ["kab" or "kabupaten", ..])
            words[0] = "kabupaten";
        else if (words is ["kotamadya" or "kodya", ..])
            words[0] = "kota";
        if (words is [_, "adm", ..])
            words[1] = "administrasi";
        return string.Join(' ', words);
    }

    /// <summary>The ways in which a region is named: in full, without its kind, and without <c>Administrasi</c>.</summary>
    private static IEnumerable<string> Names(Region region)
    {
        var key = Key(region.Name);
        if (region.Kind == RegionKind.Province)
            return [key];
        var bare = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return bare.StartsWith("administrasi ", StringComparison.Ordinal) ? [key, bare, bare["administrasi ".Length..], key.Replace("administrasi ", "", StringComparison.Ordinal)] : [key, bare];
    }

    private static List<Region> Read()
    {
        using var reader = new StreamReader(typeof(Regions).Assembly.GetManifestResourceStream("regions.csv")!);
        reader.ReadLine();
        var regions = new List<Region>();
        while (reader.ReadLine() is { } line)
        {
            // code,name,kind,province,timezone,own_government
            if (line.Split(',') is [var code, var name, var kind, var province, _, var own])
                regions.Add(new Region(code, name, kind switch { "province" => RegionKind.Province, "kabupaten" => RegionKind.Kabupaten, _ => RegionKind.Kota }, province, own == "yes"));
        }

        return regions;
    }
}
