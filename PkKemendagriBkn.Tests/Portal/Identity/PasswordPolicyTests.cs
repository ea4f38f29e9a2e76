using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Tests.Portal.Identity;

/// <summary>What a password must be: S12.</summary>
public sealed class PasswordPolicyTests
{
    private static readonly PortalUser Person = new() { FullName = "Budiman Prasetya", Email = "b.prasetya@bkn.contoh.test" };

    [Theory]
    [InlineData("hujan-sore-di-teras-7")]
    [InlineData("lumbung kayu biru tua")]
    [InlineData("kucing memanjat menara senja")]
    [InlineData("k7#vQ2m!xPz9")]
    [InlineData("zebra tidak minum kopi")]
    [InlineData("🌊 ombak malam di dermaga")]
    public void An_unguessable_one_is_taken_without_asking_for_signs_or_capitals(string password) => Assert.Null(PasswordPolicy.Problem(Person, password));

    [Theory]
    [InlineData("pendek")]
    [InlineData("sebelas-kar")]
    [InlineData("password1234")]
    [InlineData("Password123!")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("KataSandi12345")]
    [InlineData("katasandi-rahasia")]
    [InlineData("rahasia123456")]
    [InlineData("indonesia1945")]
    [InlineData("Indonesia2025!")]
    [InlineData("indonesiamerdeka")]
    [InlineData("bismillah12345")]
    [InlineData("alhamdulillah99")]
    [InlineData("kemendagri2026")]
    [InlineData("Kemendagri-BKN")]
    [InlineData("administrator1")]
    [InlineData("qwertyuiop123")]
    [InlineData("qwerty123456")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("121212121212")]
    [InlineData("passwordpassword")]
    [InlineData("iloveyou1234")]
    [InlineData("akucintakamu1")]
    [InlineData("sayangku2024!!")]
    [InlineData("14-02-1990-2024")]
    [InlineData("persib19330314")]
    [InlineData("Prasetya-kuat-sekali")]
    [InlineData("budiman yang tekun")]
    public void A_guessable_one_is_refused(string password) => Assert.NotNull(PasswordPolicy.Problem(Person, password));

    [Fact]
    public void Up_to_256_characters_are_taken_and_more_refused_rather_than_cut()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"kata{i * 37 % 91}"));
        Assert.Null(PasswordPolicy.Problem(Person, words[..128]));
        Assert.Null(PasswordPolicy.Problem(Person, words[..256]));
        Assert.NotNull(PasswordPolicy.Problem(Person, words[..257]));
    }
}
