using System.Buffers.Binary;
using System.Text;

namespace PkKemendagriBkn.Tests.Bench;

/// <summary>
/// Reads of a render batch, as the server sends it to browsers, what a headless client needs: which elements came, with their
/// attributes and event handlers, and which handlers went. All numbers are little-endian; the five sections' places stand at the end.
/// </summary>
internal sealed class RenderBatch(byte[] bytes)
{
    private const int FrameBytes = 20, EditBytes = 16;
    private const int ElementFrame = 1, AttributeFrame = 3, PrependEdit = 1, SetAttributeEdit = 3;

    /// <summary>An element that was added, or an attribute alone that was set on an element of this component.</summary>
    public sealed record Piece(int Component, string? Element, IReadOnlyDictionary<string, string?> Attributes, IReadOnlyDictionary<string, ulong> Handlers);

    public int Length => bytes.Length;

    /// <summary>Handlers that no longer exist.</summary>
    public IEnumerable<ulong> Disposed()
    {
        var at = Section(3);
        for (int i = 0, n = Int(at); i < n; i++)
            yield return BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 4 + 8 * i));
    }

    public IEnumerable<Piece> Pieces()
    {
        var table = Section(0);
        for (int i = 0, n = Int(table); i < n; i++)
        {
            var at = Int(table + 4 + 4 * i);
            int component = Int(at), edits = Int(at + 4);
            at += 8;
            for (int e = 0; e < edits; e++, at += EditBytes)
            {
                int kind = Int(at), frame = Int(at + 8);
                if (kind == PrependEdit)
                {
                    foreach (var piece in Added(component, frame))
                        yield return piece;
                }
                else if (kind == SetAttributeEdit)
                {
                    yield return Read(component, null, frame, out _);
                }
            }
        }
    }

    /// <summary>The elements within an added frame; a frame without children stands alone.</summary>
    private IEnumerable<Piece> Added(int component, int first)
    {
        var isTree = Int(Frame(first)) is 1 or 4 or 5;
        var end = isTree ? first + Int(Frame(first) + 4) : first + 1;
        for (int i = first; i < end;)
        {
            if (Int(Frame(i)) != ElementFrame)
            {
                i++;
                continue;
            }

            yield return Read(component, Text(Int(Frame(i) + 8)), i + 1, out var next);
            i = next;
        }
    }

    private Piece Read(int component, string? element, int frame, out int next)
    {
        Dictionary<string, string?> attributes = [];
        Dictionary<string, ulong> handlers = [];
        // A single attribute is followed by others that are not its own.
        for (next = frame; Int(Frame(next)) == AttributeFrame && (element is not null || next == frame); next++)
        {
            var at = Frame(next);
            var name = Text(Int(at + 4)) ?? "";
            var handler = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at + 12));
            if (handler > 0)
                handlers[name] = handler;
            else
                attributes[name] = Text(Int(at + 8));
        }

        return new Piece(component, element, attributes, handlers);
    }

    private int Frame(int index) => Section(1) + 4 + index * FrameBytes;

    private int Section(int index) => Int(bytes.Length - 20 + 4 * index);

    private int Int(int at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) : -1;

    private string? Text(int index)
    {
        if (index < 0)
            return null;
        var at = Int(Section(4) + 4 * index);
        int length = 0, shift = 0;
        byte b;
        do
        {
            b = bytes[at++];
            length |= (b & 0x7f) << shift;
            shift += 7;
        }
        while (b >= 0x80);
        return Encoding.UTF8.GetString(bytes, at, length);
    }
}
