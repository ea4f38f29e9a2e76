using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>How a table differs from what the trail says of it.</summary>
public enum ReplayFault { Changed, Added, Removed, Unreadable, Rows }

/// <summary>A row, or one field of it, that is not as the trail says.</summary>
/// <param name="Fault">What somebody did to it.</param>
/// <param name="Thing">The kind of row, as in the trail.</param>
/// <param name="Id">Its key.</param>
/// <param name="Field">The field that differs, or the kind of rows whose digest does; null where the whole row does.</param>
/// <param name="Recorded">What the trail says; null for nothing.</param>
/// <param name="Stored">What stands in the table; null for nothing.</param>
/// <param name="Sequence">The newest entry that tells of the row; null for none.</param>
public sealed record ReplayFinding(ReplayFault Fault, string Thing, string Id, string? Field, string? Recorded, string? Stored, long? Sequence);

/// <param name="Rows">The rows that were compared.</param>
/// <param name="Findings">What differs, at most as many rows as <see cref="TrailReplay.MostRows"/>.</param>
/// <param name="More">Whether more rows differ than were looked at closely.</param>
public sealed record ReplayVerdict(long Rows, IReadOnlyList<ReplayFinding> Findings, bool More)
{
    public bool IsSound => Findings.Count == 0;
}

