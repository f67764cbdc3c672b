#pragma warning disable EF1001 // A query is run here as EF Core runs it, up to the point where a server would be asked.
using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>A SQL Server that hears everything and answers nothing: it writes down the statements that it is sent.</summary>
internal sealed class SilentSqlServer : IDisposable
{
    private readonly Ear _ear = new();
    private readonly BotSuiteDbContext _context;

    public SilentSqlServer() => _context = SqlServerModel.NewContext(options => options.AddInterceptors(_ear, new NoConnection()));

    /// <summary>The statements that a query of any other database's context comes to here.</summary>
    public IReadOnlyList<string> StatementsOf(Expression query, Type result, bool isAsync)
    {
        var compiler = _context.GetService<IQueryCompiler>();
        var here = new Transfer(_context).Visit(query);
        try
        {
            var method = typeof(IQueryCompiler).GetMethods().Single(method => method.Name == (isAsync ? "ExecuteAsync" : "Execute"));
            Drain(method.MakeGenericMethod(result).Invoke(compiler, isAsync ? [here, CancellationToken.None] : [here]));
        }
        catch (Exception) when (_ear.Heard.Count > 0)
        {
            // The statement is known; that no rows came back is of no interest.
        }

        return _ear.Heard;
    }

    public void Dispose() => _context.Dispose();

    private static void Drain(object? answer)
    {
        if (answer is Task task)
        {
            task.GetAwaiter().GetResult();
            return;
        }

        var drain = typeof(SilentSqlServer).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        var rows = answer?.GetType().GetInterfaces().FirstOrDefault(
            type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        if (rows is not null) ((Task)drain.MakeGenericMethod(rows.GetGenericArguments()).Invoke(null, [answer])!).GetAwaiter().GetResult();
        else if (answer is System.Collections.IEnumerable sequence) foreach (var _ in sequence) { }
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows) { }
    }

    /// <summary>Takes a query from one context to another, which has a model of its own.</summary>
    private sealed class Transfer(BotSuiteDbContext target) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            EntityQueryRootExpression root =>
                new EntityQueryRootExpression(target.GetService<IAsyncQueryProvider>(), target.Model.FindEntityType(root.EntityType.Name)!),
            // A compiled query has its parameters still open.
            QueryParameterExpression open => Open(open.Type),
            _ => base.VisitExtension(node),
        };

        private static MemberExpression Open(Type type)
        {
            var box = typeof(System.Runtime.CompilerServices.StrongBox<>).MakeGenericType(type);
            return Expression.Field(Expression.Constant(Activator.CreateInstance(box), box), "Value");
        }

        protected override Expression VisitMember(MemberExpression node) =>
            // A query that another query was written with.
            typeof(IQueryable).IsAssignableFrom(node.Type) && Expression.Lambda(node).Compile().DynamicInvoke() is IQueryable inner
                ? Visit(inner.Expression)
                : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            // The further statements of a split query are asked for only when rows come back.
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Ear : DbCommandInterceptor
    {
        public List<string> Heard { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Heard.Add(SqlParameters.Declared(command));
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(ReaderExecuting(command, eventData, result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Heard.Add(SqlParameters.Declared(command));
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(NonQueryExecuting(command, eventData, result));
    }
}
