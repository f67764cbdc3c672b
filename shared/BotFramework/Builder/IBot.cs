namespace BotSuite.BotFramework.Builder;

/// <summary>What happens in one turn of a conversation.</summary>
public interface IBot
{
    /// <summary>Answers one activity.</summary>
    /// <param name="turnContext">The turn. It is over when the returned task is; keep nothing of it.</param>
    /// <param name="cancellationToken">Ends with the request that brought the activity.</param>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