/// <summary>
/// Plays the trail from its first entry and compares every row with what it says: whoever changes, adds or removes a fact past the
/// portal is found, with the column. The trail itself is judged by <see cref="AuditTrail.VerifyAsync"/>.
/// </summary>
public sealed class TrailReplay(IDbContextFactory<PortalDbContext> contexts)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Past so many rows the tables are plainly not the trail's.</summary>
    public const int MostRows = 1000;

    public async Task<ReplayVerdict> RunAsync(CancellationToken ct = default)
    {
        var (rows, suspects, more) = await SuspectsAsync(ct);
        // Somebody may have worked in the meantime: what agrees at a second look is sound.
        var findings = suspects.Count == 0 ? [] : await ExamineAsync(suspects, ct);
        if (findings.Count > 0)
            findings = await ExamineAsync([.. findings.Select(f => (f.Thing, f.Id)).Distinct()], ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new ReplayVerdict(rows, [.. findings, .. await ManyRows.ReadAsync(db, ct)], more && findings.Count > 0);
    }

    /// <summary>
    /// Takes what a migration has changed into the trail, as entries that name every field, so that the trail tells the tables again.
    /// </summary>
    /// <returns>How many fields differed.</returns>
    public async Task<int> RecordMigratedAsync(string migrations, CancellationToken ct = default)
    {
        List<FieldChange> before = [];
        for (var fields = 0; ;)
        {
            var verdict = await RunAsync(ct);
            var changes = verdict.Findings.Where(f => f.Fault is not (ReplayFault.Unreadable or ReplayFault.Rows))
                .Select(f => new FieldChange(f.Thing, f.Id, f.Field ?? FieldChange.KeyOnly, f.Recorded, f.Stored)).ToList();
            // What an entry does not mend is told by the doctor.
            if (changes.Count == 0 || changes.SequenceEqual(before))
                return fields;
            (before, fields) = (changes, fields + changes.Count);
            await using var db = await contexts.CreateDbContextAsync(ct);
            db.Because(new AuditNote(Actor.Portal, "MigrateData", Reason: migrations));
            await db.SaveNoteAsync(changes, ct);
        }
    }

    /// <summary>The rows whose sums differ, without knowing in what.</summary>
    private async Task<(long Rows, List<(string Thing, string Id)> Suspects, bool More)> SuspectsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateReadOnceAsync(ct);
        var state = new TrailState();
        await foreach (var (_, change) in ChangesAsync(db, ct))
            state.Apply(change);

        var (rows, suspects, more) = (0L, new List<(string, string)>(), false);
        await foreach (var row in StoredRows.ReadAsync(db, ct))
        {
            rows++;
            var isKnown = state.IsMissing(row.Thing, row.Id);
            if (state.Holds(row.Thing, row.Id, row.Fields ?? None) && row.Fields is not null || row.Fields is null && !isKnown)
                continue;
            more |= suspects.Count == MostRows;
            if (!more)
                suspects.Add((row.Thing, row.Id));
        }

        if (state.Missing == 0)
            return (rows, suspects, more);
        var missing = new HashSet<(string, string)>();
        await foreach (var (_, change) in ChangesAsync(db, ct))
        {
            if (suspects.Count + missing.Count < MostRows && state.IsMissing(change.Thing, change.Id))
                missing.Add((change.Thing, change.Id));
        }

        suspects.AddRange(missing);
        return (rows, suspects, more || state.Missing > missing.Count);
    }

    /// <summary>Reads these rows, and then the trail for them, field by field.</summary>
    private async Task<List<ReplayFinding>> ExamineAsync(List<(string Thing, string Id)> suspects, CancellationToken ct)
    {
        await using var db = await contexts.CreateReadOnceAsync(ct);
        var wanted = suspects.ToHashSet();
        var stored = new Dictionary<(string, string), IReadOnlyDictionary<string, string>?>();
        await foreach (var row in StoredRows.ReadAsync(db, ct))
        {
            if (wanted.Contains((row.Thing, row.Id)))
                stored[(row.Thing, row.Id)] = row.Fields;
        }

        var recorded = suspects.ToDictionary(s => s, _ => (Fields: new Dictionary<string, string>(), IsKeyOnly: false, Last: (long?)null));
        await foreach (var (sequence, change) in ChangesAsync(db, ct))
        {
            var key = (change.Thing, change.Id);
            if (!recorded.TryGetValue(key, out var row))
                continue;
            if (change.Field == FieldChange.KeyOnly)
                row.IsKeyOnly = change.After is not null;
            else if (change.After is null)
                row.Fields.Remove(change.Field);
            else
                row.Fields[change.Field] = change.After;
            recorded[key] = row with { Last = sequence };
        }

        return [.. suspects.SelectMany(s => Differences(s, recorded[s].Fields, recorded[s].IsKeyOnly, recorded[s].Last, stored))];
    }

    private static IEnumerable<ReplayFinding> Differences(
        (string Thing, string Id) row, Dictionary<string, string> recorded, bool isKeyOnly, long? last,
        Dictionary<(string, string), IReadOnlyDictionary<string, string>?> stored)
    {
        var wasKnown = recorded.Count > 0 || isKeyOnly;
        if (stored.TryGetValue(row, out var found) && found is null)
            return [new ReplayFinding(ReplayFault.Unreadable, row.Thing, row.Id, null, null, null, last)];
        var fault = found is null ? ReplayFault.Removed : wasKnown ? ReplayFault.Changed : ReplayFault.Added;
        found ??= new Dictionary<string, string>();
        if (fault != ReplayFault.Changed && recorded.Count == 0 && found.Count == 0)
            return wasKnown == (fault == ReplayFault.Removed)
                ? [new ReplayFinding(fault, row.Thing, row.Id, null, wasKnown ? row.Id : null, wasKnown ? null : row.Id, last)]
                : [];
        return recorded.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
            .Select(field => new ReplayFinding(fault, row.Thing, row.Id, field, recorded.GetValueOrDefault(field), found.GetValueOrDefault(field), last))
            .Where(f => f.Recorded != f.Stored);
    }

    private static async IAsyncEnumerable<(long Sequence, FieldChange Change)> ChangesAsync(PortalDbContext db,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var told = db.Model.GetEntityTypes().Where(t => !AuditedChanges.TellsAllOf(t.ClrType)).Select(t => t.ClrType.Name).ToHashSet();
        await foreach (var row in AuditTrail.ReadAsync(db, ct))
        {
            foreach (var change in Read(row))
            {
                if (!told.Contains(change.Thing) && AuditedChanges.IsCompared(change.Thing, change.Field))
                    yield return (row.Sequence, change);
            }
        }
    }

    private static List<FieldChange> Read(AuditRow row)
    {
        try
        {
            return row.Entry is { Changes.Length: > 2 } entry ? JsonSerializer.Deserialize<List<FieldChange>>(entry.Changes, AuditNote.Json) ?? [] : [];
        }
        catch (JsonException)
        {
            return []; // A tampered entry is the trail's own fault; its rows are found here.
        }
    }
}
