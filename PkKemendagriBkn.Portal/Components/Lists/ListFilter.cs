using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>
/// What a list is narrowed to, how it is sorted and which part of it is shown, as it stands in the address. The page, its export and its
/// links read and write it from one declaration: the properties with <see cref="InAddressAttribute"/>. What means nothing there counts as absent.
/// </summary>
public record ListFilter
{
    public const string PageName = "hal", SortName = "urut";

    /// <summary>From 1.</summary>
    [InAddress(PageName, Most = 1_000_000)]
    public int Page { get; init; } = 1;

    /// <summary>The order that the address asks for: a column's name, with a minus when downward.</summary>
    [InAddress(SortName)]
    public string? Sort { get; init; }

    /// <summary>The order in force; null for a list that knows one order alone.</summary>
    public string? SortOrUsual => Sort ?? GetType().GetCustomAttribute<SortedByAttribute>()?.Usual;

    /// <summary>Whether all rows are left.</summary>
    public bool IsEmpty => AddressParameter.Of(GetType()).All(p => p.Name is PageName or SortName || p.Write(this) is null);

    /// <param name="uri">A whole address.</param>
    public static T Read<T>(string uri) where T : ListFilter, new() => Read<T>(QueryHelpers.ParseQuery(new Uri(uri).Query));

    /// <param name="address">The names and values of an address; the first value of a name counts.</param>
    public static T Read<T>(IEnumerable<KeyValuePair<string, StringValues>> address) where T : ListFilter, new()
    {
        var filter = new T();
        foreach (var (parameter, text) in Given(typeof(T), address))
        {
            if (parameter.Parse(text) is { } value)
                parameter.Set(filter, value);
        }

        return filter;
    }

    /// <summary>The parameter of a property: <c>() => Filter.From</c>.</summary>
    internal AddressParameter ParameterOf(Expression<Func<object?>> property)
    {
        var member = (MemberExpression)(property.Body is UnaryExpression boxed ? boxed.Operand : property.Body);
        return AddressParameter.Of(GetType()).Single(p => p.Property == member.Member.Name);
    }

    /// <summary>Every parameter of the list; null for one that an address leaves out.</summary>
    public IReadOnlyDictionary<string, string?> Write() => AddressParameter.Of(GetType()).ToDictionary(p => p.Name, p => p.Write(this));

    /// <summary>What stands in an address for this list and means nothing, as it stands there: <c>sifat=x</c>.</summary>
    public IReadOnlyList<string> Ignored(string uri) =>
        [.. Given(GetType(), QueryHelpers.ParseQuery(new Uri(uri).Query)).Where(g => g.Parameter.Parse(g.Text) is null)
            .Select(g => $"{g.Parameter.Name}={g.Text}")];

    private static IEnumerable<(AddressParameter Parameter, string Text)> Given(Type list, IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        var values = address.ToDictionary(a => a.Key, a => a.Value.FirstOrDefault(), StringComparer.OrdinalIgnoreCase);
        return AddressParameter.Of(list).Where(p => !string.IsNullOrWhiteSpace(values.GetValueOrDefault(p.Name))).Select(p => (p, values[p.Name]!));
    }
}

/// <summary>A list that can be searched.</summary>
public record SearchFilter : ListFilter
{
    public const string SearchName = "cari";

    /// <summary>A part of what the list is searched by.</summary>
    [InAddress(SearchName)]
    public string? Search { get; init; }
}
