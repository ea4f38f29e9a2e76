using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>The facts as somebody would have known them on a day: the meaning of "as of", said a second time.</summary>
internal static class FactsAsOf
{
    public static AgreementFacts On(DateOnly day, AgreementFacts facts)
    {
        var end = new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.FromHours(7));
        return new AgreementFacts
        {
            Agreement = facts.Agreement with
            {
                Extensions = [.. facts.Agreement.Extensions.Where(each => each.AgreedOn <= day)],
                Terminations = [.. facts.Agreement.Terminations.Where(each => each.AgreedOn <= day)],
            },
            Amendments = [.. facts.Amendments.Where(each => each.AgreedOn <= day)],
            Policies = [.. facts.Policies.Where(each => !(each.From > day))],
            Deliveries = [.. facts.Deliveries.Select(each => each with { SentOn = Known(each.SentOn), ReceivedOn = Known(each.ReceivedOn),
                Asserted = Word(each.Asserted) })],
            Feedbacks = [.. facts.Feedbacks.Where(each => each.SubmittedOn <= day)
                .Select(each => each with { ReceivedOn = Known(each.ReceivedOn), Asserted = Word(each.Asserted), ContestedOn = Known(each.ContestedOn) })],
            ReportRequests = [.. facts.ReportRequests
                .Select(each => each with { SentOn = Known(each.SentOn) ?? DateOnly.MaxValue, ConfirmedOn = Known(each.ConfirmedOn),
                    Asserted = Word(each.Asserted) })],
            Reports = [.. facts.Reports.Where(each => each.SubmittedOn <= day)
                .Select(each => each with { ReceivedOn = Known(each.ReceivedOn), Asserted = Word(each.Asserted), ContestedOn = Known(each.ContestedOn) })],
            Evaluations = [.. facts.Evaluations.Where(each => each.HeldOn <= day)],
            Suspensions = [.. facts.Suspensions.Where(each => each.EffectiveOn <= day)],
            Restorations = [.. facts.Restorations.Where(each => each.EffectiveOn <= day)],
            ForceMajeure = [.. facts.ForceMajeure.Where(each => each.StartedOn <= day).Select(Struck)],
            RepresentativeChanges = [.. facts.RepresentativeChanges.Where(each => !(each.KnownOn > day))
                .Select(each => each with { NotifiedOn = Known(each.NotifiedOn) })],
            Notices = [.. facts.Notices.Where(each => each.GivenOn <= day)],
            Incidents = [.. facts.Incidents.Where(each => each.DiscoveredAt <= end)
                .Select(each => each with { Notices = [.. each.Notices.Where(notice => notice.At <= end)] })],
        };

        DateOnly? Known(DateOnly? on) => on <= day ? on : null;

        ReceiptAsserted? Word(ReceiptAsserted? word) => word?.ToldOn <= day ? word with { ContestedOn = Known(word.ContestedOn) } : null;

        ForceMajeureStruck Struck(ForceMajeureStruck struck) => struck with
        {
            EndedOn = Known(struck.EndedOn),
            NotifiedOn = Known(struck.NotifiedOn),
            StatementOn = Known(struck.StatementOn),
            AcceptedOn = Known(struck.AcceptedOn),
            ContestedOn = Known(struck.ContestedOn),
            SaidEndedOn = Known(struck.SaidEndedOn),
        };
    }
}
