using PkKemendagriBkn.Core.Deadlines;
using static PkKemendagriBkn.Core.Writing.IndonesianDates;

namespace PkKemendagriBkn.Core.Explanations;

/// <summary>By what a duty is done, which half of the feedback is missing, and what the other party says never came.</summary>
internal sealed partial class ExplanationWriter
{
    private void TellDone()
    {
        if (duty.Done is { } done)
        {
            var (kind, words) = ExplanationWords.DoneBy(duty.Kind);
            steps.Add(new(ExplanationTopic.Done, $"Dipenuhi dengan {words} {nameOf(done.FactId)} pada {Long(done.On)}.")
            { Facts = [new(kind, done.FactId, done.On)], To = done.On });
        }

        if (duty.Missing != FeedbackParts.None)
        {
            bool dataMissing = duty.Missing == FeedbackParts.Data;
            steps.Add(new(ExplanationTopic.Missing,
                $"Baru {(dataMissing ? "referensi" : "data")} balikan yang masuk; {(dataMissing ? "data" : "referensi")} balikan belum disampaikan. Pasal 3 ayat (1) huruf b angka 1) meminta keduanya.")
            { Clause = duty.Clause });
        }

        if (duty.SubmissionContested)
            steps.Add(new(ExplanationTopic.Contested,
                "Pihak Kedua menyatakan tidak pernah menerima yang disampaikan itu, dan penerimaannya belum pasti. Tanpa penyampaian tersebut kewajiban ini belum dipenuhi.")
            { Clause = "12(1)" });
    }
}
