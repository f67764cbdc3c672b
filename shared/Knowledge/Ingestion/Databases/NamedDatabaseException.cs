namespace BotSuite.Knowledge.Ingestion.Databases;

/// <summary>A database of the configuration cannot be read.</summary>
/// <param name="reason">Why and what to do, in a sentence; holds no connection string.</param>
/// <param name="isTransient">Whether trying again later may help.</param>
internal sealed class NamedDatabaseException(string reason, bool isTransient) : Exception(reason)
{
    /// <summary>Whether trying again later may help.</summary>
    public bool IsTransient => isTransient;
}
