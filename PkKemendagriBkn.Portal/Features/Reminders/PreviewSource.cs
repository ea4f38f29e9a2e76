using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>One kind of duty that people are reminded of, as the address of a preview names it.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Kind">Which deadline; null for what is none of the agreement.</param>
public sealed record PreviewSource(ReminderSource Source, DeadlineKind? Kind)
{
    public static IReadOnlyList<PreviewSource> All { get; } =
        [.. ReminderRules.Kinds.Select(k => new PreviewSource(ReminderSource.Deadline, k)), new(ReminderSource.IncidentNotice, null), new(ReminderSource.FollowUp, null)];

    public string Name => Kind?.ToString() ?? Source.ToString();

    public string Title => Kind is { } kind ? Labels.Of(kind) : Labels.Of(Source);

    /// <summary>The one of this name; null for any other word.</summary>
    public static PreviewSource? Of(string? name) => All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));

    public bool Shows(ReminderSubject subject) => subject.Source == Source && subject.Kind == Kind;
}
