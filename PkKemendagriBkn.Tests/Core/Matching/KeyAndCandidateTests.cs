using System.Text;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Core.Matching;

/// <summary>The key without a text for each row, and what makes two rows a candidate.</summary>
public class KeyAndCandidateTests
{
    [Fact]
    public void A_packed_nip_is_valid_when_the_nip_is()
    {
        var numbers = new SeededNumbers(3);
        int valid = 0;
        for (int i = 0; i < 50_000; i++)
        {
            var text =
                $"{numbers.Between(1899, 2010):0000}{numbers.Between(0, 13):00}{numbers.Between(0, 32):00}{numbers.Between(1950, 2026):0000}{numbers.Between(0, 30):00}{numbers.Between(0, 3)}{numbers.Between(0, 2):000}";
            if (numbers.Chance(10))
                text = text.Insert(numbers.Between(0, 18), numbers.Pick(" ", "/", ":", "x", "\u00A0"));
            bool expected = Nip.TryParse(text, out var nip, out _);
            Assert.Equal(expected ? ulong.Parse(nip.Digits, null) : 0, PackedNip.Read(Encoding.UTF8.GetBytes(text)));
            valid += expected ? 1 : 0;
        }

        Assert.True(valid > 5_000);
    }

    [Theory]
    [InlineData("'196501311985031001")]
    [InlineData(" 19650131 198503 1 001 ")]
    [InlineData("\"196501311985031001\"")]
    [InlineData("=\"196501311985031001\"")]
    [InlineData("196501\u200B311985031001\u00A0")]
    public void Quotes_spaces_and_what_has_no_width_are_no_part_of_a_nip(string text) =>
        Assert.Equal(196501311985031001UL, PackedNip.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("1.96501E+17")]
    [InlineData("196501310000000000")]
    [InlineData("")]
    [InlineData("19650131198503100")]
    [InlineData("１９６５０１３１１９８５０３１００１")]
    public void A_damaged_nip_is_never_repaired(string text) => Assert.Equal(0UL, PackedNip.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(196501311985031001, 196501311985031007, true)]
    [InlineData(196502011985031001, 196501021985031001, true)]
    [InlineData(196501311985031001, 196501311985031010, false)]
    [InlineData(196501311985031001, 196501311985031001, false)]
    public void One_digit_or_day_and_month_are_one_slip(ulong a, ulong b, bool expected)
    {
        Assert.Equal(expected, PackedNip.AreOneSlipApart(a, b));
        Assert.Equal(expected, PackedNip.AreOneSlipApart(b, a));
    }

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("ABC", "", 0)]
    [InlineData("BUDI", "BUDI", 1)]
    public void Names_are_as_alike_as_winkler_says(string a, string b, double expected)
    {
        Assert.Equal(expected, JaroWinkler.Similarity(a, b), 4);
        Assert.Equal(expected, JaroWinkler.Similarity(b, a), 4);
    }

    [Fact]
    public void A_slip_in_the_date_of_birth_still_shares_a_key()
    {
        Assert.True(ShareKey(null, 196501311985031001, null, 196601311985031001));
        Assert.True(ShareKey(null, 196501311985031001, null, 196501301985031001));
        Assert.True(ShareKey(null, 196501021985031001, null, 196502011985031001));
        Assert.True(ShareKey(new(1965, 2, 1), 0, new(1965, 1, 2), 0));
        Assert.True(ShareKey(new(1965, 2, 1), 0, null, 196502011985031001));
        Assert.True(ShareKey(new(1965, 1, 12), 0, new(1965, 12, 1), 0));
        Assert.False(ShareKey(new(1965, 2, 1), 0, new(1965, 2, 2), 0));
    }

    private static bool ShareKey(DateOnly? bornA, ulong a, DateOnly? bornB, ulong b)
    {
        ulong[] keysA = new ulong[CandidateKeys.Most], keysB = new ulong[CandidateKeys.Most];
        return keysA.Take(CandidateKeys.Write(bornA, a, true, keysA)).Intersect(keysB.Take(CandidateKeys.Write(bornB, b, false, keysB))).Any();
    }
}
