namespace PkKemendagriBkn.Core.Correspondence;

/// <summary>
/// The days on which a letter can count as received (Pasal 9(2)). A confirmation settles the day. Until then the sending is the
/// earliest that a confirmation may name, and the latest moves on with every day.
/// </summary>
public sealed record ReceiptDates(DateOnly EarliestOn, DateOnly LatestOn, bool IsConfirmed)
{
    /// <param name="sentOn">The day of sending (WIB).</param>
    /// <param name="confirmedOn">The day that was confirmed, if any was.</param>
    /// <param name="asOf">The day on which it is looked at (WIB).</param>
    /// <returns>Null while the letter has not been sent by that day.</returns>
    public static ReceiptDates? Of(DateOnly sentOn, DateOnly? confirmedOn, DateOnly asOf) =>
        confirmedOn is { } on && on <= asOf ? new(on, on, true)
        : sentOn <= asOf ? new(sentOn, asOf, false)
        : null;
}
