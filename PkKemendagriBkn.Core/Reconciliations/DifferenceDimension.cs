using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Matching;
using PkKemendagriBkn.Core.Matching.Review;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>
/// By which of BKN's four dimensions of quality a difference counts: what is empty on one side lacks completeness; what reviewers called a
/// state of another day is a matter of time; a day of birth or a sex is told by the NIP too, so it lacks consistency (CON_2, CON_3); all else is accuracy.
/// </summary>
public static class DifferenceDimension
{
    /// <param name="kind">What the column holds.</param>
    /// <param name="edit">In what the values differ.</param>
    /// <param name="reason">Why a reviewer decided so; null while nobody has.</param>
    public static QualityDimension Of(FieldKind kind, EditKind? edit, ReviewReason? reason) =>
        edit is EditKind.EmptyAtA or EditKind.EmptyAtB ? QualityDimension.Completeness
        : reason == ReviewReason.OtherDay ? QualityDimension.Timeliness
        : kind is FieldKind.Date or FieldKind.Sex ? QualityDimension.Consistency
        : QualityDimension.Accuracy;
}
