using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>One-time codes after RFC 6238: SHA-1, six digits, steps of 30 seconds, which every authenticator app speaks.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Drift = 1;

    /// <summary>A new secret of 160 bits, in base 32.</summary>
    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string CodeAt(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as the apps implement it; the strength of HMAC does not rest on collisions.
        var mac = HMACSHA1.HashData(FromBase32(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F, 4)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The step whose code this is, one step of clock drift allowed; null when it is none of them, or one at or before
    /// <paramref name="lastStep"/>: a code works once.
    /// </summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastStep)
    {
        var given = Encoding.ASCII.GetBytes(code);
        long? match = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), given) && step > lastStep)
                match = step;
        }

        return match;
    }

    /// <summary>The address that an authenticator app reads from the QR image.</summary>
    public static string Address(string secret, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString("Portal PKS")}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={Uri.EscapeDataString("Portal PKS")}";

    private static string ToBase32(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            buffer = (buffer << 8 | b) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[buffer >> (bits - 5) & 31]);
        }

        return text.ToString();
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var c in text)
        {
            buffer = (buffer << 5 | Alphabet.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
