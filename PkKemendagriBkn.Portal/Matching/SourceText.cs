using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Portal.Matching;

/// <summary>A file as UTF-8, whatever it is written in, read once from its beginning; its SHA-256 is that of the bytes as they lie on the disk.</summary>
internal sealed class SourceText : IDisposable
{
    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream text;

    public SourceText(string path)
    {
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        var encoding = Utf16(file);
        (file.Position, IsUtf16) = (0, encoding is not null);
        Stream hashed = new Hashing(file, hash);
        text = encoding is null ? hashed : Encoding.CreateTranscodingStream(hashed, encoding, new UTF8Encoding(false));
    }

    public bool IsUtf16 { get; }
    public long Length => file.Length;
    public long Position => file.Position;

    public int Read(Span<byte> target) => text.Read(target);

    /// <summary>In hex; to be asked once, after the last byte was read.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose()
    {
        text.Dispose();
        file.Dispose();
        hash.Dispose();
    }

    /// <summary>By its mark, or by the zero beside each of its first letters.</summary>
    private static UnicodeEncoding? Utf16(FileStream file)
    {
        Span<byte> start = stackalloc byte[4];
        int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return length < 4 ? null : start switch
        {
            [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0xFE, 0xFF, ..] or [0, not 0, 0, not 0] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => null,
        };
    }

    private sealed class Hashing(FileStream file, IncrementalHash hash) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => file.Length;
        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            int read = file.Read(buffer);
            hash.AppendData(buffer[..read]);
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
