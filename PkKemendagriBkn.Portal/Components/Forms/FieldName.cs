using System.Linq.Expressions;

namespace PkKemendagriBkn.Portal.Components.Forms;

/// <summary>
/// The name by which the browser knows a field of a form again when the page had to be loaded anew: the property that it stands for,
/// such as <c>ReceivedOn</c> or <c>Letter.DatedOn</c>.
/// </summary>
public static class FieldName
{
    /// <summary>The name; null for a field that stands for no property.</summary>
    public static string? Of<T>(Expression<Func<T>>? property)
    {
        var names = new List<string>();
        for (var at = property?.Body; at is MemberExpression member; at = member.Expression)
            names.Insert(0, member.Member.Name);
        // The page's own field, such as <c>report</c>, says only where the form's input is kept.
        if (names is [var root, _, ..] && (root == "Input" || char.IsLower(root[0])))
            names.RemoveAt(0);
        return names.Count == 0 ? null : string.Join('.', names);
    }
}
