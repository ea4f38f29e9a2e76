using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>A sealed file is not there, was cut off or altered, or its key is gone.</summary>
public sealed class SealedFileUnreadable(string what, Exception? inner = null) : IOException(what, inner);

/// <summary>
/// A file encrypted in chunks of 64 KiB (AES-256-GCM), so that a gigabyte needs no memory: a mark, a salt, then each chunk with its tag.
/// The number of a chunk and whether it is the last are in its nonce, so that none can be left out, moved or cut off unnoticed. Each file
/// has a key of its own, drawn from the given one, the salt and the file's name.
/// </summary>
public static class SealedFile
{
    internal const int Chunk = 64 * 1024, Tag = 16;
    private const int SaltBytes = 16;
    private static readonly byte[] Mark = "PKBKN-1\n"u8.ToArray();

    /// <summary>Encrypts all of a stream into a file, which stands under its name only when it is whole.</summary>
    public static void Write(Stream plain, string path, byte[] key)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        using var aes = Cipher(key, salt, path);
        var partial = path + ".part";
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Mark);
            file.Write(salt);
            byte[] now = new byte[Chunk], next = new byte[Chunk], sealedChunk = new byte[Chunk + Tag];
            int length = plain.ReadAtLeast(now, Chunk, throwOnEndOfStream: false);
            for (long number = 0; ; number++)
            {
                int following = length < Chunk ? 0 : plain.ReadAtLeast(next, Chunk, throwOnEndOfStream: false);
                aes.Encrypt(Nonce(number, following == 0), now.AsSpan(0, length), sealedChunk.AsSpan(0, length), sealedChunk.AsSpan(length, Tag));
                file.Write(sealedChunk, 0, length + Tag);
                if (following == 0)
                    break;
                (now, next, length) = (next, now, following);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Opens a file that decrypts as it is read, from its beginning to its end; every chunk is checked before it is given.</summary>
    /// <exception cref="SealedFileUnreadable">It is not there or no sealed file; while reading: it was cut off, altered, or the key is another.</exception>
    public static Stream Open(string path, byte[] key)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var head = new byte[Mark.Length + SaltBytes];
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().StartsWith(Mark))
                return new SealedReader(file, Cipher(key, head[Mark.Length..], path));
            file.Dispose();
            throw new SealedFileUnreadable($"{Path.GetFileName(path)} is no sealed file.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SealedFileUnreadable($"{Path.GetFileName(path)} is missing.", e);
        }
    }

    internal static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        nonce[0] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private static AesGcm Cipher(byte[] key, byte[] salt, string path) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, Encoding.UTF8.GetBytes(Path.GetFileName(path))), Tag);
}
