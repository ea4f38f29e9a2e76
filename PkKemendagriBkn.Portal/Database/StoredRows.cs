using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>A row of a table in the words of the trail; <see cref="Fields"/> is null when it cannot be read at all.</summary>
public sealed record StoredRow(string Thing, string Id, IReadOnlyDictionary<string, string>? Fields);

/// <summary>Reads every row whose life the trail tells field by field, voided and of every agreement, holding one at a time.</summary>
internal static class StoredRows
{
    public static async IAsyncEnumerable<StoredRow> ReadAsync(PortalDbContext db, [EnumeratorCancellation] CancellationToken ct = default)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && AuditedChanges.TellsAllOf(t.ClrType)))
        {
            await foreach (var row in OfAsync(db, type, ct))
                yield return row;
        }
    }

    private static async IAsyncEnumerable<StoredRow> OfAsync(PortalDbContext db, IEntityType type, [EnumeratorCancellation] CancellationToken ct)
    {
        var query = (IQueryable<object>)Query.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
        await using var rows = query.AsAsyncEnumerable().GetAsyncEnumerator(ct);
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            bool more;
            try
            {
                more = await rows.MoveNextAsync();
            }
            catch (Exception e) when (IsOfValue(e))
            {
                break;
            }

            if (!more)
                yield break;
            foreach (var row in Taken(db))
            {
                told.Add(row.Id);
                yield return row;
            }
        }

        // A connection reads one query at a time.
        await rows.DisposeAsync();
        // Some value is none that the portal could have written: each row is read alone, and the ones that cannot be are named.
        foreach (var id in await ((Task<List<object>>)Keys.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, ct])!))
        {
            foreach (var row in told.Contains(AuditedChanges.Text(id)!) ? [] : await AloneAsync(db, type, id, ct))
                yield return row;
        }
    }

    private static async Task<List<StoredRow>> AloneAsync(PortalDbContext db, IEntityType type, object id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        try
        {
            await ((IQueryable<object>)One.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, id])!).LoadAsync(ct);
            return [.. Taken(db)];
        }
        catch (Exception e) when (IsOfValue(e))
        {
            // Of which kind a row of a shared table is cannot be read either: whoever knows one of the trail's takes it.
            return [.. type.GetDerivedTypesInclusive().Where(t => !t.IsAbstract()).Select(t => new StoredRow(t.ClrType.Name, AuditedChanges.Text(id)!, null))];
        }
    }

    /// <summary>What the last reading brought: a row, and with it the rows that it owns.</summary>
    private static IEnumerable<StoredRow> Taken(PortalDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            var (thing, id, fields) = AuditedChanges.Stored(entry);
            yield return new StoredRow(thing, id, fields);
        }

        db.ChangeTracker.Clear();
    }

    private static bool IsOfValue(Exception e) =>
        e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException;

    private static readonly MethodInfo Query = Own(nameof(QueryOf)), Keys = Own(nameof(KeysOfAsync)), One = Own(nameof(OneOf));

    private static MethodInfo Own(string name) => typeof(StoredRows).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static IQueryable<object> QueryOf<TRow>(PortalDbContext db) where TRow : class => db.Set<TRow>().IgnoreQueryFilters().AsTracking();

    private static Task<List<object>> KeysOfAsync<TRow>(PortalDbContext db, IEntityType type, CancellationToken ct) where TRow : class
    {
        var key = type.FindPrimaryKey()!.Properties[0].Name;
        return db.Set<TRow>().IgnoreQueryFilters().Select(e => EF.Property<object>(e, key)).ToListAsync(ct);
    }

    private static IQueryable<object> OneOf<TRow>(PortalDbContext db, IEntityType type, object id) where TRow : class
    {
        var key = type.FindPrimaryKey()!.Properties[0].Name;
        return db.Set<TRow>().IgnoreQueryFilters().AsTracking().Where(e => EF.Property<object>(e, key).Equals(id));
    }
}
