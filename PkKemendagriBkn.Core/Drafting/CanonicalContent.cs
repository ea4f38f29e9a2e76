using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Drafting;

/// <summary>
/// The one form in which a document's content is frozen: JSON in UTF-8, names in ordinal order, no white space, line feeds inside
/// texts and no character that no screen shows, so that the same content always has the same SHA-256 and anyone can compute it with standard tools.
/// </summary>
public static class CanonicalContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of<T>(T content) => Sorted(JsonSerializer.SerializeToNode(content, Options))!.ToJsonString(Options);

    /// <exception cref="JsonException">It is not what this kind of document holds.</exception>
    public static T Read<T>(string canonical) => JsonSerializer.Deserialize<T>(canonical, Options) ?? throw new JsonException("The content is empty.");

    /// <summary>SHA-256 of the text in UTF-8, as lower-case hexadecimal.</summary>
    public static string Sha256(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject group => new JsonObject(group.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            JsonValue.Create(PlainText.Clean(value.GetValue<string>().ReplaceLineEndings("\n"))),
        _ => node?.DeepClone(),
    };
}
