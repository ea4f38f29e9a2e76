namespace PkKemendagriBkn.Tests.Journeys;

/// <summary>What the ledger must hold of a duty of Itjen: nothing more, nothing less, nothing twice.</summary>
internal static class ReminderLedger
{
    private const string Secretariat = "Peraga Sekretariat Itjen";

    /// <summary>Who is told once it is late: the debtor's leaders and both secretariats, by name.</summary>
    private static readonly string[] EveryoneOnceLate = ["Peraga Pimpinan Itjen", Secretariat, "Peraga Sesdep BKN Dua", "Peraga Sesdep BKN Satu"];

    /// <summary>Each step on its own day.</summary>
    public static IReadOnlyList<Told> OnTime(DateOnly dueOn, params int[] steps) => Of(steps, dueOn.AddDays);

    /// <summary>Every step on one day, by a pass that came late.</summary>
    public static IReadOnlyList<Told> AllOn(DateOnly day, params int[] steps) => Of(steps, _ => day);

    private static IReadOnlyList<Told> Of(int[] steps, Func<int, DateOnly> writtenOn) =>
        [.. steps.SelectMany(step => (step <= 0 ? [Secretariat] : EveryoneOnceLate).Select(name => new Told(step, name, writtenOn(step))))];
}
