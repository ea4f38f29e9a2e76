using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>A letter of 5 January 2026; its sender said on 10 January that receipt was confirmed on 8 January, contestable up to 24 January.</summary>
public class ReceiptTests
{
    private static readonly DateOnly Sent = new(2026, 1, 5), Said = new(2026, 1, 8), Told = new(2026, 1, 10), LastDay = new(2026, 1, 24);

    [Fact]
    public void The_sending_counts_provisionally_until_the_word_is_told() =>
        Assert.Equal((Sent, true), Standing(Told.AddDays(-1), null, null));

    [Fact]
    public void The_word_is_provisional_through_its_last_day_and_final_the_day_after()
    {
        Assert.Equal((Said, true), Standing(LastDay, null, null));
        Assert.Equal((Said, false), Standing(LastDay.AddDays(1), null, null));
    }

    [Fact]
    public void Contested_on_its_last_day_it_counts_for_nothing_the_day_after_it_stands()
    {
        Assert.Equal((Sent, true), Standing(LastDay.AddDays(1), null, LastDay));
        Assert.Equal((Said, false), Standing(LastDay.AddDays(2), null, LastDay.AddDays(1)));
    }

    [Fact]
    public void The_receivers_own_day_decides_up_to_the_last_day_and_moves_nothing_after_it()
    {
        Assert.Equal((LastDay, false), Standing(LastDay, LastDay, null));
        Assert.Equal((Said, false), Standing(LastDay.AddDays(2), LastDay.AddDays(1), null));
    }

    [Fact]
    public void A_word_dated_before_the_sending_or_after_it_was_told_is_none()
    {
        Assert.Equal(Sent, Of(LastDay, null, new(Sent.AddDays(-1), Told))!.Value.On);
        Assert.Equal(Sent, Of(LastDay, null, new(Told.AddDays(1), Told))!.Value.On);
    }

    private static (DateOnly, bool) Standing(DateOnly asOf, DateOnly? confirmedOn, DateOnly? contestedOn) =>
        Of(asOf, confirmedOn, new(Said, Told, contestedOn)) is { } receipt ? (receipt.On, receipt.Provisional) : default;

    private static Receipt? Of(DateOnly asOf, DateOnly? confirmedOn, ReceiptAsserted word) => Receipt.Of(Sent, confirmedOn, word, Policy.Default, asOf);
}
