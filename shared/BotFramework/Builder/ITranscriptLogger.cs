using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>Keeps what was said. The activities that it is given are copies, which nobody changes any more.</summary>
public interface ITranscriptLogger
{
    /// <summary>Keeps one activity: one that came in, was sent, was updated or was deleted.</summary>
    Task LogActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
}
