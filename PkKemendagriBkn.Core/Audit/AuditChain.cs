using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Core.Audit;

/// <summary>The newest link at some moment, kept outside the database so that a cut tail is noticed.</summary>
public sealed record AuditAnchor(long Sequence, string Hash, DateTimeOffset At);

/// <summary>
/// The append-only chain: each entry's HMAC covers all its fields and the HMAC before it. Without the key, which is kept
/// outside the database, nobody can write a chain that verifies.
/// </summary>
public static class AuditChain
{
    public const int HashBytes = 32;

    /// <summary>What stands before the first entry.</summary>
    public static byte[] Genesis { get; } = new byte[HashBytes];

    /// <summary>Gives the entry its place after <paramref name="head"/> (null when it is the first) and seals it.</summary>
    public static void Append(AuditEntry entry, AuditEntry? head, byte[] key)
    {
        entry.Sequence = (head?.Sequence ?? 0) + 1;
        entry.PreviousHash = head?.Hash ?? Genesis;
        entry.Hash = Seal(entry, key);
    }

    /// <summary>HMAC-SHA256 over the canonical encoding.</summary>
    public static byte[] Seal(AuditEntry entry, byte[] key) => HMACSHA256.HashData(key, Canonical(entry));

    /// <summary>
    /// The one encoding of an entry: every field in a fixed order, numbers big-endian, texts as UTF-8 behind their length
    /// in bytes (-1 for none), so that no two entries encode alike.
    /// </summary>
    public static byte[] Canonical(AuditEntry entry)
    {
        using var buffer = new MemoryStream(512);
        Number(buffer, entry.Sequence);
        Text(buffer, entry.Id.ToString("N"));
        Number(buffer, entry.At.UtcTicks);
        Text(buffer, entry.ActorId?.ToString("N"));
        Text(buffer, entry.ActorName);
        Text(buffer, entry.ActorParty);
        Text(buffer, entry.ActorRole);
        Text(buffer, entry.Action);
        Text(buffer, entry.SubjectType);
        Text(buffer, entry.SubjectId?.ToString("N"));
        Text(buffer, entry.Reason);
        Text(buffer, entry.Changes);
        buffer.Write(entry.PreviousHash);
        return buffer.ToArray();
    }

    private static void Number(MemoryStream buffer, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        buffer.Write(bytes);
    }

    private static void Text(MemoryStream buffer, string? value)
    {
        if (value is null)
        {
            Number(buffer, -1);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(value);
        Number(buffer, bytes.Length);
        buffer.Write(bytes);
    }
}
