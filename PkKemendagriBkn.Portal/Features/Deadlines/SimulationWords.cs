using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Deadlines;

/// <summary>Imagined changes, and what they can be about, in words.</summary>
public static class SimulationWords
{
    public static string Of(ImaginedChange change, FactsSnapshot snapshot)
    {
        var on = change.On is { } day ? $" pada {IndonesianDates.Long(day)}" : "";
        var about = SubjectOf(change, snapshot);
        return change.Kind switch
        {
            ImaginedKind.HoldEvaluation => $"Evaluasi diadakan {Labels.Of(Enum.Parse<EvaluationHolder>(change.Detail))}{on}",
            ImaginedKind.StrikeForceMajeure =>
                $"Keadaan kahar menimpa {Labels.Of(Enum.Parse<Party>(change.Detail))} sejak {IndonesianDates.Long(change.On!.Value)}"
                + (change.Until is { } until ? $" sampai {IndonesianDates.Long(until)}" : ", belum berakhir"),
            ImaginedKind.MoveFact => $"{about} terjadi{on}",
            ImaginedKind.RemoveFact => $"{about} tidak pernah ada",
            ImaginedKind.ReadOtherwise => about,
            _ => $"{Labels.Of(change.Kind)}{on}{(about.Length > 0 ? $": {about}" : "")}",
        };
    }

    /// <summary>What a change of this kind can be about, newest first.</summary>
    public static IReadOnlyList<(string Value, string Text)> Subjects(ImaginedKind kind, FactsSnapshot snapshot, DateOnly asOf)
    {
        var facts = snapshot.Facts;
        return kind switch
        {
            ImaginedKind.SubmitFeedback => [.. facts.Deliveries.OrderByDescending(CameOn).Select(d => (d.Id, Titled(d.Id, CameOn(d))))],
            ImaginedKind.ConfirmRequest or ImaginedKind.AnswerRequest =>
                [.. facts.ReportRequests.OrderByDescending(r => r.SentOn).Select(r => (r.Id, Titled(r.Id, r.SentOn)))],
            ImaginedKind.ReportPeriod =>
                [.. facts.PeriodsAsOf(asOf).OrderByDescending(p => p.From).Select(p => (p.Name, Labels.Period(p.Name)))],
            ImaginedKind.ReadOtherwise => [.. snapshot.Agreement.Interpretations.Ambiguities.Where(a => a.IsSetting).Select(a => (a.Id, a.Title))],
            ImaginedKind.MoveFact or ImaginedKind.RemoveFact => [.. Dated(facts).OrderByDescending(f => f.On).Select(f => (f.Id, Titled(f.Id, f.On)))],
            _ => [],
        };

        string Titled(string id, DateOnly on) =>
            snapshot.SourceOf(id) is { } source ? $"{source.Kind}, {IndonesianDates.Long(on)}: {source.Title}" : IndonesianDates.Long(on);
    }

    private static string SubjectOf(ImaginedChange change, FactsSnapshot snapshot) => change.Kind switch
    {
        ImaginedKind.ReportPeriod => Labels.Period(change.Subject),
        ImaginedKind.ReadOtherwise => snapshot.Agreement.Interpretations.Ambiguities.FirstOrDefault(a => a.Id == change.Subject) is { } ambiguity
            ? $"{ambiguity.Title}: {ambiguity.Readings.FirstOrDefault(r => r.Id == change.Detail)?.Text ?? "pembacaan yang tidak dikenal"}"
            : "Klausul yang tidak dikenal",
        _ when change.Subject.Length == 0 => "",
        _ => snapshot.SourceOf(change.Subject) is { } source ? $"{source.Kind} \"{source.Title}\"" : "catatan yang sudah tidak ada",
    };

    private static DateOnly CameOn(DeliveryMade delivery) => delivery.ReceivedOn ?? delivery.SentOn ?? DateOnly.MinValue;

    private static IEnumerable<(string Id, DateOnly On)> Dated(AgreementFacts facts) =>
    [
        .. facts.Deliveries.Select(f => (f.Id, CameOn(f))), .. facts.Feedbacks.Select(f => (f.Id, f.SubmittedOn)),
        .. facts.ReportRequests.Select(f => (f.Id, f.SentOn)),
        .. facts.Reports.Where(f => f.SubmittedOn is not null).Select(f => (f.Id, f.SubmittedOn!.Value)), .. facts.Evaluations.Select(f => (f.Id, f.HeldOn)),
        .. facts.Suspensions.Select(f => (f.Id, f.EffectiveOn)), .. facts.Restorations.Select(f => (f.Id, f.EffectiveOn)),
        .. facts.ForceMajeure.Select(f => (f.Id, f.StartedOn)),
        .. facts.RepresentativeChanges.Select(f => (f.Id, f.EffectiveOn)),
    ];
}
