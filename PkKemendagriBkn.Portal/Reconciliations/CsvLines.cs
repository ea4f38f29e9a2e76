using System.Text;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Reads back what <see cref="Matching.CsvBytes"/> has written; values may hold quotes and line ends.</summary>
internal static class CsvLines
{
    public static IEnumerable<List<string>> Read(TextReader text)
    {
        var (line, value, quoted) = (new List<string>(), new StringBuilder(), false);
        for (int next; (next = text.Read()) >= 0;)
        {
            var c = (char)next;
            if (quoted && c == '"' && text.Peek() == '"')
                value.Append((char)text.Read());
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || (c != ',' && c != '\n'))
                value.Append(c);
            else
            {
                line.Add(value.ToString());
                value.Clear();
                if (c != '\n')
                    continue;
                yield return line;
                line = [];
            }
        }
    }
}
