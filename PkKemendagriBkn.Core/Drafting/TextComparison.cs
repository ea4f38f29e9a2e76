using System.Globalization;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>What became of a line between two versions.</summary>
public enum LineChange { Same, Removed, Added }

/// <summary>A line, or a run of words, and what became of it.</summary>
public readonly record struct ComparedLine(LineChange Change, string Text);

/// <summary>Compares two texts line by line or word by word: the fewest removed and added (longest common subsequence).</summary>
public static class TextComparison
{
    /// <summary>Lines beyond which the middle is shown as replaced as a whole: the table of the comparison grows with their product.</summary>
    public const int MostLines = 2_000;

    public static IReadOnlyList<ComparedLine> Of(string before, string after) => Compared(Lines(before), Lines(after));

    /// <summary>Word by word; neighbours with the same fate make one run, and a line break counts as a word.</summary>
    public static IReadOnlyList<ComparedLine> Words(string before, string after)
    {
        var runs = new List<ComparedLine>();
        foreach (var word in Compared(WordsOf(before), WordsOf(after)))
        {
            if (runs is [.., var last] && last.Change == word.Change)
                runs[^1] = last with { Text = $"{last.Text} {word.Text}" };
            else
                runs.Add(word);
        }

        return runs;
    }

    /// <summary>Character by character, as a reader sees them: a letter with its accent is one, so is a picture of several parts.</summary>
    public static IReadOnlyList<ComparedLine> Characters(string before, string after)
    {
        var runs = new List<ComparedLine>();
        foreach (var character in Compared(CharactersOf(before), CharactersOf(after)))
        {
            if (runs is [.., var last] && last.Change == character.Change)
                runs[^1] = last with { Text = last.Text + character.Text };
            else
                runs.Add(character);
        }

        return runs;
    }

    private static ComparedLine[] Compared(string[] old, string[] now)
    {
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;

        return
        [
            .. old.Take(head).Select(Same),
            .. Middle(old.AsSpan(head, old.Length - head - tail), now.AsSpan(head, now.Length - head - tail)),
            .. old.Skip(old.Length - tail).Select(Same),
        ];
    }

    private static List<ComparedLine> Middle(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var result = new List<ComparedLine>();
        if (old.Length > MostLines || now.Length > MostLines)
        {
            foreach (var line in old)
                result.Add(new ComparedLine(LineChange.Removed, line));
            foreach (var line in now)
                result.Add(new ComparedLine(LineChange.Added, line));
            return result;
        }

        // common[i, j]: lines in common of what follows i in the old text and j in the new.
        var common = new ushort[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                result.Add(Same(old[a]));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == now.Length || a < old.Length && common[a + 1, b] >= common[a, b + 1])
            {
                result.Add(new ComparedLine(LineChange.Removed, old[a++]));
            }
            else
            {
                result.Add(new ComparedLine(LineChange.Added, now[b++]));
            }
        }

        return result;
    }

    private static ComparedLine Same(string line) => new(LineChange.Same, line);

    private static string[] CharactersOf(string text)
    {
        var characters = new List<string>();
        for (var at = StringInfo.GetTextElementEnumerator(text); at.MoveNext();)
            characters.Add(at.GetTextElement());
        return [.. characters];
    }

    private static string[] WordsOf(string text) => text.ReplaceLineEndings(" \n ").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n');
}
