using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;

namespace PkKemendagriBkn.Tests.Core.Correspondence;

public class ReceiptDatesTests
{
    private static readonly DateOnly Sent = new(2026, 3, 2), Confirmed = new(2026, 3, 9), Today = new(2026, 9, 1);

    [Fact]
    public void Until_it_is_confirmed_a_letter_counts_as_received_between_its_sending_and_the_day_of_looking() =>
        Assert.Equal(new ReceiptDates(Sent, Today, false), ReceiptDates.Of(Sent, null, Today));

    [Fact]
    public void A_confirmation_settles_the_day() => Assert.Equal(new ReceiptDates(Confirmed, Confirmed, true), ReceiptDates.Of(Sent, Confirmed, Today));

    [Fact]
    public void A_confirmation_that_lies_ahead_of_the_day_of_looking_has_not_happened() =>
        Assert.Equal(new ReceiptDates(Sent, Sent.AddDays(3), false), ReceiptDates.Of(Sent, Confirmed, Sent.AddDays(3)));

    [Fact]
    public void A_letter_that_has_not_been_sent_has_no_such_days() => Assert.Null(ReceiptDates.Of(Sent, null, Sent.AddDays(-1)));

    [Theory]
    [InlineData(Party.First, Party.Second)]
    [InlineData(Party.Second, Party.First)]
    [InlineData(Party.Both, Party.Both)]
    public void A_letter_goes_to_the_other_party(Party from, Party to) => Assert.Equal(to, new Letter { Number = "1", Subject = "Uji", From = from }.To);

    [Theory]
    [InlineData(2026, 1, 31, false)]
    [InlineData(2026, 2, 1, true)]
    [InlineData(2026, 6, 30, true)]
    [InlineData(2026, 7, 1, false)]
    public void A_representative_holds_from_its_first_day_to_its_last(int year, int month, int day, bool valid)
    {
        var representative = new Representative
        {
            Name = "Unit", Address = "Jalan", Email = "a@b.id", ValidFromOn = new(2026, 2, 1),
            ValidUntilOn = new(2026, 6, 30)
        };
        Assert.Equal(valid, representative.IsValidOn(new DateOnly(year, month, day)));
    }
}
