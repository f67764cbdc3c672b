using System.Data.Common;

namespace BotSuite.Data;

/// <summary>Tells trouble of the database from faults of ours.</summary>
public static class DatabaseTrouble
{
    /// <summary>
    /// Whether the database failed or could not be reached. What it threw may lie within what EF Core throws: a save that failed, or an
    /// <see cref="InvalidOperationException"/> around what EF Core thinks will pass, which a lost connection is on PostgreSQL and SQL Server.
    /// </summary>
    public static bool Is(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is DbException || (exception.InnerException is { } cause && Is(cause));
    }
}
