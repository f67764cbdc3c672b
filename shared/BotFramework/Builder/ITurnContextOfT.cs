using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>One turn whose activity is of a known kind.</summary>
/// <typeparam name="T">The kind of activity.</typeparam>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came.</summary>
    new T Activity { get; }
}
