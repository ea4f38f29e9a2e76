using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Jobs;

/// <summary>
/// Hangfire's own tables on SQL Server. They are made when the database is migrated, by whoever may make tables; a portal that serves
/// only looks whether they are there, before Hangfire asks them.
/// </summary>
public static class JobTables
{
    private const string Schema = "HangFire";

    /// <exception cref="StartRefused">They cannot be made.</exception>
    public static Task MigrateAsync(DatabaseOptions options, CancellationToken ct = default) => OnSqlServerAsync(options, connection =>
    {
        SqlServerObjectsInstaller.Install(connection, Schema, enableHeavyMigrations: true);
        return Task.CompletedTask;
    }, ct);

    /// <exception cref="StartRefused">They are not there.</exception>
    public static Task RequireAsync(DatabaseOptions options, CancellationToken ct = default) => OnSqlServerAsync(options, async connection =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT OBJECT_ID(N'[{Schema}].[Schema]')";
        if (await command.ExecuteScalarAsync(ct) is null or DBNull)
            throw new StartRefused($"The tables of the jobs (schema {Schema}) are missing: run 'dotnet PkKemendagriBkn.Portal.dll migrate' first.");
    }, ct);

    private static async Task OnSqlServerAsync(DatabaseOptions options, Func<SqlConnection, Task> work, CancellationToken ct)
    {
        if (!options.IsSqlServer)
            return;
        try
        {
            await using var connection = new SqlConnection(options.ConnectionString);
            await connection.OpenAsync(ct);
            await work(connection);
        }
        catch (SqlException e)
        {
            throw new StartRefused($"The tables of the jobs (schema {Schema}) cannot be made or read: {e.Message} The login that migrates needs the rights that docs/operations.md names.", e);
        }
    }
}
