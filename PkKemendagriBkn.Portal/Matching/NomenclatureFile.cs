using System.Text;
using PkKemendagriBkn.Core.Matching;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>A mapping of positions: a CSV file with the columns <c>lama</c> and <c>baru</c>.</summary>
internal static class NomenclatureFile
{
    private const long Largest = 16 << 20;
    private static readonly MatchField[] Columns = [new("lama", FieldKind.Text), new("baru", FieldKind.Text)];

    /// <exception cref="MatchingRefused">There is no such file, or a line of it is no pair.</exception>
    public static Nomenclature Read(string path)
    {
        if (!File.Exists(path))
            throw new MatchingRefused($"Berkas padanan nomenklatur {path} tidak ada.");
        using var source = new SourceText(path);
        if (source.Length > Largest)
            throw new MatchingRefused($"Berkas padanan nomenklatur {Path.GetFileName(path)} lebih dari {Largest >> 20} MiB.");
        using var text = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = source.Read(chunk)) > 0;)
            text.Write(chunk, 0, read);
        int length = (int)text.Length, position;
        text.Write(new byte[RowScanner.Slack]);
        var buffer = text.GetBuffer();
        int mark = buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        var heading = HeadingRow.Read(buffer.AsSpan(mark, length - mark), true, Columns)!;
        var places = heading.Places(Columns, Path.GetFileName(path));
        position = mark + heading.End;
        return new Nomenclature(Pairs(buffer, length, position, heading, places, Path.GetFileName(path)));
    }

    private static List<(string, string)> Pairs(byte[] buffer, int length, int position, HeadingRow heading, int[] places, string file)
    {
        var pairs = new List<(string, string)>();
        var scanner = new RowScanner(heading.Separator, heading.Names.Count);
        int line = heading.Lines + 1;
        for (RowOutcome outcome; (outcome = scanner.Next(buffer, length, ref position, true)) != RowOutcome.End; line += scanner.Lines)
        {
            if (outcome == RowOutcome.Row)
                pairs.Add((Value(scanner, places[0]), Value(scanner, places[1])));
            else if (scanner.Fault != RowFault.Blank)
                throw new MatchingRefused($"Baris {line} pada {file} bukan pasangan lama dan baru ({MatchingWords.Of(scanner.Fault)}).");
        }

        return pairs;

        string Value(RowScanner row, int place) => Encoding.UTF8.GetString(buffer, row.Starts[place], row.Ends[place] - row.Starts[place]);
    }
}
