using System.Security.Claims;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

public abstract partial class BotAdapter
{
    /// <summary>Runs a turn in a conversation that exists, and is done when the turn is.</summary>
    /// <param name="botId">The bot's app id; empty where there is none.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(IdentityOf(botId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="botId">The bot's app id; empty where there is none.</param>
    /// <param name="continuationActivity">The activity that begins the turn.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(IdentityOf(botId), continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="claimsIdentity">Who speaks.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="claimsIdentity">Who speaks.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="audience">Audience for outgoing tokens; null for the usual one.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="claimsIdentity">Who speaks.</param>
    /// <param name="continuationActivity">The activity that begins the turn.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="claimsIdentity">Who speaks.</param>
    /// <param name="continuationActivity">The activity that begins the turn.</param>
    /// <param name="audience">Audience for outgoing tokens; null for the usual one.</param>
    /// <param name="callback">What to do there.</param>
    /// <param name="cancellationToken">Not that of an earlier turn, which has ended by now.</param>
    public virtual async Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        using var turn = new TurnContext(this, continuationActivity);
        await BeginTurnAsync(turn, claimsIdentity, audience, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Makes a conversation on a channel and runs the first turn in it.</summary>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel takes the request.</param>
    /// <param name="audience">Audience for outgoing tokens; null for the usual one.</param>
    /// <param name="conversationParameters">The conversation to make.</param>
    /// <param name="callback">What to do in it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="NotSupportedException">The channel of this adapter has no way to make conversations.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} cannot make conversations.");

    /// <summary>The identity of the bot itself, for turns that it begins.</summary>
    protected static ClaimsIdentity IdentityOf(string botId)
    {
        ArgumentNullException.ThrowIfNull(botId);
        return botId.Length == 0 ? new ClaimsIdentity() : new ClaimsIdentity([new Claim("aud", botId), new Claim("appid", botId)]);
    }
}
