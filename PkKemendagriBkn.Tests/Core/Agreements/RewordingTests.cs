using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Tests.Core.Agreements;

public class RewordingTests
{
    private static readonly Agreement Signed = PksAgreement.Instance;
    private static readonly DateOnly March = new(2026, 3, 1), June = new(2026, 6, 1), August = new(2026, 8, 1);

    [Theory]
    [InlineData("2026-05-31", "as signed")]
    [InlineData("2026-06-01", "first")]
    [InlineData("2026-08-01", "second")]
    public void Counts_from_the_day_on_which_its_addendum_takes_effect(string asOf, string words) =>
        Assert.Equal(words == "as signed" ? Signed.Clause("8").Text : words,
            InForceOn(asOf, Addendum(March, June, "first"), Addendum(March, August, "second")).Clause("8").Text);

    [Fact]
    public void Of_two_from_one_day_the_one_agreed_last_has_the_last_word_in_whatever_order_they_are_listed()
    {
        var (earlier, later) = (Addendum(March, June, "earlier"), Addendum(March.AddDays(1), June, "later"));
        Assert.Equal("later", InForceOn("2026-06-01", later, earlier).Clause("8").Text);
        Assert.Equal("later", InForceOn("2026-06-01", earlier, later).Clause("8").Text);
    }

    [Fact]
    public void Counts_for_nothing_before_it_was_agreed() =>
        Assert.Same(Signed, InForceOn("2026-07-31", Addendum(August, June, "later")));

    [Fact]
    public void Tells_of_each_addendum_what_it_found_and_what_it_left() =>
        Assert.Equal(
            [(Signed.Clause("8").Text, "first"), ("first", "second")],
            Rewording.AllBy(Signed, [Addendum(March, August, "second"), Addendum(March, June, "first")], August).Select(r => (r.Before, r.After)));

    [Fact]
    public void Reaches_the_text_in_context_and_leaves_the_agreement_as_signed_alone()
    {
        var text = Signed.TextInContext("3(1)b.1");
        var reworded = InForceOn("2026-06-01", new Addendum
        {
            Description = "", AgreedOn = March, EffectiveOn = June, ClauseTexts = ClauseText.Write([new("3(1)b", "menerima kembali akses, dalam hal:")]),
        });
        Assert.Contains("menerima kembali akses, dalam hal: 1) PIHAK KESATU telah", reworded.TextInContext("3(1)b.1"), StringComparison.Ordinal);
        Assert.Equal(text, Signed.TextInContext("3(1)b.1"));
        Assert.Equal(Signed.Clause("3(1)b.1"), reworded.Clause("3(1)b.1"));
    }

    [Fact]
    public void Keeps_texts_word_for_word_with_quotes_breaks_and_ampersands()
    {
        ClauseText[] texts = [new("8", "\"baru\" & <lama>\nbaris kedua"), new("3(1)b.1", "x")];
        Assert.Equal(texts, ClauseText.Read(ClauseText.Write(texts)));
        Assert.Null(ClauseText.Write([]));
        Assert.Empty(ClauseText.Read(null));
    }

    private static Agreement InForceOn(string asOf, params Addendum[] addenda) => Rewording.InForce(Signed, addenda, DateOnly.Parse(asOf, null));

    private static Addendum Addendum(DateOnly agreedOn, DateOnly effectiveOn, string words) =>
        new() { Description = "", AgreedOn = agreedOn, EffectiveOn = effectiveOn, ClauseTexts = ClauseText.Write([new("8", words)]) };
}
