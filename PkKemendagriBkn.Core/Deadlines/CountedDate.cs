namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>A date counted from another by months or days, kept with how it was counted so that this can be shown.</summary>
public readonly record struct CountedDate
{
    private CountedDate(DateOnly from, int count, bool inMonths, Amendment? by = null) => (From, Count, InMonths, By) = (from, count, inMonths, by);

    public DateOnly From { get; }

    /// <summary>Months or calendar days; negative counts back.</summary>
    public int Count { get; }

    public bool InMonths { get; }

    /// <summary>The addendum whose number was used; null where it is the agreement's own, or a reading's.</summary>
    public Amendment? By { get; }

    public DateOnly Date => InMonths ? From.PlusMonths(Count) : From.PlusDays(Count);

    /// <summary>True where the month reached lacks the day, so that its last day was taken.</summary>
    public bool IsMonthEnd => InMonths && Date.Day < From.Day;

    public static CountedDate Months(DateOnly from, NumberInForce number, bool back = false) =>
        new(from, back ? -number.Value : number.Value, inMonths: true, number.By);

    public static CountedDate Days(DateOnly from, NumberInForce number, bool back = false) =>
        new(from, back ? -number.Value : number.Value, inMonths: false, number.By);

    public static CountedDate Days(DateOnly from, int count) => new(from, count, inMonths: false);
}
