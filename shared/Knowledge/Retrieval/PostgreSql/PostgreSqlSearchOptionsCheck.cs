using System.Text.RegularExpressions;
using BotSuite.Data;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Says what is wrong with the settings of the PostgreSQL engine.</summary>
internal static partial class PostgreSqlSearchOptionsCheck
{
    /// <summary>The value of <c>Retrieval:Engine</c> that selects the engine, and the name of the store that lends it its database.</summary>
    public const string Name = "PostgreSql";

    /// <summary>The faults, each with key, value and cure; a connection string is never repeated, as it may hold a password.</summary>
    public static IEnumerable<string> Faults(PostgreSqlSearchOptions options, DatabaseOptions store)
    {
        if (!SchemaName().IsMatch(options.Schema))
            yield return $"Retrieval:PostgreSql:Schema is '{options.Schema}'. Set it to a name of small letters, digits and underscores that begins with a letter " +
                "and is neither public nor one of PostgreSQL's own, or remove it.";
        if (options.ConnectionString is null && !IsPostgreSql(store))
            yield return $"Retrieval:Engine is PostgreSql, but Database:Provider is {store.Provider} and Retrieval:PostgreSql:ConnectionString is missing. " +
                "Set Retrieval:PostgreSql:ConnectionString to the connection string of a PostgreSQL database, or set Retrieval:Engine to InMemory.";
        if (options.ConnectionString is { } own && Misread(own) is { } why)
            yield return $"Retrieval:PostgreSql:ConnectionString is not a connection string for PostgreSQL ({why}) " +
                "Correct Retrieval:PostgreSql:ConnectionString, or remove it to use the store's database where that is PostgreSQL.";
    }

    /// <summary>Whether the store lies in PostgreSQL.</summary>
    public static bool IsPostgreSql(DatabaseOptions store) => string.Equals(store.Provider?.Trim(), Name, StringComparison.OrdinalIgnoreCase);

    private static string? Misread(string connectionString)
    {
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host) ? "It names no Host." : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex("^(?!public$|information_schema$|pg_)[a-z][a-z0-9_]{0,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName();
}
