using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>
/// What the trail as a whole says of every row, in 40 bytes a row whatever its length: the sum of the codes of its fields as they
/// stand after the last change. A table's row that gives another sum was changed past the portal. The codes are made with a secret
/// of this one walk, so that nobody can prepare two changes that cancel each other out.
/// </summary>
public sealed class TrailState
{
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<UInt128, Known> rows = [];
    private byte[] buffer = new byte[512];

    private readonly record struct Known(UInt128 Sum, bool IsKeyOnly)
    {
        public bool Exists => Sum != 0 || IsKeyOnly;
    }

    /// <summary>Takes the next change of the trail, in its order.</summary>
    public void Apply(FieldChange change)
    {
        var row = RowCode(change.Thing, change.Id);
        var known = rows.GetValueOrDefault(row);
        rows[row] = change.Field == FieldChange.KeyOnly
            ? known with { IsKeyOnly = change.After is not null }
            : known with { Sum = known.Sum + Code(change, change.After) - Code(change, change.Before) };
    }

    /// <summary>Compares a row as it stands in its table, and remembers that it is there.</summary>
    /// <returns>Whether the trail says the same of it.</returns>
    public bool Holds(string thing, string id, IEnumerable<KeyValuePair<string, string>> fields)
    {
        UInt128 sum = 0;
        foreach (var (field, text) in fields)
            sum += Code(new FieldChange(thing, id, field, null, null), text);
        return rows.Remove(RowCode(thing, id), out var known) && known.Exists && known.Sum == sum;
    }

    /// <summary>Whether this row was said to be there and was not compared: it is gone.</summary>
    public bool IsMissing(string thing, string id) => rows.TryGetValue(RowCode(thing, id), out var known) && known.Exists;

    /// <summary>How many rows are gone, once every table was compared.</summary>
    public int Missing => rows.Values.Count(known => known.Exists);

    private UInt128 RowCode(string thing, string id) => Sealed(Put(Put(0, thing), id));

    private UInt128 Code(FieldChange of, string? text) => text is null ? 0 : Sealed(Put(Put(Put(Put(0, of.Thing), of.Id), of.Field), text));

    /// <summary>Puts a text behind its length, so that no two rows of texts look alike.</summary>
    private int Put(int at, string text)
    {
        var most = at + sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > buffer.Length)
            Array.Resize(ref buffer, most * 2);
        var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(at + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at), length);
        return at + sizeof(int) + length;
    }

    private UInt128 Sealed(int length)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, buffer.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
