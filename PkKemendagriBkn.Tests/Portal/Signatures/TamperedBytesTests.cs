using PkKemendagriBkn.Tests.Browser;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>Whoever changes one byte of a signed file is found, wherever it stands.</summary>
public class TamperedBytesTests
{
    [Fact]
    public void Bytes_behind_the_locked_file_are_held_by_a_signature()
    {
        // A part stands for all, unless PKBKN_EVERY_LOOK=true; of the digits of a signature, and of the zeros that fill its room, always.
        var (pdf, locked) = (SignedSamples.SignedTwice, SignedSamples.Locked.Length);
        var places = Enumerable.Range(locked, pdf.Length - locked).Where(at => at % 997 == 0 || !IsDigits(pdf, at, "0"u8)
            && (at % 13 == 0 || !IsDigits(pdf, at, "0123456789ABCDEF"u8))).ToList();
        Assert.True(places.Count > 800);
        Unfound(Look.Every ? places : [.. places.Where((_, i) => i % 6 == 0)], at => (byte)(1 << (at % 8)));
    }

    [Fact]
    public void Bytes_anywhere_in_the_file_are_held()
    {
        var (pdf, numbers) = (SignedSamples.SignedTwice, new SeededNumbers(20260304));
        Unfound([.. Enumerable.Range(0, Look.Every ? 600 : 60).Select(_ => numbers.Between(0, pdf.Length - 1))], at => (byte)(1 + (at * 31 % 255)));
    }

    [Fact]
    public void Bytes_taken_out_or_put_in_are_found()
    {
        var (pdf, numbers) = (SignedSamples.SignedTwice, new SeededNumbers(20260305));
        var places = Enumerable.Range(0, 20).Select(_ => numbers.Between(0, pdf.Length - 1)).ToList();
        Assert.DoesNotContain(places, at => SignedSamples.Verify([.. pdf[..at], .. pdf[(at + 1)..]]).IsSound);
        Assert.DoesNotContain(places, at => SignedSamples.Verify([.. pdf[..at], (byte)' ', .. pdf[at..]]).IsSound);
    }

    [Fact]
    public void A_file_cut_off_is_sound_only_where_a_signature_ended()
    {
        var (pdf, numbers) = (SignedSamples.SignedTwice, new SeededNumbers(20260306));
        var ends = Enumerable.Range(0, 20).Select(_ => numbers.Between(0, pdf.Length - 1)).Append(SignedSamples.SignedOnce.Length).Append(pdf.Length - 1)
            .Order();
        Assert.Equal([SignedSamples.SignedOnce.Length], ends.Where(end => SignedSamples.Verify(pdf[..end]).IsSound));
    }

    private static void Unfound(IReadOnlyList<int> places, Func<int, byte> flip)
    {
        var pdf = (byte[])SignedSamples.SignedTwice.Clone();
        var unfound = new List<int>();
        foreach (var at in places)
        {
            pdf[at] ^= flip(at);
            if (SignedSamples.Verify(pdf).IsSound)
                unfound.Add(at);
            pdf[at] ^= flip(at);
        }

        Assert.Empty(unfound);
    }

    private static bool IsDigits(byte[] pdf, int at, ReadOnlySpan<byte> digits) =>
        !pdf.AsSpan(at - 20, Math.Min(41, pdf.Length - at + 20)).ContainsAnyExcept(digits);
}
