using System.IO.Compression;
using PkKemendagriBkn.Core.Evidence;

namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>Opens the streams of a PDF: those that hold objects to be looked at, the others only to see that they stay within bounds.</summary>
internal sealed class PdfStreams(byte[] file)
{
    private static readonly string[] Flate = ["FlateDecode", "Fl"];
    private static readonly string[] Packings = [.. Flate, "LZWDecode", "LZW", "RunLengthDecode", "RL"];

    /// <summary>Bytes; streams of objects are kept in memory until all is looked at.</summary>
    private const long MostObjects = 96L * 1024 * 1024;

    private readonly byte[] buffer = new byte[64 * 1024];
    private long unpacked;

    /// <summary>The objects in a stream, each with its number, where it begins and in what; none unless it is a stream of objects.</summary>
    /// <exception cref="EvidenceRefused">Not to be read, or beyond bounds.</exception>
    public IEnumerable<(int Number, int At, byte[] Content)> Objects(PdfObject stream, int start)
    {
        RequireSmallPicture(stream);
        var from = start + (file.AsSpan(start) is [13, 10, ..] ? 2 : start < file.Length && file[start] is 10 or 13 ? 1 : 0);
        var filters = Names(stream, "Filter");
        // Readers go by the keys; whoever leaves out the type must not be believed.
        if (stream.NameOf("Type") != "ObjStm" && !stream.Keys.ContainsKey("First"))
        {
            if (filters?.Count(Packings.Contains) > 1)
                throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
            if (filters is [var first, ..] && Flate.Contains(first) && stream.NumberOf("Width") is null)
                Count(from);
            return [];
        }

        if (stream.HasTwice || filters is null or { Count: > 1 } || filters is [var only] && !Flate.Contains(only)
            || stream.NumberOf("N") is not (>= 0 and var count) || stream.NumberOf("First") is not (>= 0 and var beginning))
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        return filters.Count == 0 ? Directory(file, from, count, beginning) : Directory(Unfold(Unpack(from), stream), 0, count, beginning);
    }

    private static void RequireSmallPicture(PdfObject stream)
    {
        if (stream.NumberOf("Width") is not { } width || stream.NumberOf("Height") is not { } height)
            return;
        if (width < 0 || height < 0)
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        Pictures.RequireSmall(width, height);
    }

    /// <summary>The table at the beginning: number and place of each object.</summary>
    private static List<(int, int, byte[])> Directory(byte[] content, int from, int count, int beginning)
    {
        var objects = new List<(int, int, byte[])>();
        var first = (long)from + beginning;
        var lexer = new PdfLexer(content.AsSpan(0, (int)Math.Min(first, content.Length)), from);
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != PdfToken.Number || lexer.Number is not (>= 0 and var number)
                || lexer.Next() != PdfToken.Number || lexer.Number < 0 || first + lexer.Number >= content.Length)
                throw new EvidenceRefused(EvidenceRefusal.Damaged);
            objects.Add((number, (int)first + lexer.Number, content));
        }

        return objects;
    }

    private byte[] Unpack(int from)
    {
        using var content = new MemoryStream();
        try
        {
            Unpack(from, content, MostObjects);
        }
        catch (InvalidDataException)
        {
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        }

        return content.ToArray();
    }

    /// <summary>A page that cannot be unpacked is drawn as far as it goes; it holds no object.</summary>
    private void Count(int from)
    {
        try
        {
            Unpack(from, Stream.Null, OfficeInspection.MostUnpacked);
        }
        catch (InvalidDataException)
        {
        }
    }

    private void Unpack(int from, Stream to, long most)
    {
        using var packed = new ZLibStream(new MemoryStream(file, from, file.Length - from), CompressionMode.Decompress);
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if ((unpacked += read) > most)
                throw new EvidenceRefused(EvidenceRefusal.UnsafeArchive);
            to.Write(buffer, 0, read);
        }
    }

    /// <summary>Undoes the row filters of PNG, with which some writers pack better (7.4.4.4).</summary>
    private static byte[] Unfold(byte[] content, PdfObject stream)
    {
        if (Parameters(stream) is not { } parameters || (parameters.NumberOf("Predictor") ?? 1) == 1)
            return content;
        var across = (parameters.NumberOf("Colors") ?? 1) * (parameters.NumberOf("BitsPerComponent") ?? 8);
        var columns = parameters.NumberOf("Columns") ?? 1;
        if (parameters.NumberOf("Predictor") is not (>= 10 and <= 15) || across is < 1 or > 256 || columns is < 1 or > 1_000_000)
            throw new EvidenceRefused(EvidenceRefusal.Damaged);
        return PngRows.Undo(content, (across * columns + 7) / 8, (across + 7) / 8) ?? throw new EvidenceRefused(EvidenceRefusal.Damaged);
    }

    private static PdfObject? Parameters(PdfObject stream)
    {
        var key = stream.Keys.ContainsKey("DecodeParms") ? "DecodeParms" : "DP";
        var value = stream.Value(key);
        var at = value.At;
        var token = value.Next();
        if (token == PdfToken.OpenArray)
        {
            at = value.At;
            token = value.Next();
        }

        if (token == PdfToken.End || token == PdfToken.Word && value.Word == "null")
            return null;
        if (token != PdfToken.OpenDictionary)
            throw new EvidenceRefused(EvidenceRefusal.Damaged); // a reference: readers would follow it
        var parameters = new PdfObject(stream.Bytes, at);
        string? name = null;
        for (at = value.At; (token = value.Next()) is not (PdfToken.CloseDictionary or PdfToken.End); at = value.At)
        {
            if (name is not null)
                parameters.Keys[name] = at;
            name = name is null && token == PdfToken.Name ? value.Word : null;
        }

        return parameters;
    }

    /// <summary>One name or a list of them; empty when the key is not there, null when it is anything else.</summary>
    private static List<string>? Names(PdfObject stream, string key)
    {
        var names = new List<string>();
        var value = stream.Value(key);
        switch (value.Next())
        {
            case PdfToken.End:
                return names;
            case PdfToken.Name:
                return [value.Word];
            case PdfToken.OpenArray:
                PdfToken token;
                while ((token = value.Next()) == PdfToken.Name)
                    names.Add(value.Word);
                return token == PdfToken.CloseArray ? names : null;
            default:
                return null;
        }
    }
}
