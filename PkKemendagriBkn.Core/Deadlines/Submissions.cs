namespace PkKemendagriBkn.Core.Deadlines;

/// <summary>The earliest act for each half of the feedback for one delivery: it is done once both are in.</summary>
internal readonly record struct FeedbackInHand(Act? Data, Act? References)
{
    public Act? Done => Data is { } data && References is { } references ? data.On > references.On ? data : references : null;

    /// <summary>The half that is missing where the other is in.</summary>
    public FeedbackParts Missing => (Data, References) switch
    {
        ({ }, null) => FeedbackParts.References,
        (null, { }) => FeedbackParts.Data,
        _ => FeedbackParts.None,
    };
}

/// <summary>Which feedback and which report answers a duty as of a day. Nothing answers what lies after its submission.</summary>
internal static class Submissions
{
    /// <param name="situation">The day asked about.</param>
    /// <param name="delivery">The delivery's id.</param>
    /// <param name="cameOn">When it was sent, or received where no sending is known.</param>
    /// <param name="withContested">Whether what the second party says it never received counts too.</param>
    public static FeedbackInHand FeedbackFor(Situation situation, string delivery, DateOnly cameOn, bool withContested = true)
    {
        Act? data = null, references = null;
        var feedbacks = situation.Submitted.FeedbackByDelivery;
        for (int i = feedbacks.First(delivery); i >= 0; i = feedbacks.Next(i))
        {
            var feedback = feedbacks[i];
            if (feedback.SubmittedOn < cameOn || situation.DoneOn(feedback) is not { } on)
                continue;
            if (!withContested && situation.IsContested(feedback))
                continue;
            var act = new Act(feedback.Id, on);
            if ((feedback.Covers & FeedbackParts.Data) != 0)
                data = Act.Earlier(data, act);
            if ((feedback.Covers & FeedbackParts.References) != 0)
                references = Act.Earlier(references, act);
        }

        return new FeedbackInHand(data, references);
    }

    /// <summary>The earliest report that answers the request or period of that name, which was sent or began on <paramref name="beganOn"/>.</summary>
    public static Act? ReportFor(Situation situation, ByName<ReportSubmitted> reports, string name, DateOnly beganOn, bool withContested = true)
    {
        Act? done = null;
        for (int i = reports.First(name); i >= 0; i = reports.Next(i))
        {
            var report = reports[i];
            if (situation.DoneOn(report) is not { } on || report.SubmittedOn < beganOn)
                continue;
            if (withContested || !situation.IsContested(report))
                done = Act.Earlier(done, new Act(report.Id, on));
        }

        return done;
    }
}
