using PkKemendagriBkn.Core.Assignments;

namespace PkKemendagriBkn.Core.Waiting;

/// <summary>What waits, told together with the colleague to whom a party gave it.</summary>
public static class AssignedWork
{
    /// <summary>What waits, each with whom it was given to by the party that does it.</summary>
    public static IEnumerable<WaitingItem> Told(IEnumerable<WaitingItem> items, IReadOnlyCollection<Assignment> given)
    {
        var bySubject = given.ToLookup(g => g.SubjectId.ToString());
        return items.Select(item => bySubject[item.Subject].FirstOrDefault(g => item.IsDoneBy(g.Party)) is { } found ? item with { Given = found } : item);
    }

    /// <summary>As something that waits for the person alone, whatever else the record waits for.</summary>
    /// <param name="given">To whom it was given.</param>
    /// <param name="page">The address of the record's page.</param>
    public static WaitingItem Of(Assignment given, string page) => new(WaitingKind.AssignedWork, given.Id.ToString(), given.Title, given.Party, page)
    {
        OnlyFor = given.PersonId, Given = given, By = given.GivenBy, From = given.Party, Since = given.GivenAt,
    };
}
