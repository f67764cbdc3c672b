#pragma warning disable EF1001 // The one place where each query passes as it was written is internal to EF Core.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>Shows every query to the <see cref="QueryCatalog"/> before it runs.</summary>
internal sealed class RecordingQueryCompiler(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current, IEvaluatableExpressionFilter filter, IModel model)
    : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
{
    public override TResult Execute<TResult>(Expression query)
    {
        QueryCatalog.Record(query, typeof(TResult), isAsync: false);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        QueryCatalog.Record(query, typeof(TResult), isAsync: true);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        QueryCatalog.Record(query, typeof(TResult), isAsync: true);
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }
}
