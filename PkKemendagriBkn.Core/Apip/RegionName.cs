using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Apip;

/// <summary>
/// A region's name squeezed to what all its spellings share: its kind, where the writer gave it, and letters and digits without spaces, hyphens and case.
/// </summary>
internal readonly record struct RegionName(RegionKind? Kind, string Letters)
{
    private static readonly char[] Ends = [' ', '.', ',', '(', ')', '/', '-', '‐', '‑', '–', '\u00A0', '\t', '\r', '\n'];

    /// <summary>As written: <c>Bandung (Kab)</c>, <c>Inspektorat Kab. Bandung</c> and <c>Pemkab Bandung</c> are one.</summary>
    public static RegionName Read(string written)
    {
        var text = PlainText.Key(written);
        var tail = text.LastIndexOfAny(['(', ',']);
        if (tail > 0 && KindOf(PlainText.Squeeze(text[tail..])) is not null)
            text = $"{text[tail..]} {text[..tail]}";
        var words = text.Split(Ends, StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words is ["inspektorat" or "daerah" or "pemerintah" or "pemerintahan" or "pemda", not ("istimewa" or "khusus"), ..])
            words.RemoveAt(0);
        RegionKind? kind = null;
        if (words is [var first, _, ..] && KindOf(first) is { } given)
        {
            kind = given;
            words.RemoveAt(0);
        }

        return new RegionName(kind, string.Concat(words.Select(Plain)));
    }

    /// <summary>
    /// The ways in which a region is named: with its kind and without, and without <c>Administrasi</c>; short when it is one of the <c>Kepulauan</c>.
    /// </summary>
    public static IEnumerable<RegionName> Of(Region region)
    {
        var name = Read(region.FullName);
        var bare = name.Letters.StartsWith("administrasi", StringComparison.Ordinal)
            ? [name.Letters, name.Letters["administrasi".Length..]]
            : new[] { name.Letters };
        foreach (var letters in bare)
        {
            yield return new RegionName(region.Kind, letters);
            yield return new RegionName(null, letters);
            if (region.Kind != RegionKind.Kabupaten || !letters.StartsWith("kepulauan", StringComparison.Ordinal))
                continue;
            yield return new RegionName(RegionKind.Kabupaten, letters["kepulauan".Length..]);
            yield return new RegionName(null, letters["kepulauan".Length..]);
        }
    }

    public RegionName[] WithAndWithoutKind() => Kind is null ? [this, this with { Kind = RegionKind.Province }] : [this, this with { Kind = null }];

    /// <summary><c>Bogor Kota</c> and <c>Bogor Kab.</c> with the kind in front; null when none stands behind.</summary>
    public static RegionName? ReadBackwards(string written) =>
        written.Split(Ends, StringSplitOptions.RemoveEmptyEntries) is [_, .., var last] words && KindOf(PlainText.Squeeze(last)) is { } kind
            ? Read(string.Join(' ', words[..^1])) with { Kind = kind }
            : null;

    private static RegionKind? KindOf(string word) => word switch
    {
        "provinsi" or "prov" or "propinsi" or "prop" or "prp" or "pemprov" => RegionKind.Province,
        "kabupaten" or "kab" or "kb" or "kabup" or "pemkab" => RegionKind.Kabupaten,
        "kota" or "kotamadya" or "kodya" or "kotamadia" or "pemkot" => RegionKind.Kota,
        _ => null,
    };

    private static string Plain(string word) => PlainText.Squeeze(word) switch
    {
        "kep" => "kepulauan",
        "adm" => "administrasi",
        "dan" => "",
        "sumatra" => "sumatera",
        var other => other,
    };
}
