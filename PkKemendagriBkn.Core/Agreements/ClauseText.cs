using System.Text.Encodings.Web;
using System.Text.Json;

namespace PkKemendagriBkn.Core.Agreements;

/// <summary>The new words of one clause, as an addendum gives them (Pasal 13). An addendum keeps all of its own as one text of JSON.</summary>
public sealed record ClauseText(string ClauseId, string Text)
{
    /// <summary>Letters of one clause; the longest of the agreement as signed has about a thousand.</summary>
    public const int Longest = 4000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All texts as they are kept; null for none.</summary>
    public static string? Write(IReadOnlyCollection<ClauseText> texts) =>
        texts.Count == 0 ? null : JsonSerializer.Serialize(texts.ToDictionary(t => t.ClauseId, t => t.Text), Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<ClauseText> Read(string? kept) =>
        kept is null ? [] : [.. JsonSerializer.Deserialize<Dictionary<string, string>>(kept, Json)!.Select(t => new ClauseText(t.Key, t.Value))];
}
