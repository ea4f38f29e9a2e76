namespace PkKemendagriBkn.Core.Matching.Review;

/// <summary>In what two values differ, where it can be said in a word.</summary>
public enum EditKind
{
    Other, EmptyAtA, EmptyAtB, Spaces, Punctuation, Accents, WordOrder, Title, Abbreviation, OneCharacter, DayAndMonth, TwoValues,
}

/// <summary>
/// A kind of difference: which field, which edit, and what exactly came or went. Many items are decided at once only when all of this
/// is the same.
/// </summary>
/// <param name="DetailA">What stands on side A where they differ, in the compared form; empty where the edit says it all.</param>
/// <param name="DetailB">The same of side B.</param>
public sealed record DifferencePattern(string Field, EditKind Edit, string DetailA = "", string DetailB = "")
{
    /// <summary>Whether items of this pattern may be decided together.</summary>
    public bool IsForMany => Edit != EditKind.Other;

    /// <summary>One text a pattern, to group by.</summary>
    public string Code => string.Join('\u001F', Field, Edit, DetailA, DetailB);

    /// <summary>The pattern seen from the other side.</summary>
    public DifferencePattern Mirrored() => this with
    {
        Edit = Edit switch { EditKind.EmptyAtA => EditKind.EmptyAtB, EditKind.EmptyAtB => EditKind.EmptyAtA, _ => Edit },
        DetailA = DetailB,
        DetailB = DetailA,
    };

    /// <summary>The pattern of two values that differ in their compared form.</summary>
    public static DifferencePattern Of(MatchField field, string a, string b, FieldComparison comparison)
    {
        string formA = NormalForms.Of(comparison, field.Kind, a), formB = NormalForms.Of(comparison, field.Kind, b);
        DifferencePattern Is(EditKind edit, string detailA = "", string detailB = "") => new(field.Column, edit, detailA, detailB);
        if (formA.Length == 0 || formB.Length == 0)
            return Is(formA.Length > 0 ? EditKind.EmptyAtB : formB.Length > 0 ? EditKind.EmptyAtA : EditKind.Other);
        if (field.Kind is FieldKind.Sex or FieldKind.Grade or FieldKind.Position)
            return Is(EditKind.TwoValues, formA, formB);
        if (field.Kind == FieldKind.Date)
            return Is(DateForms.TryRead(formA, out var one) && DateForms.TryRead(formB, out var other) && AreSwapped(one, other)
                ? EditKind.DayAndMonth
                : EditKind.Other);
        if (WordEdits.Squeezed(formA, formB) is { } squeezed)
            return Is(squeezed);
        string[] wordsA = formA.Split(' '), wordsB = formB.Split(' ');
        if (wordsA.Order(StringComparer.Ordinal).SequenceEqual(wordsB.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return Is(EditKind.WordOrder);
        if (field.Kind == FieldKind.Name && WordEdits.Title(a, b, wordsA, wordsB) is var (titleA, titleB))
            return Is(EditKind.Title, titleA, titleB);
        if (WordEdits.Abbreviation(wordsA, wordsB) is var (shortA, shortB))
            return Is(EditKind.Abbreviation, shortA, shortB);
        return WordEdits.OneCharacter(formA, formB) is var (characterA, characterB)
            ? Is(EditKind.OneCharacter, characterA, characterB)
            : Is(EditKind.Other);
    }

    private static bool AreSwapped(DateOnly a, DateOnly b) => (a.Year, a.Month, a.Day) == (b.Year, b.Day, b.Month);
}
