using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// The SQL Server that tests use: the one of <c>PKBKN_SQLSERVER</c> (a connection string that may create databases), or a container where Docker runs.
/// </summary>
public static class SqlServerForTests
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("PKBKN_SQLSERVER");
    private static readonly bool Docker = string.IsNullOrWhiteSpace(Given) && DockerListens();
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Null when there is one.</summary>
    public static string? WhyNot => string.IsNullOrWhiteSpace(Given) && !Docker ? "Unconfigured: PKBKN_SQLSERVER" : null;

    /// <summary>What features and whole portals are tested on: SQL Server where <c>PKBKN_SQLSERVER</c> names one, for it asks for nothing less.</summary>
    public static DatabaseProvider Chosen => string.IsNullOrWhiteSpace(Given) ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;

    /// <summary>How long a page may take to show what it reads: a test of what it shows is none of how fast the server is.</summary>
    public static TimeSpan Patience => TimeSpan.FromSeconds(Chosen == DatabaseProvider.Sqlite ? 10 : 120);

    /// <summary>A connection string to a database of its own, which does not exist yet.</summary>
    public static async Task<string> NewDatabaseAsync() =>
        new SqlConnectionStringBuilder(await Server.Value)
        {
            InitialCatalog = $"pkbkn_test_{Guid.CreateVersion7():N}", ConnectTimeout = 120, CommandTimeout = 300,
        }.ToString();

    public static async Task DropAsync(string connectionString)
    {
        // Of this database alone: other tests are at theirs.
        await using (var own = new SqlConnection(connectionString))
            SqlConnection.ClearPool(own);
        var name = new SqlConnectionStringBuilder(connectionString).InitialCatalog;
        await using var connection = new SqlConnection(await Server.Value);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"IF DB_ID(N'{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (!Docker)
            return Given!;

        // Taken away by Testcontainers' own reaper when this process ends.
        var container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
        try
        {
            await container.StartAsync();
        }
        catch (Exception e)
        {
            Assert.Skip($"Unconfigured: Docker could not start SQL Server ({e.Message.Split('\n')[0]})");
        }

        return container.GetConnectionString();
    }

    /// <summary>Asks the socket itself: quick, and silent where there is only the client.</summary>
    private static bool DockerListens()
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST");
        if (!string.IsNullOrEmpty(host) && !host.StartsWith("unix://", StringComparison.Ordinal))
            return true;
        var path = string.IsNullOrEmpty(host) ? "/var/run/docker.sock" : host["unix://".Length..];
        if (!File.Exists(path))
            return false;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
