using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>
/// The product's queries, collected while the product runs on SQLite: each is translated for SQL Server as well, with the
/// place in the source that it came from.
/// </summary>
internal static class QueryCatalog
{
    private static readonly ConcurrentDictionary<QueryOrigin, ConcurrentDictionary<string, byte>> Statements = new();

    /// <summary>Makes a context tell its queries to the catalog.</summary>
    public static DbContextOptionsBuilder RecordQueries(this DbContextOptionsBuilder options) =>
#pragma warning disable EF1001
        options.ReplaceService<IQueryCompiler, RecordingQueryCompiler>();
#pragma warning restore EF1001

    /// <summary>What SQL Server would be told, by the place in the source that asks for it.</summary>
    public static IReadOnlyDictionary<QueryOrigin, string[]> Recorded =>
        Statements.ToDictionary(origin => origin.Key, origin => origin.Value.Keys.ToArray());

    internal static void Record(Expression query, Type result, bool isAsync)
    {
        // The provider projects speak their own dialects.
        if (QueryOrigin.Of(new StackTrace(fNeedFileInfo: true)) is not { } origin || origin.File.StartsWith("shared/Data.", StringComparison.Ordinal)) return;
        using var context = new SilentSqlServer();
        var statements = Statements.GetOrAdd(origin, _ => new ConcurrentDictionary<string, byte>());
        foreach (var statement in context.StatementsOf(query, result, isAsync)) statements.TryAdd(statement, 0);
    }
}
