using System.Globalization;
using System.Text;
using PkKemendagriBkn.Core.Calendar;
using PkKemendagriBkn.Portal.Imports;

namespace PkKemendagriBkn.Portal.Exports;

/// <summary>
/// Writes CSV as RFC 4180 has it: UTF-8 (with mark, for spreadsheets), CRLF, every text in quotes and none that a spreadsheet would run. Dates are
/// year-month-day. Parted by commas; or by semicolons, with decimal commas, as Excel in Indonesian reads it by itself.
/// </summary>
public static class CsvFile
{
    private static readonly CultureInfo DecimalComma = CultureInfo.GetCultureInfo("id-ID");

    public static async Task WriteAsync(
        Stream output, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows, bool semicolon, CancellationToken ct)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32 * 1024,
            leaveOpen: true)
        { NewLine = "\r\n" };
        var separator = semicolon ? ';' : ',';
        await writer.WriteLineAsync(string.Join(separator, headings.Select(Text)));
        await foreach (var row in rows.WithCancellation(ct))
            await writer.WriteLineAsync(string.Join(separator, row.Select(v => Cell(v, semicolon))));
    }

    private static string Cell(object? value, bool semicolon) => value switch
    {
        null => "",
        string text => Text(text),
        decimal or double when semicolon => ((IFormattable)value).ToString(null, DecimalComma),
        _ => Values.Text(value),
    };

    private static string Text(string text) => $"\"{Formulas.Disarm(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>Values that are no text, as text.</summary>
internal static class Values
{
    public static string Text(object value) => value switch
    {
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToOffset(Wib.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
