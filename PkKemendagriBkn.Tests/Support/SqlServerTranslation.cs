using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>
/// Translates every query that a test runs on SQLite for SQL Server too, and looks through what comes out, without a server: a query
/// that only SQLite can answer fails the test that asks it.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly SqlServerTranslation Instance = new();

    private static readonly DbContextOptions<SqlServerPortalDbContext> Options = (DbContextOptions<SqlServerPortalDbContext>)PortalDatabase
        .UseSqlServer(new DbContextOptionsBuilder<SqlServerPortalDbContext>(), "Server=nowhere").AddInterceptors(new NoConnection(), new Stop()).Options;

    /// <summary>Lets every query of these contexts be looked at. Rows are never cut off without an order: each database would give its own.</summary>
    public static DbContextOptionsBuilder Watch(DbContextOptionsBuilder builder) => builder.AddInterceptors(Instance).ConfigureWarnings(w =>
        w.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (Of(queryExpression) is { } sql && TSqlFaults.Of(sql) is { Count: > 0 } faults)
            Assert.Fail($"SQL Server would refuse the query: {string.Join("; ", faults)}\n{sql}");
        return queryExpression;
    }

    /// <summary>The command that SQL Server would be sent; null where that cannot be told.</summary>
    private static string? Of(Expression query)
    {
        using var db = new SqlServerPortalDbContext(Options, TestDatabase.Key, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(),
            new WriteGate(new StorageState()));
        var moved = new ToSqlServer(db);
        var expression = moved.Visit(query);
        if (moved.IsUntold)
            return null;
        try
        {
            var provider = db.GetService<IAsyncQueryProvider>();
            if (expression.Type.IsAssignableTo(typeof(IQueryable)))
                provider.CreateQuery(expression).GetEnumerator().MoveNext();
            else
                provider.Execute(expression);
        }
        catch (Exception e) when ((e as Stopped ?? e.InnerException) is Stopped command)
        {
            return command.Message;
        }

        throw new InvalidOperationException("The query asks nothing.");
    }

    /// <summary>The same query over the tables of the other context, with invented values for its parameters.</summary>
    private sealed class ToSqlServer(DbContext db) : ExpressionVisitor
    {
        /// <summary>Written by hand for one database, or a search by a key whose type is not told.</summary>
        public bool IsUntold { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case QueryRootExpression written when written.GetType() != typeof(EntityQueryRootExpression):
                case QueryParameterExpression key when key.Type == typeof(object):
                    IsUntold = true;
                    return node;
                case EntityQueryRootExpression root:
                    return new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression { Type: var type } when type == typeof(DbFunctions):
                    return Expression.Constant(EF.Functions);
                case QueryParameterExpression parameter:
                    var held = Activator.CreateInstance(typeof(Held<>).MakeGenericType(parameter.Type), Invented(parameter.Type))!;
                    return Expression.Property(Expression.Constant(held), nameof(Held<int>.Value));
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed record Held<T>(T Value);

    private static object Invented(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "x";
        if (type.IsValueType)
            return type == typeof(DateTimeOffset) ? DateTimeOffset.UnixEpoch : Activator.CreateInstance(type)!;
        if (type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is not { } rows)
            throw new InvalidOperationException($"The query has a parameter of {type}.");
        var one = Array.CreateInstance(rows.GetGenericArguments()[0], 1);
        one.SetValue(Invented(rows.GetGenericArguments()[0]), 0);
        return type.IsInstanceOfType(one) ? one : Activator.CreateInstance(type, one)!;
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();
    }

    private sealed class Stopped(DbCommand command) : Exception(command.CommandText);

    private sealed class Stop : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result) => throw new Stopped(command);

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
            throw new Stopped(command);
    }
}
