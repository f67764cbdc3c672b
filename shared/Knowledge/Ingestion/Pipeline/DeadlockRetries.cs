using BotSuite.Data;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Repeats what a person or a program asked for. Everybody locks pieces first and the run after them, but of several pieces one may
/// lock first what another locks last: then two wait for each other, and the database ends one of them.
/// </summary>
internal static class DeadlockRetries
{
    /// <summary>Does what is one transaction, and does it again from its beginning as often as the database ends it for another one's sake.</summary>
    public static async Task<T> RepeatAsync<T>(this IDatabaseProvider database, Func<Task<T>> transaction)
    {
        while (true)
        {
            try
            {
                return await transaction();
            }
            catch (Exception exception) when (database.IsDeadlock(exception))
            {
                // The other one has what it waited for and comes to its end.
            }
        }
    }
}
