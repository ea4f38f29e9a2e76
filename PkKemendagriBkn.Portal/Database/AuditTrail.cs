using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>One row of the trail; <see cref="Entry"/> is null when the row cannot be read as an entry at all.</summary>
public sealed record AuditRow(long Sequence, AuditEntry? Entry);

/// <summary>Reads the whole trail row by row, in its order, holding one row at a time: past EF, since a tampered row may hold anything.</summary>
public static class AuditTrail
{
    private const string Select =
        "SELECT Sequence, Id, At, ActorId, ActorName, ActorParty, ActorRole, Action, SubjectType, SubjectId, Reason, Changes, PreviousHash, Hash FROM AuditEntries ORDER BY Sequence";

    public static async IAsyncEnumerable<AuditRow> ReadAsync(PortalDbContext db, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Select;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            yield return Row(reader);
    }

    /// <summary>Walks the whole trail against the key and what <paramref name="anchors"/> have seen.</summary>
    public static async Task<AuditVerdict> VerifyAsync(PortalDbContext db, AuditKey key, IReadOnlyList<AuditAnchor> anchors, CancellationToken ct = default)
    {
        var verification = new AuditVerification(key.Bytes, anchors);
        await foreach (var row in ReadAsync(db, ct))
        {
            if (row.Entry is null)
                verification.AddUnreadable(row.Sequence);
            else
                verification.Add(row.Entry);
        }

        return verification.Conclude();
    }

    private static AuditRow Row(DbDataReader reader)
    {
        var sequence = reader.GetInt64(0);
        try
        {
            return new AuditRow(sequence, new AuditEntry
            {
                Sequence = sequence,
                Id = reader.GetGuid(1),
                At = new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(2), DateTimeKind.Utc)),
                ActorId = reader.IsDBNull(3) ? null : reader.GetGuid(3),
                ActorName = reader.GetString(4),
                ActorParty = Text(reader, 5),
                ActorRole = reader.GetString(6),
                Action = reader.GetString(7),
                SubjectType = Text(reader, 8),
                SubjectId = reader.IsDBNull(9) ? null : reader.GetGuid(9),
                Reason = Text(reader, 10),
                Changes = reader.GetString(11),
                PreviousHash = reader.GetFieldValue<byte[]>(12),
                Hash = reader.GetFieldValue<byte[]>(13),
            });
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return new AuditRow(sequence, null);
        }
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
