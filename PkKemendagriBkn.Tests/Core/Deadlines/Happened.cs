using PkKemendagriBkn.Core.Deadlines;

namespace PkKemendagriBkn.Tests.Core.Deadlines;

/// <summary>The facts as somebody would have known them on a day: the meaning of "as of", said a second time.</summary>
internal static class Happened
{
    public static Facts By(DateOnly day, Facts facts)
    {
        var end = new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.FromHours(7));
        DateOnly? Known(DateOnly? on) => on <= day ? on : null;
        return facts with
        {
            Agreement = facts.Agreement with
            {
                Extensions = [.. facts.Agreement.Extensions.Where(each => each.AgreedOn <= day)],
                TerminatedOn = Known(facts.Agreement.TerminatedOn),
            },
            Deliveries = [.. facts.Deliveries.Where(each => each.ReceivedOn <= day)],
            Feedbacks = [.. facts.Feedbacks.Where(each => each.SubmittedOn <= day)],
            ReportRequests = [.. facts.ReportRequests.Where(each => each.SentOn <= day)
                .Select(each => each with { ConfirmedOn = Known(each.ConfirmedOn) })],
            Reports = [.. facts.Reports.Where(each => each.SubmittedOn <= day)],
            Evaluations = [.. facts.Evaluations.Where(each => each.HeldOn <= day)],
            Suspensions = [.. facts.Suspensions.Where(each => each.EffectiveOn <= day)],
            Restorations = [.. facts.Restorations.Where(each => each.EffectiveOn <= day)],
            ForceMajeure = [.. facts.ForceMajeure.Where(each => each.StartedOn <= day)
                .Select(each => each with { EndedOn = Known(each.EndedOn), NotifiedOn = Known(each.NotifiedOn) })],
            RepresentativeChanges = [.. facts.RepresentativeChanges.Select(each => each with { NotifiedOn = Known(each.NotifiedOn) })],
            Notices = [.. facts.Notices.Where(each => each.GivenOn <= day)],
            Incidents = [.. facts.Incidents.Where(each => each.DiscoveredAt <= end)
                .Select(each => each with { NotifiedAt = each.NotifiedAt <= end ? each.NotifiedAt : null })],
        };
    }
}
