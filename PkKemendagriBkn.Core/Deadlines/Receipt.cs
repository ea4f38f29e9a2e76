namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>Why a communication counts as received (Pasal 9(2)).</summary>
public enum ReceiptRule { SendersWord, OwnConfirmation, Sending }

/// <summary>
/// When a communication counts as received (Pasal 9(2)), as of a day. <paramref name="LastDay"/> is the last on which the sender's
/// word may be contested; null where no word was taken.
/// </summary>
public readonly record struct Receipt(ReceiptRule Rule, DateOnly On, bool Provisional, bool Contested = false, DateOnly? LastDay = null)
{
    /// <summary>
    /// Of what has come by <paramref name="asOf"/>: the sender's word, unless it was contested in time or the receiver spoke for itself in time;
    /// the receiver's own confirmation; the sending. Null where nothing has come.
    /// </summary>
    public static Receipt? Of(DateOnly? sentOn, DateOnly? confirmedOn, ReceiptAsserted? word, Policy policy, DateOnly asOf)
    {
        bool confirmed = confirmedOn <= asOf, sent = sentOn <= asOf, contested = false;
        DateOnly? lastDay = null;
        if (word is not null && IsTaken(word, sent ? sentOn : null, asOf))
        {
            lastDay = word.ToldOn.PlusDays(policy.AssertionDays);
            contested = word.ContestedOn <= asOf && word.ContestedOn <= lastDay;
            bool spokeForItself = confirmed && confirmedOn <= lastDay;
            if (!contested && !spokeForItself)
                return new Receipt(ReceiptRule.SendersWord, word.On, Provisional: asOf <= lastDay, LastDay: lastDay);
        }

        return confirmed ? new Receipt(ReceiptRule.OwnConfirmation, confirmedOn!.Value, Provisional: false, LastDay: lastDay)
            : sent ? new Receipt(ReceiptRule.Sending, sentOn!.Value, Provisional: true, contested, lastDay)
            : null;
    }

    // A word dated before the sending, or after it was told, is as if it were not there.
    private static bool IsTaken(ReceiptAsserted word, DateOnly? sentOn, DateOnly asOf) =>
        word.ToldOn <= asOf && word.On <= word.ToldOn && !(sentOn > word.On);
}
