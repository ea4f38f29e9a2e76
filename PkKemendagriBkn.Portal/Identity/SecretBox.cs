using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// Seals what must not be readable from the database or its backups, with keys drawn from the portal's secret outside the
/// database: authenticator secrets and cookie keys (AES-256-GCM), recovery codes (HMAC-SHA256).
/// </summary>
public sealed class SecretBox(AuditKey root)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Encrypts for one purpose; only the same purpose opens it again.</summary>
    public string Seal(string purpose, string text) => Seal(Key(purpose), text);

    /// <summary>Encrypts under a key of its own (32 bytes).</summary>
    public static string Seal(byte[] key, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var all = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(all.AsSpan(0, NonceBytes), plain, all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes));
        return Base64Url.EncodeToString(all);
    }

    /// <summary>The text that was sealed; null when it was sealed for another purpose, with another secret, or altered.</summary>
    public string? Open(string purpose, string? sealedText) => Open(Key(purpose), sealedText);

    /// <summary>The text that was sealed under this key; null when it was sealed under another, or altered.</summary>
    public static string? Open(byte[] key, string? sealedText)
    {
        try
        {
            var all = Base64Url.DecodeFromChars(sealedText);
            if (all.Length < NonceBytes + TagBytes)
                return null;
            var plain = new byte[all.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(all.AsSpan(0, NonceBytes), all.AsSpan(NonceBytes + TagBytes), all.AsSpan(NonceBytes, TagBytes), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A keyed digest, for secrets that are only ever compared.</summary>
    public string Digest(string purpose, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Key(purpose), Encoding.UTF8.GetBytes(text)));

    private byte[] Key(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root.Bytes, 32, info: Encoding.UTF8.GetBytes("pkbkn:" + purpose));
}
