using System.Collections;
using System.Reflection;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>
/// Takes out of everything that was typed into a form what no screen shows, before the rules look at it: a field that holds nothing else is empty, and
/// a number that was copied with a mark of direction is that number. See <see cref="Database.UnseenCharacters"/> for what passes no form.
/// </summary>
public static class TypedTexts
{
    /// <summary>Cleans the texts of an input, and of what it holds.</summary>
    public static void Clean(object input) => Clean(input, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Clean(object held, HashSet<object> seen)
    {
        if (!seen.Add(held))
            return;
        if (held is IList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is string text)
                    Set(text, clean => list[i] = clean);
                else if (list[i] is { } item)
                    Clean(item, seen);
            }
        }
        else if (held.GetType() is { IsValueType: false } type && type.Namespace?.StartsWith(nameof(PkKemendagriBkn), StringComparison.Ordinal) == true)
        {
            foreach (var property in type.GetProperties().Where(IsKept))
            {
                if (property.GetValue(held) is not string text)
                    Clean(property.GetValue(held) ?? "", seen);
                else if (property.CanWrite)
                    Set(text, clean => property.SetValue(held, clean));
            }
        }
    }

    /// <summary>
    /// Whether it holds something of its own, and does not conclude it from the rest. A password is what it is: its signs were counted in as they are.
    /// </summary>
    private static bool IsKept(PropertyInfo property) => property.Name != nameof(IProven.Password)
        && property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static void Set(string text, Action<string> set)
    {
        if (PlainText.HasUnseen(text))
            set(PlainText.Clean(text));
    }
}
