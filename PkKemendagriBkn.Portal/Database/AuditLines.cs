using System.Text.Encodings.Web;
using System.Text.Json;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>An audit entry as one line of JSON, with every field that its seal covers: see docs/audit.md.</summary>
public static class AuditLines
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, AuditRow row)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", row.Sequence);
        if (row.Entry is { } entry)
            WriteFields(json, entry, entry.Changes);
        else
            json.WriteBoolean("unreadable", true);
        json.WriteEndObject();
    }

    /// <summary>Reads such a line again.</summary>
    /// <returns>Null when it is no line of an export; an entry-less row when the row could not be read when it was exported.</returns>
    public static AuditRow? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var e = json.RootElement;
            var sequence = e.GetProperty("sequence").GetInt64();
            if (e.TryGetProperty("unreadable", out _))
                return new AuditRow(sequence, null);
            return new AuditRow(sequence, new AuditEntry
            {
                Sequence = sequence,
                Id = Guid.ParseExact(Text("id")!, "N"),
                At = new DateTimeOffset(e.GetProperty("atTicks").GetInt64(), TimeSpan.Zero),
                ActorId = Text("actorId") is { } actor ? Guid.ParseExact(actor, "N") : null,
                ActorName = Text("actorName")!,
                ActorParty = Text("actorParty"),
                ActorRole = Text("actorRole")!,
                Action = Text("action")!,
                SubjectType = Text("subjectType"),
                SubjectId = Text("subjectId") is { } subject ? Guid.ParseExact(subject, "N") : null,
                Reason = Text("reason"),
                Changes = Text("changes")!,
                PreviousHash = Convert.FromHexString(Text("previousHash")!),
                Hash = Convert.FromHexString(Text("hash")!),
            });

            string? Text(string name) => e.GetProperty(name).GetString();
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same with personal values masked; a line that was changed by that says so, since its seal was made of what it hides.</summary>
    public static void WriteMasked(Utf8JsonWriter json, AuditEntry entry, string masked)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        WriteFields(json, entry, masked);
        if (masked != entry.Changes)
            json.WriteBoolean("masked", true);
        json.WriteEndObject();
    }

    /// <summary>What everybody may see of an entry: that it is there, when, and where it stands in the chain.</summary>
    public static void WriteSeal(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteNumber("atTicks", entry.At.UtcTicks);
        json.WriteString("at", entry.At.UtcDateTime.ToString("O"));
        json.WriteString("action", entry.Action);
        WriteChain(json, entry);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, AuditEntry entry, string changes)
    {
        json.WriteString("id", entry.Id.ToString("N"));
        json.WriteNumber("atTicks", entry.At.UtcTicks);
        json.WriteString("at", entry.At.UtcDateTime.ToString("O"));
        json.WriteString("actorId", entry.ActorId?.ToString("N"));
        json.WriteString("actorName", entry.ActorName);
        json.WriteString("actorParty", entry.ActorParty);
        json.WriteString("actorRole", entry.ActorRole);
        json.WriteString("action", entry.Action);
        json.WriteString("subjectType", entry.SubjectType);
        json.WriteString("subjectId", entry.SubjectId?.ToString("N"));
        json.WriteString("reason", entry.Reason);
        json.WriteString("changes", changes);
        WriteChain(json, entry);
    }

    private static void WriteChain(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteString("previousHash", Convert.ToHexStringLower(entry.PreviousHash));
        json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
    }
}
