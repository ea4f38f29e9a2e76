using System.Globalization;
using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>The end of the term where it decides: for the notice to extend, and for a period that it cuts (Pasal 7).</summary>
internal sealed partial class ExplanationWriter
{
    private void TellTerm()
    {
        bool cutsPeriod = duty.Kind is DeadlineKind.PeriodicReport or DeadlineKind.Evaluation && duty.Due.From == situation.Term.LastDay;
        if (duty.Kind == DeadlineKind.TermNotice)
        {
            var term = situation.Term.Terms.First(each => each.FirstOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == duty.Subject
                && (each.ReplacedOn is null || each.ReplacedOn > each.FirstOn));
            TellTerm(term, term.EndsOn);
            TellReplacement(term);
        }
        else if (cutsPeriod)
        {
            TellTerm(situation.Term.Terms[^1], situation.Term.EndsOn);
        }
    }

    private void TellTerm(Term term, DateOnly endsOn)
    {
        var agreement = facts.Agreement;
        var resting = new List<FactReference> { new(FactReferenceKind.Agreement, null, agreement.SignedOn) };
        string text = $"Perjanjian ditandatangani pada {Long(agreement.SignedOn)} dan berlaku {agreement.TermYears} tahun.";
        if (!ReferenceEquals(term, situation.Term.Terms[0]))
        {
            text = $"Perpanjangan yang disepakati pada {Long(term.FirstOn)} menetapkan perjanjian berakhir pada {Long(term.EndsOn)}.";
            resting.Add(new(FactReferenceKind.Extension, null, term.FirstOn));
        }

        if (endsOn < term.EndsOn)
        {
            text += $" Perjanjian diakhiri lebih awal pada {Long(endsOn)}.";
            resting.Add(new(FactReferenceKind.Termination, null, term.ReplacedOn ?? endsOn));
        }

        text += $" Perjanjian berakhir pada {Long(endsOn)}; hari terakhir berlaku {Long(endsOn.PlusDays(-1))}.";
        steps.Add(new(ExplanationTopic.Term, text) { Clause = "7(1)", Facts = resting, To = endsOn });
    }

    private void TellReplacement(Term term)
    {
        if (term.ReplacedOn is not { } on)
            return;
        bool extended = term.ReplacedBy == NoticeKind.Extend;
        steps.Add(new(ExplanationTopic.Term,
            $"Masa berlaku ini digantikan pada {Long(on)}, karena pada hari itu disepakati {(extended ? "perpanjangan" : "pengakhiran lebih awal")}; pemberitahuan yang diberikan di dalamnya tetap tercatat.")
        { Clause = "7(1)", Facts = [new(extended ? FactReferenceKind.Extension : FactReferenceKind.Termination, null, on)], To = on });
    }
}
