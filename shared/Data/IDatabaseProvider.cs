using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data;

/// <summary>
/// One kind of database that BotSuite can keep its store in. Each lives with its migrations in a project of its own; the
/// configured one is a service under this type.
/// </summary>
public interface IDatabaseProvider
{
    /// <summary>The value of <c>Database:Provider</c> that selects this provider.</summary>
    string Name { get; }

    /// <summary>The connection string where none is configured; null where there is no sensible one.</summary>
    /// <param name="storageDirectory">The folder that holds all local state.</param>
    string? DefaultConnectionString(string storageDirectory);

    /// <summary>Reads a configured connection string and completes it: a relative file lies in the storage folder.</summary>
    /// <param name="connectionString">The value of <c>Database:ConnectionString</c>.</param>
    /// <param name="storageDirectory">The folder that holds all local state.</param>
    /// <exception cref="ArgumentException">This kind of database does not understand it.</exception>
    string ReadConnectionString(string connectionString, string storageDirectory);

    /// <summary>Points the context at this database and at its migrations.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Creates the database where there is none and brings its schema up to date. Several processes may do so at once.</summary>
    /// <exception cref="DatabaseNotUsableException">The database cannot be reached, read or written to.</exception>
    Task MigrateAsync(BotSuiteDbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a save failed because a row with the same unique values is there already: somebody was faster. The rule of the
    /// house is to insert and to ask this, never to look first and insert then.
    /// </summary>
    bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Whether a save failed because a row with the same values of one certain unique key is there already.</summary>
    bool IsUniqueViolation(DbUpdateException exception, UniqueKey key);

    /// <summary>
    /// Whether the database ended a transaction because it and another one waited for each other's rows. Nothing of it is
    /// stored, and the same from its beginning can succeed.
    /// </summary>
    bool IsDeadlock(Exception exception);

    /// <summary>
    /// Whether a save failed because another process saved first, so that reading again and saving again can succeed: a row was
    /// changed or is gone, its place is taken, or both waited for each other. Which is noticed first differs from database to database.
    /// </summary>
    bool IsLostRace(Exception exception) =>
        exception is DbUpdateConcurrencyException || (exception is DbUpdateException save && IsUniqueViolation(save)) || IsDeadlock(exception);
}
