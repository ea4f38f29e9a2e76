using System.Security.Cryptography;

namespace PkKemendagriBkn.Portal.Reconciliations;

/// <summary>Reads what <see cref="SealedFile"/> has written, one chunk at a time.</summary>
internal sealed class SealedReader(FileStream file, AesGcm aes) : Stream
{
    private readonly byte[] sealedChunk = new byte[SealedFile.Chunk + SealedFile.Tag], chunk = new byte[SealedFile.Chunk];
    private int at, length;
    private long number;
    private bool isOver;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (at == length && !isOver)
            Next();
        int read = Math.Min(buffer.Length, length - at);
        chunk.AsSpan(at, read).CopyTo(buffer);
        at += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            aes.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Next()
    {
        int read = file.ReadAtLeast(sealedChunk, sealedChunk.Length, throwOnEndOfStream: false);
        (at, length, isOver) = (0, read - SealedFile.Tag, file.Position == file.Length);
        try
        {
            if (length < 0)
                throw new SealedFileUnreadable("The sealed file is cut off.");
            aes.Decrypt(SealedFile.Nonce(number++, isOver), sealedChunk.AsSpan(0, length), sealedChunk.AsSpan(length, SealedFile.Tag), chunk.AsSpan(0, length));
        }
        catch (CryptographicException e)
        {
            length = 0;
            throw new SealedFileUnreadable("The sealed file was cut off or altered, or its key is another.", e);
        }
    }
}
