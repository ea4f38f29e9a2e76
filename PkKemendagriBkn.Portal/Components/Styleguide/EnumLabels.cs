using System.Reflection;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Components.Styleguide;

/// <summary>Every word that <see cref="Labels"/> has for a choice, read from itself, so that a new one is shown without being entered here.</summary>
internal static class EnumLabels
{
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> All { get; } =
    [
        .. typeof(Labels).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == nameof(Labels.Of) && m.GetParameters() is [{ ParameterType.IsEnum: true }])
            .Select(m => (Type: m.GetParameters()[0].ParameterType, Method: m)).OrderBy(p => p.Type.Name, StringComparer.Ordinal)
            .Select(p => (p.Type.Name,
                (IReadOnlyList<string>)[.. Enum.GetValues(p.Type).Cast<object>().Select(v => (string)p.Method.Invoke(null, [v])!).Distinct()])),
    ];
}
