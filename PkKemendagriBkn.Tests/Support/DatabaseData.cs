using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>The databases that the portal runs on.</summary>
public enum DatabaseProvider { Sqlite, SqlServer }

/// <summary>
/// Runs a theory once on each database: <c>[Theory, DatabaseData] public async Task Name(DatabaseProvider provider)</c>, with
/// <see cref="TestDatabase.CreateAsync"/> inside. Where there is no SQL Server its row stands in the results as skipped, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseDataAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.SqlServer) { Skip = SqlServerForTests.WhyNot },
        ];
        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
