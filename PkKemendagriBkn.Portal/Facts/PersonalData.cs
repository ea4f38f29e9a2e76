using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Facts;

/// <summary>
/// Looks at personal data (Pasal 10): masked everywhere until somebody who may asks to see it, and no look without its entry on the
/// trail. Should the entry fail to be written, nothing is shown.
/// </summary>
public sealed class PersonalData(Journal journal)
{
    /// <summary>Records that this person is shown the personal data of a fact on a page.</summary>
    /// <exception cref="PermissionDenied">This person may not; the refusal is on the trail.</exception>
    public Task ShowAsync(string subjectType, Guid subjectId, string what, Actor actor, CancellationToken ct = default) =>
        journal.NoteAsync(actor, Permission.ShowPersonalData, "ShowPersonalData", subjectType, subjectId, what, ct);

    /// <summary>Records that this person takes a list away with its personal data.</summary>
    /// <exception cref="PermissionDenied">This person may not; the refusal is on the trail.</exception>
    public Task ExportAsync(string what, Actor actor, CancellationToken ct = default) =>
        journal.NoteAsync(actor, Permission.ShowPersonalData, "PersonalDataExported", null, null, what, ct);
}
