using System.Globalization;
using System.Text.Json;

namespace PkKemendagriBkn.Portal.Cli;

/// <summary>Why a line of input was refused: the field's path and the reason, in one sentence.</summary>
public sealed class MalformedInputException(string reason) : Exception(reason);

/// <summary>
/// One JSON object read strictly: every fault names its field, null means absent, and a field that nobody knows is refused,
/// since a misspelt date would otherwise be silently missing.
/// </summary>
internal readonly struct JsonFields
{
    private readonly JsonElement element;
    private readonly string path;

    private JsonFields(JsonElement element, string path) => (this.element, this.path) = (element, path);

    public static JsonFields Of(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? new JsonFields(element, path)
        : throw new MalformedInputException($"{path}: expected an object, found {Describe(element)}");

    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
            if (!names.Contains(property.Name))
                throw new MalformedInputException($"{path}: unknown field '{property.Name}'");
    }

    public JsonFields Object(string name) => Of(Required(name), At(name));

    public JsonFields? OptionalObject(string name) => Optional(name) is { } value ? Of(value, At(name)) : null;

    public string Text(string name) => AsText(Required(name), At(name));

    public string? OptionalText(string name) => Optional(name) is { } value ? AsText(value, At(name)) : null;

    public DateOnly Date(string name) => AsDate(Required(name), At(name));

    public DateOnly? OptionalDate(string name) => Optional(name) is { } value ? AsDate(value, At(name)) : null;

    public DateTimeOffset Instant(string name) => AsInstant(Required(name), At(name));

    public DateTimeOffset? OptionalInstant(string name) => Optional(name) is { } value ? AsInstant(value, At(name)) : null;

    public bool Truth(string name, bool orElse) => Optional(name) is not { } value ? orElse : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new MalformedInputException($"{At(name)}: expected true or false, found {Describe(value)}"),
    };

    public int WholeNumber(string name, int orElse, int atLeast) => OptionalWholeNumber(name, atLeast) ?? orElse;

    public int? OptionalWholeNumber(string name, int atLeast)
    {
        if (Optional(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out int number))
            throw new MalformedInputException($"{At(name)}: expected a whole number, found {Describe(value)}");
        return number >= atLeast ? number : throw new MalformedInputException($"{At(name)}: must be at least {atLeast}, found {number}");
    }

    public T Word<T>(string name, params ReadOnlySpan<(string Word, T Value)> words) => AsWord(Required(name), At(name), words);

    public T OptionalWord<T>(string name, T orElse, params ReadOnlySpan<(string Word, T Value)> words) =>
        Optional(name) is { } value ? AsWord(value, At(name), words) : orElse;

    public List<T>? OptionalWords<T>(string name, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Optional(name) is null)
            return null;
        var values = new List<T>();
        foreach (var (item, itemPath) in Items(name))
            values.Add(AsWord(item, itemPath, words));
        return values;
    }

    public List<T> Each<T>(string name, Func<JsonFields, T> read)
    {
        var items = new List<T>();
        foreach (var (item, itemPath) in Items(name))
            items.Add(read(Of(item, itemPath)));
        return items;
    }

    public List<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, itemPath) in Items(name))
            texts.Add(AsText(item, itemPath));
        return texts;
    }

    private List<(JsonElement Item, string Path)> Items(string name)
    {
        var items = new List<(JsonElement, string)>();
        if (Optional(name) is not { } list)
            return items;
        if (list.ValueKind != JsonValueKind.Array)
            throw new MalformedInputException($"{At(name)}: expected a list, found {Describe(list)}");
        foreach (var item in list.EnumerateArray())
            items.Add((item, $"{At(name)}[{items.Count}]"));
        return items;
    }

    private string At(string name) => path.Length == 0 ? name : path + "." + name;

    private JsonElement? Optional(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement Required(string name) => Optional(name) ?? throw new MalformedInputException($"{At(name)}: is required");

    private static string AsText(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw new MalformedInputException($"{at}: expected text, found {Describe(value)}");
        string text = value.GetString()!;
        return text.Length > 0 ? text : throw new MalformedInputException($"{at}: must not be empty");
    }

    private static DateOnly AsDate(JsonElement value, string at) =>
        DateOnly.TryParseExact(AsText(value, at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new MalformedInputException($"{at}: expected a date such as 2026-02-28, found {Describe(value)}");

    // An instant without an offset would be read in the machine's time zone.
    private static DateTimeOffset AsInstant(JsonElement value, string at)
    {
        string text = AsText(value, at);
        bool hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset && value.TryGetDateTimeOffset(out var instant)
            ? instant
            : throw new MalformedInputException($"{at}: expected an instant with an offset such as 2026-02-28T10:00:00+07:00, found {Describe(value)}");
    }

    private static T AsWord<T>(JsonElement value, string at, ReadOnlySpan<(string Word, T Value)> words)
    {
        string text = AsText(value, at);
        foreach (var (word, meaning) in words)
            if (word == text)
                return meaning;
        var known = new List<string>();
        foreach (var (word, _) in words)
            known.Add(word);
        throw new MalformedInputException($"{at}: expected one of {string.Join(", ", known)}, found {Describe(value)}");
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => value.GetRawText() is { Length: > 60 } raw ? raw[..60] + "..." : value.GetRawText(),
    };
}
