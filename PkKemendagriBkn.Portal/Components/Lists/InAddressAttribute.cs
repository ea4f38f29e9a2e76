namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>
/// Declares that a property of a <see cref="ListFilter"/> stands in the address. Its type says what may stand there, its initial value what holds when nothing
/// does.
/// </summary>
/// <param name="name">Its name in the address, such as <c>cari</c>.</param>
/// <param name="words">For a text or a choice that is one of a few: which ones. None: any.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InAddressAttribute(string name, params string[] words) : Attribute
{
    public string Name => name;
    public IReadOnlyList<string> Words => words;

    /// <summary>Where the words follow from something else: the static property of the list that holds them.</summary>
    public string? WordsFrom { get; init; }

    /// <summary>Whether a day stands for its month: <c>2026-03</c> is the first of March.</summary>
    public bool IsMonth { get; init; }

    /// <summary>The greatest number that is taken, and that a year can have at most.</summary>
    public int Most { get; init; } = 9998;
}

/// <summary>Declares the columns that a list can be sorted by, and the order that holds when the address names none.</summary>
/// <param name="usual">A column's name, with a minus when downward; null when it is no column's.</param>
/// <param name="columns">The columns' names in the address; each can be sorted upward and, with a minus, downward.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SortedByAttribute(string? usual, params string[] columns) : Attribute
{
    public string? Usual => usual;
    public IReadOnlyList<string> Columns => columns;
}
