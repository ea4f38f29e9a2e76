using System.Text;

namespace PkKemendagriBkn.Core.Reminders;

/// <summary>Text on its way into a mail's head, where a line feed would begin a header of the writer's choice.</summary>
public static class MailText
{
    /// <summary>Letters that a subject may have.</summary>
    public const int MostLetters = 180;

    /// <summary>One line without control characters, marks that turn the reading direction, or breaks of any kind; cut off at its longest.</summary>
    public static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (line.Length >= MostLetters)
            {
                line.Append('…');
                break;
            }

            // What is no letter, mark, number, sign or plain space becomes one space.
            if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
                or System.Globalization.UnicodeCategory.SpaceSeparator or System.Globalization.UnicodeCategory.Surrogate || rune == Rune.ReplacementChar)
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Whether mail goes to this address: a plain one, since a quoted name can smuggle commands into the conversation.</summary>
    public static bool IsPlainAddress(string? address)
    {
        if (address is null || address.Length > 254 || address.Split('@') is not [{ Length: > 0 and <= 64 } name, { Length: > 0 } domain])
            return false;
        return name.All(c => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal))
            && domain.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-');
    }
}
