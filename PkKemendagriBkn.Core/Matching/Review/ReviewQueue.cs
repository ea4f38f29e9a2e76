namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>What people look through after a run: fields that differ, rows without a partner, and rows that may be one person.</summary>
public enum ReviewQueue { Difference, Only, Candidate }

/// <summary>What a reviewer says of an item: it is the same, it is not, or it cannot be told.</summary>
/// <remarks>Of a row without a partner, <see cref="Same"/> says that it rightly has none.</remarks>
public enum ReviewVerdict { Same, Different, Unsure }

/// <summary>Why a reviewer says so.</summary>
public enum ReviewReason
{
    /// <summary>Two ways to write one thing.</summary>
    Writing,

    /// <summary>An older and a newer state of one thing, both true on their day.</summary>
    OtherDay,

    /// <summary>What the first party holds is to be put right.</summary>
    FirstToCorrect,

    /// <summary>What the second party holds is to be put right.</summary>
    SecondToCorrect,

    /// <summary>One of them is wrong, and the files do not tell which.</summary>
    ToInvestigate,

    /// <summary>The other side's data set is not meant to hold it.</summary>
    OutOfScope,

    /// <summary>The other side's data set should hold it.</summary>
    MissingThere,

    /// <summary>Two persons whose names are alike.</summary>
    TwoPersons,

    /// <summary>A document is needed to tell.</summary>
    NeedsDocument,

    /// <summary>Only the other party can tell.</summary>
    NeedsOtherParty,
}

/// <summary>Which reasons a verdict may have.</summary>
public static class ReviewReasons
{
    private static readonly ReviewReason[] OfUnsure = [ReviewReason.NeedsDocument, ReviewReason.NeedsOtherParty];
    private static readonly ReviewReason[] ToCorrect = [ReviewReason.SecondToCorrect, ReviewReason.FirstToCorrect, ReviewReason.ToInvestigate];

    /// <summary>The usual one first.</summary>
    public static IReadOnlyList<ReviewReason> Of(ReviewQueue queue, ReviewVerdict verdict) => (queue, verdict) switch
    {
        (_, ReviewVerdict.Unsure) => OfUnsure,
        (ReviewQueue.Difference, ReviewVerdict.Same) => [ReviewReason.Writing, ReviewReason.OtherDay],
        (ReviewQueue.Difference, _) => ToCorrect,
        (ReviewQueue.Only, ReviewVerdict.Same) => [ReviewReason.OutOfScope, ReviewReason.OtherDay],
        (ReviewQueue.Only, _) => [ReviewReason.MissingThere],
        (_, ReviewVerdict.Same) => ToCorrect,
        _ => [ReviewReason.TwoPersons],
    };
}
