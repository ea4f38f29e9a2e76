using System.Text;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>
/// What a position's label says, once its spelling is set aside: its family; its jenjang in SIASN's letters, null when none or several
/// are named; whether it says Pelaksana, which is an old jenjang of an Auditor and the APIP category where it stands alone; and the
/// words that follow, such as the unit.
/// </summary>
public sealed record PositionLabel(PositionFamily Family, string? Jenjang, bool NamesPelaksana, bool HasSeveralJenjang, string Rest)
{
    /// <summary>The spellings of each family, the longer ones first: the look-alike differs from PPUPD by the order of two words.</summary>
    private static readonly (string[] Words, PositionFamily Family)[] Families =
    [
        .. new (string, PositionFamily)[]
        {
            ("PENGAWAS PENYELENGGARA PEMERINTAHAN URUSAN DAERAH", PositionFamily.LookAlike),
            ("PENGAWAS PENYELENGGARAAN URUSAN PEMERINTAHAN DAERAH", PositionFamily.Ppupd),
            ("PENGAWAS PENYELENGGARAAN URUSAN PEMERINTAHAN DI DAERAH", PositionFamily.Ppupd),
            ("PENGAWAS PENYELENGGARA URUSAN PEMERINTAHAN DAERAH", PositionFamily.Ppupd),
            ("PENGAWAS PENYELENGGARA URUSAN PEMERINTAHAN DI DAERAH", PositionFamily.Ppupd), ("PENGAWAS PEMERINTAHAN", PositionFamily.PengawasPemerintahan),
            ("AUDITOR KEPEGAWAIAN", PositionFamily.OtherAuditor), ("AUDITOR MANAJEMEN ASN", PositionFamily.OtherAuditor),
            ("AUDITOR MANAJEMEN APARATUR SIPIL NEGARA", PositionFamily.OtherAuditor),
            ("AUDITOR PERKERETAAPIAN", PositionFamily.OtherAuditor), ("AUDITOR", PositionFamily.Auditor), ("PPUPD", PositionFamily.Ppupd),
            ("P2UPD", PositionFamily.Ppupd), ("PPUD", PositionFamily.Ppupd),
        }.Select(f => (f.Item1.Split(' '), f.Item2)).OrderByDescending(f => f.Item1.Length),
    ];

    private static readonly Dictionary<string, string> Levels = new(StringComparer.Ordinal)
    {
        ["PEMULA"] = "PM", ["TERAMPIL"] = "TR", ["MAHIR"] = "MH", ["PENYELIA"] = "PY", ["PERTAMA"] = "PT", ["MUDA"] = "MU", ["MADYA"] = "MA", ["UTAMA"] = "UT",
    };

    /// <summary>Reads a label: capitals, punctuation and the words <c>JF</c> or <c>Jabatan Fungsional</c> before it do not matter.</summary>
    /// <returns>Null when it begins with no family that the agreement is concerned with.</returns>
    public static PositionLabel? Read(string label)
    {
        var words = WordsOf(label);
        foreach (var opening in new string[][] { ["JABATAN", "FUNGSIONAL"], ["JABFUNG"], ["JFT"], ["JF"] })
        {
            if (StartsWith(words, opening))
                words = words[opening.Length..];
        }

        if (words is ["PELAKSANA"])
            return new PositionLabel(PositionFamily.Other, null, true, false, "");
        var family = Array.Find(Families, f => StartsWith(words, f.Words));
        return family.Words is null ? null : ReadJenjang(family.Family, words[family.Words.Length..]);
    }

    private static PositionLabel ReadJenjang(PositionFamily family, string[] words)
    {
        var (levels, pelaksana, at) = (new List<string>(), false, 0);
        for (; at < words.Length; at++)
        {
            if (words[at] == "AHLI" && at + 1 < words.Length && Levels.ContainsKey(words[at + 1]))
                continue;
            if (Levels.TryGetValue(words[at], out var level))
            {
                levels.Add(level);
            }
            else if (words[at] == "PELAKSANA")
            {
                pelaksana = true;
                var advanced = at + 1 < words.Length && words[at + 1] == "LANJUTAN";
                levels.Add(advanced ? "MH" : "TR");
                at += advanced ? 1 : 0;
            }
            else
            {
                break;
            }
        }

        var distinct = levels.Distinct().ToList();
        return new PositionLabel(family, distinct is [var one] ? one : null, pelaksana, distinct.Count > 1, string.Join(' ', words[at..]));
    }

    private static string[] WordsOf(string label)
    {
        var text = new StringBuilder(label.Length);
        foreach (var letter in label)
            text.Append(char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : ' ');
        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool StartsWith(string[] words, string[] opening) => words.AsSpan().StartsWith(opening);
}
