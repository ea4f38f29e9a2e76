using System.Text;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>Reads CSV: UTF-8 with or without mark, else Windows-1252; comma, semicolon or tab, whichever the headings show.</summary>
internal static class CsvSheet
{
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
            yield return new SheetRow(source.Row, [.. record.Select(c => Formulas.Undo(c.Trim()))]);
        }
    }

    /// <summary>Bytes that are no UTF-8 are taken for what Excel on Windows writes by default.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        file.Position = 0;
        Span<byte> mark = stackalloc byte[2];
        if (file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2 && (mark.SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE]) || mark.SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF])))
            throw new ImportRefused("Berkas CSV tersimpan sebagai teks Unicode (UTF-16). Simpan ulang sebagai \"CSV UTF-8\", lalu unggah kembali.");
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
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
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
            else if (!quoted && (c is '\n' or '\r'))
                break;
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var at)
                counts[at]++;
        }

        return (Delimiters[Array.IndexOf(counts, counts.Max())], 0);
    }
}
