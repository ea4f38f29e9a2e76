using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>One kind of duty that people are reminded of, as the address of a preview names it.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Kind">Which deadline; null for what is none of the agreement.</param>
public sealed record PreviewSource(ReminderSource Source, DeadlineKind? Kind)
{
    public static IReadOnlyList<PreviewSource> All { get; } =
        [.. ReminderRules.Kinds.Select(k => new PreviewSource(ReminderSource.Deadline, k)), new(ReminderSource.IncidentNotice, null),
            new(ReminderSource.FollowUp, null)];

    public string Name => Kind?.ToString() ?? Source.ToString();

    public string Title => Kind is { } kind ? Labels.Of(kind) : Labels.Of(Source);

    public bool Shows(ReminderSubject subject) => subject.Source == Source && subject.Kind == Kind;
}

/// <summary>Which of the reminders that rules would have written a preview shows.</summary>
public sealed record PreviewFilter : ListFilter
{
    /// <summary>Whose reminders, as <see cref="NameOf"/> has it.</summary>
    [InAddress("penerima", WordsFrom = nameof(Recipients))]
    public string? Who { get; init; }

    /// <summary>The name of a <see cref="PreviewSource"/>.</summary>
    [InAddress("jenis", WordsFrom = nameof(Sources))]
    public string? Source { get; init; }

    public static IReadOnlyList<string> Recipients { get; } = [.. ReminderRules.Everyone.Select(NameOf)];
    public static IReadOnlyList<string> Sources { get; } = [.. PreviewSource.All.Select(s => s.Name)];

    /// <summary>Those whose reminders are shown.</summary>
    public IReadOnlyList<Reminded> Whom => [.. ReminderRules.Everyone.Where(w => Who is null || NameOf(w) == Who)];

    public bool Shows(ReminderSubject subject) => PreviewSource.All.FirstOrDefault(s => s.Name == Source) is not { } source || source.Shows(subject);

    public static string NameOf(Reminded who) => $"{who.Role}-{who.Party}";
}
