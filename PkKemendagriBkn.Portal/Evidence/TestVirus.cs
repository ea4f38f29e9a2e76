namespace PkKemendagriBkn.Portal.Evidence;

/// <summary>
/// The harmless string that every malware scanner reports (EICAR). Found without a scanner too, so that whoever installs the
/// portal can see refusal work.
/// </summary>
public static class TestVirus
{
    /// <summary>In two pieces, or scanners would report this program.</summary>
    public static byte[] Text { get; } = [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}"u8, .. "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    /// <summary>Reads the stream to its end, in constant memory; <paramref name="begun"/> are the few bytes of it that were read before.</summary>
    public static bool IsIn(Stream stream, ReadOnlySpan<byte> begun = default)
    {
        var buffer = new byte[64 * 1024];
        begun.CopyTo(buffer);
        int kept = begun.Length, read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(Text) >= 0)
                return true;
            kept = Math.Min(Text.Length - 1, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
