using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>One-time codes, by the figures of RFC 6238, appendix B (their last six digits).</summary>
public sealed class TotpTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_counts_one_step_before_and_after_its_own(int steps, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Totp.StepAt(now) + steps;
        Assert.Equal(counts ? step : null, Totp.Match(Secret, Totp.CodeAt(Secret, step), now, lastStep: 0));
    }

    [Fact]
    public void A_code_works_once_and_none_before_it_works_any_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var used = Totp.StepAt(now);
        Assert.Null(Totp.Match(Secret, Totp.CodeAt(Secret, used), now, used));
        Assert.Null(Totp.Match(Secret, Totp.CodeAt(Secret, used - 1), now, used));
        Assert.Equal(used + 1, Totp.Match(Secret, Totp.CodeAt(Secret, used + 1), now, used));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    [InlineData("005924 ")]
    public void What_is_no_code_matches_nothing(string typed) =>
        Assert.Null(Totp.Match(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), lastStep: 0));

    [Fact]
    public void Secrets_have_160_bits_and_their_address_is_what_apps_read()
    {
        var secret = Totp.NewSecret();
        Assert.Equal(32, secret.Length);
        Assert.NotEqual(secret, Totp.NewSecret());
        var address = new Uri(Totp.Address(secret, "b.prasetya@bkn.contoh.test"));
        Assert.Equal(("otpauth", "totp"), (address.Scheme, address.Host));
        Assert.Contains($"secret={secret}", address.Query, StringComparison.Ordinal);
        Assert.Contains("issuer=Portal%20PKS", address.Query, StringComparison.Ordinal);
    }
}
