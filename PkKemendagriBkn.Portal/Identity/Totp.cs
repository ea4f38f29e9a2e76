using OtpNet;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>
/// One-time codes after RFC 6238: SHA-1, six digits, steps of 30 seconds, which every authenticator app speaks. Otp.NET reckons them; that a
/// code works once is seen to here.
/// </summary>
public static class Totp
{
    private const string Issuer = "Portal PKS";
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;

    /// <summary>One step of clock drift either way.</summary>
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <summary>A new secret of 160 bits, in base 32.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of one step.</summary>
    public static string CodeAt(string secret, long step) => Of(secret).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);

    /// <summary>
    /// The step whose code this is, one step of clock drift allowed; null when it is none of them, or one at or before
    /// <paramref name="lastStep"/>: a code works once.
    /// </summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastStep) =>
        Of(secret).VerifyTotp(now.UtcDateTime, code, out var step, Drift) && step > lastStep ? step : null;

    /// <summary>The address that an authenticator app reads from the QR image.</summary>
    public static string Address(string secret, string account) => new OtpUri(OtpType.Totp, secret, account, Issuer).ToString();

    private static OtpNet.Totp Of(string secret) => new(Base32Encoding.ToBytes(secret), StepSeconds);
}
