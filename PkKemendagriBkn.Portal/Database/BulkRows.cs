using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Database;

/// <summary>
/// Many rows of a fact at once, inside the transaction that records the fact. The rows have no audit changes of their own: the fact
/// carries their number and their digest, which are audited. Changes to single rows afterwards go through EF and are.
/// </summary>
public static class BulkRows
{
    private const int SqlServerBatch = 5_000;

    /// <summary>
    /// Saves what the context has to save, the fact with its one audit entry first, so that the rows find it; then inserts the rows,
    /// named and converted as the EF model says. No row may be tracked by the context.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction: rows without their fact would stand unaudited.</exception>
    public static async Task InsertAsync<T>(PortalDbContext db, IEnumerable<T> rows, CancellationToken ct = default) where T : class
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Bulk rows are inserted inside the transaction of their fact.");
        await db.SaveChangesAsync(ct);
        var columns = ColumnsOf(db, typeof(T), out var table, out var schema);
        if (db.Database.IsSqlServer())
            await InsertSqlServerAsync((SqlConnection)db.Database.GetDbConnection(), (SqlTransaction)transaction.GetDbTransaction(), schema, table, columns,
                rows, ct);
        else
            InsertSqlite(db, transaction, table, columns, rows, ct);
    }

    /// <summary>The digest of the rows in the canonical form of docs/audit.md: 64 lower-case hexadecimal digits.</summary>
    public static string Sha256<T>(PortalDbContext db, IReadOnlyCollection<T> rows) where T : class
    {
        var columns = ColumnsOf(db, typeof(T), out var table, out _).Where(c => c.Property.Name != nameof(RecordedFact.Version))
            .OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var key = columns.Where(c => c.Property.IsPrimaryKey()).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(hash, table);
        Number(hash, columns.Count);
        foreach (var column in columns)
            Text(hash, column.Name);
        Number(hash, rows.Count);
        foreach (var row in rows.OrderBy(r => string.Join('/', key.Select(k => AuditedChanges.Text(k.Read(r)))), StringComparer.Ordinal))
        {
            foreach (var column in columns)
                Text(hash, AuditedChanges.Text(column.Read(row)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        private readonly IClrPropertyGetter getter = Property.GetGetter();

        public Type StoredType => Mapping.Converter?.ProviderClrType ?? Mapping.ClrType;

        public object? Read(object row) => getter.GetClrValue(row);

        /// <summary>The value as the database's driver takes it.</summary>
        public object Stored(object row) => (Mapping.Converter is { } converter ? converter.ConvertToProvider(Read(row)) : Read(row)) ?? DBNull.Value;
    }

    private static List<Column> ColumnsOf(PortalDbContext db, Type type, out string table, out string? schema)
    {
        var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is in no table.");
        if (entity.GetProperties().FirstOrDefault(p => p.IsShadowProperty()) is { } shadow)
            throw new InvalidOperationException($"{type.Name}.{shadow.Name} is not a property of the class; bulk rows need every column there.");
        (table, schema) = (entity.GetTableName()!, entity.GetSchema());
        var place = StoreObjectIdentifier.Table(table, schema);
        return [.. entity.GetProperties().Select(p => new Column(p, p.GetColumnName(place)!, p.GetRelationalTypeMapping()))];
    }

    /// <summary>
    /// One prepared statement for all rows, a row each: in the process there is no round trip to save, and the driver looks up every
    /// parameter by its name, so that statements of many rows are slower.
    /// </summary>
    private static void InsertSqlite<T>(PortalDbContext db, IDbContextTransaction transaction, string table, List<Column> columns, IEnumerable<T> rows,
        CancellationToken ct) where T : class
    {
        var names = AccessorExtensions.GetService<ISqlGenerationHelper>(db);
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = $"INSERT INTO {names.DelimitIdentifier(table)} ({string.Join(", ", columns.Select(c => names.DelimitIdentifier(c.Name)))}) VALUES ({string.Join(", ", columns.Select((_, i) => Parameter(i)))})";
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
            command.Parameters.Add(column.Mapping.CreateParameter(command, Parameter(i), null, nullable: true));
        var prepared = false;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Stored(row);
            if (!prepared)
                command.Prepare();
            prepared = true;
            command.ExecuteNonQuery();
        }
    }

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    private static async Task InsertSqlServerAsync<T>(SqlConnection connection, SqlTransaction transaction, string? schema, string table, List<Column> columns,
        IEnumerable<T> rows, CancellationToken ct) where T : class
    {
        // Constraints are checked, so that the database goes on trusting them.
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = schema is null ? $"[{table}]" : $"[{schema}].[{table}]", BulkCopyTimeout = 120,
        };
        using var batch = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            batch.Columns.Add(column.Name, ForCopy(Nullable.GetUnderlyingType(column.StoredType) ?? column.StoredType));
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        foreach (var row in rows)
        {
            batch.Rows.Add([.. columns.Select(c => ForCopy(c.Stored(row)))]);
            if (batch.Rows.Count < SqlServerBatch)
                continue;
            await copy.WriteToServerAsync(batch, ct);
            batch.Clear();
        }

        await copy.WriteToServerAsync(batch, ct);
    }

    /// <summary>A bulk copy takes a civil date as a moment of midnight; the column keeps the date.</summary>
    private static object ForCopy(object value) => value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : value;

    private static Type ForCopy(Type type) => type == typeof(DateOnly) ? typeof(DateTime) : type;

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Number(hash, -1);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Number(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
