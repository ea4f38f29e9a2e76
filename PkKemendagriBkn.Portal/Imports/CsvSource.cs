using System.Text;

namespace PkKemendagriBkn.Portal.Imports;

/// <summary>
/// Parts CSV into records as RFC 4180 has it: a field in quotes may hold delimiters, line breaks and doubled quotes; a quote within
/// a field that did not begin with one stands for itself. A record is a row of the spreadsheet, however many lines it takes.
/// </summary>
internal sealed class CsvSource(TextReader text, char delimiter, int rowsBefore)
{
    private readonly char[] buffer = new char[32 * 1024];
    private readonly StringBuilder field = new();
    private int at, filled;

    /// <summary>The number of the record that was read last, as a spreadsheet counts its rows.</summary>
    public int Row { get; private set; } = rowsBefore;

    /// <summary>The next record; null at the end. A blank line is a record of one empty field.</summary>
    /// <exception cref="ImportRefused">A field is never closed, or far too long.</exception>
    public List<string>? Read()
    {
        if (Peek() < 0)
            return null;
        Row++;
        var record = new List<string>();
        while (true)
        {
            record.Add(Field());
            if (record.Count > Sheets.MostColumns)
                return record; // refused by whoever counts
            switch (Next())
            {
                case var c when c == delimiter:
                    continue;
                case '\r' when Peek() == '\n':
                    Next();
                    return record;
                default:
                    return record;
            }
        }
    }

    private string Field()
    {
        field.Clear();
        var isQuoted = Peek() == '"';
        if (isQuoted)
        {
            Next();
            Quoted();
        }

        // Behind a closing quote stands nothing: a quote inside the field was not doubled, and may have taken in the next cell or row.
        while (isQuoted && Peek() == ' ')
            Next();
        if (isQuoted && Peek() is var next and >= 0 && next != delimiter && next is not ('\r' or '\n'))
            throw new ImportRefused($"Baris {Row} memuat teks di belakang tanda kutip penutup. Gandakan tanda kutip yang berada di dalam sel (\"\"), lalu unggah kembali.");
        for (int c; (c = Peek()) >= 0 && c != delimiter && c is not ('\r' or '\n'); Next())
            Append(c);
        return field.ToString();
    }

    private void Quoted()
    {
        while (true)
        {
            var c = Next();
            if (c < 0)
                throw new ImportRefused($"Tanda kutip pada baris {Row} tidak ditutup, sehingga sisa berkas terbaca sebagai satu sel. Perbaiki baris itu, lalu unggah kembali.");
            if (c != '"')
                Append(c);
            else if (Peek() == '"')
                Append(Next());
            else
                return;
        }
    }

    private void Append(int c)
    {
        if (field.Length > Sheets.LongestCell)
            throw new ImportRefused($"Baris {Row} memuat sel yang terlalu panjang (lebih dari 4.000 huruf), mungkin karena tanda kutip yang tidak ditutup. Periksa baris itu, lalu unggah kembali.");
        field.Append((char)c);
    }

    private int Peek()
    {
        if (at == filled)
            (at, filled) = (0, text.Read(buffer, 0, buffer.Length));
        return filled == 0 ? -1 : buffer[at];
    }

    private int Next()
    {
        var c = Peek();
        at += c < 0 ? 0 : 1;
        return c;
    }
}
