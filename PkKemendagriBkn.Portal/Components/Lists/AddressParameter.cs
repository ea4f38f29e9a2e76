using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace PkKemendagriBkn.Portal.Components.Lists;

/// <summary>One declared parameter of a list: reads its value out of the address and writes it there.</summary>
public sealed class AddressParameter
{
    /// <summary>The longest text that a search takes.</summary>
    private const int LongestText = 200;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<AddressParameter>> Known = new();

    private readonly PropertyInfo property;
    private readonly InAddressAttribute declared;
    private readonly Type type;
    private readonly object? usual;

    private AddressParameter(PropertyInfo property, InAddressAttribute declared, object fresh)
    {
        (this.property, this.declared) = (property, declared);
        (type, usual) = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.GetValue(fresh));
        Words = declared.WordsFrom is { } from ? (IReadOnlyList<string>)property.ReflectedType!.GetProperty(from)!.GetValue(null)! : declared.Words;
    }

    public string Name => declared.Name;

    /// <summary>The words that are taken; none when any is.</summary>
    public IReadOnlyList<string> Words { get; }

    private string DayFormat => declared.IsMonth ? "yyyy-MM" : "yyyy-MM-dd";

    /// <summary>The property's own name.</summary>
    internal string Property => property.Name;

    /// <summary>What is declared for a list, in one order.</summary>
    public static IReadOnlyList<AddressParameter> Of(Type list) => Known.GetOrAdd(list, static list =>
    {
        var fresh = Activator.CreateInstance(list)!;
        return [.. list.GetProperties().Select(p => (Property: p, Declared: p.GetCustomAttribute<InAddressAttribute>()))
            .Where(p => p.Declared is not null).Select(p => new AddressParameter(p.Property, p.Declared!, fresh))];
    });

    /// <summary>What the text means here; null when it means nothing.</summary>
    public object? Parse(string text) =>
        type == typeof(string) ? Text(text)
        : type == typeof(int)
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= declared.Most ? number : null
        : type == typeof(DateOnly) ? Day(text)
        : type == typeof(Guid) ? Guid.TryParse(text, out var id) ? id : null
        : type == typeof(bool) ? text == Words[0] ? true : null
        : Choice(text);

    /// <summary>How the value stands in the address; null when it is the usual one, which is left out.</summary>
    public string? Write(ListFilter filter) => property.GetValue(filter) is { } value && !value.Equals(usual)
        ? value switch
        {
            DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
            bool => Words[0],
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        }
        : null;

    internal void Set(ListFilter filter, object value) => property.SetValue(filter, value);

    private DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;

    private object? Choice(string text) =>
        Enum.TryParse(type, text, ignoreCase: true, out var choice) && Enum.IsDefined(type, choice) && (Words.Count == 0 || Words.Contains(choice.ToString()!))
            ? choice : null;

    private string? Text(string text)
    {
        var columns = Name == ListFilter.SortName ? property.ReflectedType!.GetCustomAttribute<SortedByAttribute>()?.Columns ?? [] : null;
        var known = columns is not null ? columns.Contains(text.TrimStart('-')) : Words.Count == 0 || Words.Contains(text);
        return known && text.Trim() is { Length: > 0 and <= LongestText } words ? words : null;
    }
}
