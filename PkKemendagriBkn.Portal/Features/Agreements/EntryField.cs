using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>One field of a register's entries, said once: its form, its checks, its page and its files follow from it.</summary>
/// <param name="Property">What it is kept in.</param>
/// <param name="Label">What it is called everywhere.</param>
public sealed record EntryField(PropertyInfo Property, string Label)
{
    public bool IsRequired { get; init; }
    public string? Help { get; init; }

    /// <summary>Letters that a text may have; 0 for a choice.</summary>
    public int Longest { get; init; }

    public bool IsTime { get; init; }

    /// <summary>What can be chosen, in words; empty for a text.</summary>
    public IReadOnlyList<(object Value, string Text)> Choices { get; init; } = [];

    public static EntryField Text<T>(Expression<Func<T, string?>> property, string label, string? help = null, bool isRequired = true) =>
        new(PropertyOf(property.Body), label) { IsRequired = isRequired, Help = help, Longest = TextLengths.Of(property) };

    public static EntryField Choice<T, TValue>(Expression<Func<T, TValue?>> property, string label, Func<TValue, string> words, string? help = null)
        where TValue : struct, Enum =>
        new(PropertyOf(property.Body), label)
        {
            IsRequired = true, Help = help, Choices = [.. Enum.GetValues<TValue>().Select(value => ((object)value, words(value)))],
        };

    /// <summary>A time of day (WIB).</summary>
    public static EntryField Time<T>(Expression<Func<T, TimeOnly?>> property, string label) => new(PropertyOf(property.Body), label)
    {
        IsRequired = true, IsTime = true,
    };

    /// <summary>A choice of what is kept as text.</summary>
    public static EntryField OneOf<T>(Expression<Func<T, string?>> property, string label, IEnumerable<(string Value, string Text)> choices,
        string? help = null) =>
        new(PropertyOf(property.Body), label) { Help = help, Choices = [.. choices.Select(c => ((object)c.Value, c.Text))] };

    public object? Of(RegisterEntry entry) => Property.GetValue(entry);

    public void Set(RegisterEntry entry, object? value) =>
        Property.SetValue(entry, value is string text ? text.Trim() is { Length: > 0 } kept ? kept : null : value);

    /// <summary>As a person reads it; null where nothing is said.</summary>
    public string? Shown(RegisterEntry entry) => Of(entry) switch
    {
        null => null,
        string text when Choices.Count == 0 => text,
        TimeOnly time => $"{time.ToString("HH.mm", CultureInfo.InvariantCulture)} WIB",
        var value => Choices.FirstOrDefault(c => c.Value.Equals(value)).Text,
    };

    /// <summary>What keeps the value from being stored, in words; null when nothing does.</summary>
    public string? Fault(RegisterEntry entry) => Of(entry) switch
    {
        null or "" => IsRequired ? $"{(Choices.Count > 0 ? "Pilih" : "Isi")} {InSentence}." : null,
        string text when Choices.Count == 0 => text.Length > Longest ? $"{Label} paling panjang {IndonesianNumbers.Whole(Longest)} huruf." : null,
        TimeOnly => null,
        var value => Choices.All(c => !c.Value.Equals(value)) ? $"Pilih {InSentence} dari daftar." : null,
    };

    private string InSentence => $"{char.ToLowerInvariant(Label[0])}{Label[1..]}";

    /// <summary>The property of this very entry, as the fields of a form know it.</summary>
    public Expression<Func<T?>> On<T>(RegisterEntry entry)
    {
        var value = Expression.Property(Expression.Constant(entry, Property.DeclaringType!), Property);
        return Expression.Lambda<Func<T?>>(value.Type == typeof(T) ? value : Expression.Convert(value, typeof(T)));
    }

    private static PropertyInfo PropertyOf(Expression body) => (PropertyInfo)((MemberExpression)body).Member;
}
