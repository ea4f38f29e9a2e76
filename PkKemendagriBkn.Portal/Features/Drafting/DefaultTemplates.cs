using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evaluations;
using PkKemendagriBkn.Core.Minutes;
using PkKemendagriBkn.Core.Reporting;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>The words with which a document is printed until an administrator changes them.</summary>
public static class DefaultTemplates
{
    public static TemplateTexts Of(DraftKind kind)
    {
        var (first, second) = (PksAgreement.Instance.First, PksAgreement.Instance.Second);
        return kind switch
        {
            DraftKind.Report => new TemplateTexts
            {
                LetterheadNames = first.LetterheadNames, LetterheadAddress = [first.SeatAddress],
                Addressees = ["Sekretaris Utama Badan Kepegawaian Negara", "di Jakarta"], Closing = ExchangeReport.DefaultClosing,
            },
            DraftKind.Minutes => new TemplateTexts
            {
                LetterheadNames = [first.FullName.ToUpperInvariant(), second.FullName.ToUpperInvariant()],
                Opening = MatchingMinutes.DefaultOpening, Closing = MatchingMinutes.DefaultClosing,
            },
            // A letter has its own text and its party's own head.
            DraftKind.Letter => new TemplateTexts(),
            _ => new TemplateTexts
            {
                // An evaluation of one party carries that party's own head.
                LetterheadNames = kind == DraftKind.OwnEvaluation ? [] : [first.FullName.ToUpperInvariant(), second.FullName.ToUpperInvariant()],
                Opening = EvaluationMinutes.DefaultOpening, Closing = EvaluationMinutes.DefaultClosing,
            },
        };
    }
}
