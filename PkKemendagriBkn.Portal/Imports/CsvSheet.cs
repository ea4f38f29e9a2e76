using System.Text;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Reads CSV: UTF-8 with or without mark, else Windows-1252; comma, semicolon, tab or bar, whichever the headings show.</summary>
internal static class CsvSheet
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private const string Usual = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÑÖØÜß–—‘’“”…•·°½¼²³±×®©™´\u00A0\u00AD";

    public static IEnumerable<SheetRow> Read(Stream file)
    {
        var encoding = EncodingOf(file);
        var (delimiter, skip) = DelimiterOf(file, encoding);
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var i = 0; i < skip; i++)
            text.ReadLine();
        var source = new CsvSource(text, delimiter, skip);
        while (source.Read() is { } record)
        {
            Sheets.CheckColumns(record.Count);
            for (var i = 0; i < record.Count; i++)
                Sheets.CheckLength(record[i].Length, source.Row, i);
            if (record.Skip(1).Any(c => Swallows(c, record, delimiter)))
                throw new ImportRefused($"Baris {source.Row} memuat sel yang berisi awal baris berikutnya, mungkin karena tanda kutip yang tidak ditutup. Periksa baris itu, lalu unggah kembali.");
            yield return new SheetRow(source.Row, [.. record.Select(c => Formulas.Undo(c.Trim()))]);
        }
    }

    /// <summary>Whether a cell of several lines holds as many separators as a row and a line that begins as its own row does: two rows made one.</summary>
    private static bool Swallows(string cell, List<string> record, char delimiter) =>
        cell.Contains('\n', StringComparison.Ordinal) && cell.Count(c => c == delimiter) >= record.Count - 1 && record[0].Any(char.IsAsciiDigit)
        && cell.Split('\n').Skip(1).Any(line => line.Contains(delimiter, StringComparison.Ordinal) && Shape(line.Split(delimiter)[0]) == Shape(record[0]));

    private static string Shape(string text) => Regex.Replace(text.Trim(), "[0-9]+", "9", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Bytes that are no UTF-8 are taken for what Excel on Windows writes by default.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        try
        {
            file.Position = 0;
            using var text = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var buffer = new char[32 * 1024];
            for (int read; (read = text.Read(buffer)) > 0;)
            {
                if (buffer.AsSpan(0, read).Contains('\0'))
                    throw new ImportRefused("Berkas itu bukan teks CSV. Simpan ulang daftar sebagai \"CSV UTF-8\" atau XLSX, lalu unggah kembali.");
            }

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return IsWindows(file)
                ? Windows
                : throw new ImportRefused("Pengodean huruf berkas CSV itu tidak dapat dipastikan, sehingga huruf beraksen atau tanda kutip dapat terbaca keliru. Simpan ulang sebagai \"CSV UTF-8\", lalu unggah kembali.");
        }
    }

    /// <summary>
    /// Whether every letter outside ASCII is one that Windows-1252 writes in names and prose: read so, the text of a Mac or of DOS shows others.
    /// </summary>
    private static bool IsWindows(Stream file)
    {
        file.Position = 0;
        using var text = new StreamReader(file, Windows, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        for (int c; (c = text.Read()) >= 0;)
        {
            if (c > 127 && !Usual.Contains((char)c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>The one that parts the headings most often, outside quotes; Excel's own line <c>sep=;</c> settles it.</summary>
    private static (char Delimiter, int LinesToSkip) DelimiterOf(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[16 * 1024];
        var head = buffer.AsSpan(0, text.ReadBlock(buffer)).TrimStart("\r\n").ToString();
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4 && Delimiters.Contains(head[4]))
            return (head[4], 1);

        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in head)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\n' or '\r' && counts.Any(n => n > 0))
                break; // lines above without any are titles
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var at)
                counts[at]++;
        }

        return (Delimiters[Array.IndexOf(counts, counts.Max())], 0);
    }
}
