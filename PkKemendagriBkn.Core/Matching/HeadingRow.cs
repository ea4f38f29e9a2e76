using System.Text;

namespace PkKemendagriBkn.Core.Matching;

/// <summary>The first row of a file: the names of its columns, the separator, and where the rows begin.</summary>
public sealed record HeadingRow(byte Separator, IReadOnlyList<string> Names, int End, int Lines)
{
    private static readonly byte[] Separators = ",;\t|"u8.ToArray();

    /// <summary>
    /// Takes the separator that a line <c>sep=</c> names, or the one by which the heading holds the columns that are asked for; when none
    /// does, the one that makes most columns.
    /// </summary>
    /// <remarks>The text begins behind a byte order mark. Null when the heading does not end within it.</remarks>
    public static HeadingRow? Read(ReadOnlySpan<byte> text, bool isLast, IReadOnlyList<MatchField> fields)
    {
        int from = 0;
        byte[] possible = Separators;
        if (text.Length > 4 && Encoding.ASCII.GetString(text[..4]).Equals("sep=", StringComparison.OrdinalIgnoreCase) && text[4] < 0x80)
        {
            possible = [text[4]];
            from = text.IndexOf((byte)'\n') + 1;
            if (from == 0)
                from = text.IndexOf((byte)'\r') + 1;
        }

        HeadingRow? best = null;
        foreach (byte separator in possible)
        {
            if (Read(text, from, separator, isLast) is not { } heading)
                return null;
            if (fields.All(f => heading.Find(f.Column).Count == 1))
                return heading;
            if (best is null || heading.Names.Count > best.Names.Count)
                best = heading;
        }

        return best;
    }

    /// <summary>Where each field stands among the columns.</summary>
    /// <exception cref="MatchingRefused">A column that is missing, or there twice.</exception>
    public int[] Places(IReadOnlyList<MatchField> fields, string file) => [.. fields.Select(f => Find(f.Column) switch
    {
        [var only] => only,
        [] when Names.Any(n => n.Any(c => char.IsControl(c) || c == '\uFFFD')) =>
            throw new MatchingRefused($"Berkas {file} bukan teks CSV; buka di aplikasinya dan simpan sebagai CSV UTF-8."),
        [] => throw new MatchingRefused($"Kolom {f.Column} tidak ada pada {file}; judul yang terbaca: {Shortened(string.Join(", ", Names))}."),
        _ => throw new MatchingRefused($"Kolom {f.Column} ada dua kali pada {file}; ubah nama salah satunya."),
    })];

    private List<int> Find(string column)
    {
        var wanted = PlainText.Of(column);
        return [.. Enumerable.Range(0, Names.Count).Where(i => PlainText.Of(Names[i]) == wanted)];
    }

    private static string Shortened(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static HeadingRow? Read(ReadOnlySpan<byte> text, int from, byte separator, bool isLast)
    {
        var names = new List<string>();
        var name = new List<byte>();
        bool quoted = false;
        int lines = from > 0 ? 2 : 1;
        for (int at = from; ; at++)
        {
            bool isEnd = at >= text.Length;
            if (isEnd && !isLast)
                return null;
            byte c = isEnd ? (byte)'\n' : text[at];
            if (quoted && !isEnd)
            {
                if (c != (byte)'"')
                    name.Add(c);
                else if (at + 1 < text.Length && text[at + 1] == (byte)'"')
                    name.Add(text[at++]);
                else
                    quoted = false;
                lines += c == (byte)'\n' ? 1 : 0;
            }
            else if (c == (byte)'"' && name.Count == 0)
            {
                quoted = true;
            }
            else if (c == separator || c is (byte)'\n' or (byte)'\r')
            {
                names.Add(Encoding.UTF8.GetString([.. name]));
                name.Clear();
                if (c == separator)
                    continue;
                bool isPair = c == (byte)'\r' && at + 1 < text.Length && text[at + 1] == (byte)'\n';
                return new HeadingRow(separator, names, Math.Min(text.Length, at + (isPair ? 2 : 1)), lines);
            }
            else
            {
                name.Add(c);
            }
        }
    }
}
