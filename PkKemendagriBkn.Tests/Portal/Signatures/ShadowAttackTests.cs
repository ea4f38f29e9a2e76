using System.Text;
using PkKemendagriBkn.Portal.Signatures;

namespace PkKemendagriBkn.Tests.Portal.Signatures;

/// <summary>
/// The known ways to make a signed PDF show something else while its signatures still verify: universal forgery (the signature made
/// unreadable), wrapping (the covered bytes moved), incremental saving, and shadow attacks (content hidden before, shown after signing).
/// </summary>
public class ShadowAttackTests
{
    private static readonly byte[] Once = SignedSamples.SignedOnce;
    private static readonly int Root = SignedSamples.NumberAfter(Encoding.Latin1.GetString(Once), "/Root ");
    private static readonly int Page = SignedSamples.NumberAfter(Encoding.Latin1.GetString(Once), "/P ");

    private static string RangeOf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf("/ByteRange [", StringComparison.Ordinal) + "/ByteRange ".Length;
        return text[at..(text.IndexOf(']', at) + 1)];
    }

    [Theory]
    [InlineData("/ByteRange ", "/ByteRengo ")] // USF: without a range
    [InlineData("/Contents ", "/Contentz ")] // USF: without a signature
    [InlineData("/SubFilter /ETSI.CAdES.detached", "/SubFilter /adbe.x509.rsa_sha1 ")]
    [InlineData("[0 ", "[1 ")]
    [InlineData("[0 ", "[-0 ")]
    [InlineData("/Type /Sig", "/Type /Sog")]
    public void A_signature_made_unreadable_is_not_passed_over(string old, string with) =>
        Assert.False(SignedSamples.Verify(Once.Replace(old, with)).IsSound);

    [Fact]
    public void A_range_that_leaves_out_more_than_the_signature_is_found()
    {
        var numbers = RangeOf(Once).Trim('[', ']').Split(' ').Select(int.Parse).ToArray();
        foreach (var (a, b, c) in new[] { (numbers[1] - 1, numbers[2], numbers[3]), (numbers[1], numbers[2] + 1, numbers[3] - 1),
            (numbers[1] + 1, numbers[2], numbers[3]), (numbers[1], numbers[2] - 1, numbers[3] + 1), (numbers[1], numbers[2], numbers[3] - 1),
            (numbers[1], numbers[2], numbers[3] + 1), (0, numbers[2], numbers[3]), (numbers[1], 0, Once.Length) })
        {
            var report = SignedSamples.Verify(Once.Replace(RangeOf(Once), $"[0 {a:D10} {b:D10} {c:D10}]"));
            Assert.Equal([SignatureFault.Coverage], report.Signatures[0].Faults);
        }
    }

    [Fact]
    public void Covered_bytes_moved_behind_another_table_are_found()
    {
        // SWA: the covered tail is moved back, and the attacker's objects stand in the gap that the range now leaves out.
        var numbers = RangeOf(Once).Trim('[', ']').Split(' ').Select(int.Parse).ToArray();
        var gap = Encoding.Latin1.GetBytes($" {Page} 0 obj <</Type /Page>> endobj ");
        byte[] moved = [.. Once[..numbers[2]], .. gap, .. Once[numbers[2]..]];
        Assert.False(SignedSamples.Verify(moved.Replace(RangeOf(Once), $"[0 {numbers[1]:D10} {numbers[2] + gap.Length:D10} {numbers[3]:D10}]")).IsSound);
    }

    [Fact]
    public void A_page_changed_after_signing_is_named_as_a_change()
    {
        var report = SignedSamples.Verify(Once.Append((Page, "<</Type /Page /MediaBox [0 0 10 10]>>")));
        Assert.Equal([FileFault.ChangedAfterSigning], report.Faults);
        Assert.Contains(report.Details, d => d.Contains($"object {Page}", StringComparison.Ordinal));
        Assert.True(report.Signatures[0].IsSound, "What was signed then is still provable.");
    }

    [Fact]
    public void An_empty_revision_after_signing_is_named_as_a_change() =>
        Assert.Equal([FileFault.ChangedAfterSigning], SignedSamples.Verify(Once.Append()).Faults);

    [Theory]
    [InlineData("x")]
    [InlineData("\n")]
    [InlineData("%%EOF\n")]
    [InlineData("\nstartxref\n9\n%%EOF\n")]
    public void Bytes_behind_the_end_are_found(string behind) => Assert.False(SignedSamples.Verify([.. Once, .. Encoding.Latin1.GetBytes(behind)]).IsSound);

    [Fact]
    public void A_further_signature_that_also_changes_a_page_is_found()
    {
        // The attacker signs, with a certificate that is trusted, and slips a page in with it.
        var changed = Once.Append((Page, Once.Value(Page).Replace("/MediaBox", "/Rotate 180 /MediaBox", StringComparison.Ordinal)));
        using var trusted = SignedSamples.Authority.Issue("Orang Lain");
        Assert.Contains(FileFault.ChangedAfterSigning, SignedSamples.Verify(SignedSamples.Sign(changed, "Orang Lain", trusted)).Faults);
    }

    [Fact]
    public void An_object_that_was_awaited_before_signing_may_not_appear_after_it()
    {
        // Hide and replace: the page refers to an object that is not there yet, so nobody sees it while signing.
        var prepared =
            SignedSamples.Locked.Append((Page, SignedSamples.Locked.Value(Page).Replace("/MediaBox", "/Later 900 0 R /MediaBox", StringComparison.Ordinal)));
        var signedThen = SignedSamples.Sign(prepared, SignedSamples.First, SignedSamples.CertificateOfFirst);
        Assert.True(SignedSamples.Verify(signedThen).IsSound);
        Assert.DoesNotContain(FileFault.ChangedAfterSigning, SignedSamples.Verify(FurtherSignature(signedThen, f => f)).Faults);
        Assert.Contains(FileFault.ChangedAfterSigning, SignedSamples.Verify(FurtherSignature(signedThen, f => f, (900, "<</Type /XObject>>"))).Faults);
    }

    [Theory]
    [InlineData("/Rect [0 0 0 0]", "/Rect [0 0 900 900]")]
    [InlineData("/F 132", "/AA <</O <</S /JavaScript /JS (1)>>>> /F 132")]
    [InlineData("/FT /Sig", "/FT /Tx")]
    public void A_further_signature_that_shows_or_does_something_is_found(string old, string with)
    {
        Assert.DoesNotContain(FileFault.ChangedAfterSigning, SignedSamples.Verify(FurtherSignature(Once, f => f)).Faults);
        var changed = FurtherSignature(Once, f => f.Replace(old, with, StringComparison.Ordinal));
        Assert.Contains(FileFault.ChangedAfterSigning, SignedSamples.Verify(changed).Faults);
    }

    [Fact]
    public void A_signature_that_no_field_names_is_found()
    {
        var next = SignedSamples.NumberAfter(Encoding.Latin1.GetString(Once), "/Size ");
        Assert.Contains(FileFault.HiddenSignature, SignedSamples.Verify(Once.Append((next, SignedSamples.SignedTwice.Value(next)))).Faults);
    }

    [Fact]
    public void A_signature_deep_inside_another_object_is_found()
    {
        var next = SignedSamples.NumberAfter(Encoding.Latin1.GetString(Once), "/Size ");
        var nested = Once.Append((next, $"[[<</V {SignedSamples.SignedTwice.Value(next)}>>]]"));
        Assert.Contains(FileFault.HiddenSignature, SignedSamples.Verify(nested).Faults);
    }

    [Fact]
    public void A_table_that_points_into_what_was_signed_before_is_not_read()
    {
        var text = Encoding.Latin1.GetString(SignedSamples.SignedTwice);
        var offset = text.IndexOf($"\n{Page} 0 obj\n", StringComparison.Ordinal) + 1;
        var entry = text.LastIndexOf($"\n{Page} 1\n", StringComparison.Ordinal) + $"\n{Page} 1\n".Length;
        var pointed = text[..entry] + $"{offset:D10}" + text[(entry + 10)..];
        Assert.Equal([FileFault.Structure], SignedSamples.Verify(Encoding.Latin1.GetBytes(pointed)).Faults);
    }

    [Fact]
    public void A_file_without_a_signature_is_not_sound()
    {
        Assert.Equal([FileFault.NoSignature], SignedSamples.Verify(SignedSamples.Locked).Faults);
        Assert.Equal([FileFault.NotPdf], SignedSamples.Verify("bukan PDF"u8.ToArray()).Faults);
        Assert.Equal([FileFault.Structure], SignedSamples.Verify("%PDF-1.4\nbukan"u8.ToArray()).Faults);
    }

    /// <summary>One more signature appended by hand, its field as given and objects beside it: only what the revision changes is looked at.</summary>
    private static byte[] FurtherSignature(byte[] pdf, Func<string, string> field, params (int Number, string Value)[] beside)
    {
        var next = SignedSamples.NumberAfter(Encoding.Latin1.GetString(pdf), "/Size ");
        var catalogue = pdf.Value(Root);
        var end = catalogue.IndexOf(']', catalogue.IndexOf("/Fields [", StringComparison.Ordinal));
        return pdf.Append([(Root, catalogue.Insert(end, $" {next + 1} 0 R")), (next, SignedSamples.SignedTwice.Value(next)),
            (next + 1, field(SignedSamples.SignedTwice.Value(next + 1))), .. beside]);
    }
}
