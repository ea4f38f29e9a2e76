using FsCheck;
using FsCheck.Fluent;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Tests.Core.Writing;

public class TerbilangTests
{
    [Theory]
    [InlineData(0, "nol")]
    [InlineData(1, "satu")]
    [InlineData(10, "sepuluh")]
    [InlineData(11, "sebelas")]
    [InlineData(12, "dua belas")]
    [InlineData(19, "sembilan belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(27, "dua puluh tujuh")]
    [InlineData(100, "seratus")]
    [InlineData(101, "seratus satu")]
    [InlineData(111, "seratus sebelas")]
    [InlineData(200, "dua ratus")]
    [InlineData(1_000, "seribu")]
    [InlineData(1_100, "seribu seratus")]
    [InlineData(2_025, "dua ribu dua puluh lima")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(21_000, "dua puluh satu ribu")]
    [InlineData(100_000, "seratus ribu")]
    [InlineData(101_000, "seratus satu ribu")]
    [InlineData(1_000_000, "satu juta")]
    [InlineData(1_001_000, "satu juta seribu")]
    [InlineData(1_000_000_000, "satu miliar")]
    [InlineData(1_000_000_000_000, "satu triliun")]
    [InlineData(999_999_999_999_999,
        "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar "
        + "sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu "
        + "sembilan ratus sembilan puluh sembilan")]
    public void Numbers_are_spelled_as_contracts_spell_them(long number, string words) =>
        Assert.Equal(words, Terbilang.Of(number));

    [Fact]
    public void Every_number_up_to_a_hundred_thousand_reads_back_as_itself()
    {
        for (long number = 0; number <= 100_000; number++)
            Assert.Equal(number, Read(Terbilang.Of(number)));
    }

    [Fact]
    public void Any_number_reads_back_as_itself() => Prop
        .ForAll(Gen.Choose(0, int.MaxValue).Two().Select(pair => ((long)pair.Item1 << 31 | (long)pair.Item2) % (Terbilang.Largest + 1)).ToArbitrary(),
            number => Read(Terbilang.Of(number)) == number)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_is_spelled_with_single_spaces_and_known_words() => Prop
        .ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), number =>
            !Terbilang.Of(number).Contains("  ", StringComparison.Ordinal)
            && !Terbilang.Of(number).Contains("satu ratus", StringComparison.Ordinal)
            && !Terbilang.Of(number).Contains("satu belas", StringComparison.Ordinal)
            && !Terbilang.Of(number).Contains("satu puluh", StringComparison.Ordinal))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1)]
    [InlineData(Terbilang.Largest + 1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void What_cannot_be_spelled_is_refused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Terbilang.Of(number));

    [Fact]
    public void A_quantity_carries_digits_words_and_unit()
    {
        Assert.Equal("6 (enam) bulan", Terbilang.Quantity(6, "bulan"));
        Assert.Equal("1.250 (seribu dua ratus lima puluh) pegawai", Terbilang.Quantity(1_250, "pegawai"));
    }

    /// <summary>Reads words back by another way than they were written: a running sum over the words.</summary>
    private static long Read(string words)
    {
        long total = 0, group = 0, last = 0;
        foreach (var word in words.Split(' '))
        {
            switch (word)
            {
                case "nol": break;
                case "sepuluh": group += 10; break;
                case "sebelas": group += 11; break;
                case "seratus": group += 100; break;
                case "belas": group += 10; break;
                case "puluh": group += last * 9; break;
                case "ratus": group += last * 99; break;
                case "seribu": total += 1_000; break;
                case "ribu": total += group * 1_000; group = 0; break;
                case "juta": total += group * 1_000_000; group = 0; break;
                case "miliar": total += group * 1_000_000_000; group = 0; break;
                case "triliun": total += group * 1_000_000_000_000; group = 0; break;
                default:
                    last = Array.IndexOf(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"], word) + 1;
                    Assert.NotEqual(0, last);
                    group += last;
                    break;
            }
        }
        return total + group;
    }
}
