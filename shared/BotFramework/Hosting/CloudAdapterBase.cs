using System.Security.Claims;
using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Hosting;

/// <summary>An adapter that authenticates who calls it and answers through the Bot Connector.</summary>
/// <param name="botFrameworkAuthentication">Authenticates callers, and the bot to channels.</param>
/// <param name="timeProvider">The clock that delays wait by; the system's where none is given.</param>
public abstract class CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, TimeProvider? timeProvider = null)
    : ChannelAdapter(timeProvider)
{
    /// <summary>Authenticates callers, and the bot to channels.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; } =
        botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (string.IsNullOrEmpty(reference.Conversation?.Id) || string.IsNullOrEmpty(reference.ActivityId))
            throw new ArgumentException("The reference names no conversation or no activity.", nameof(reference));
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The channel refused to make the conversation.</exception>
    /// <exception cref="InvalidOperationException">The bot's token must not go to that service URL, or the channel gave no id.</exception>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = IdentityOf(botAppId);
        var connector = await ConnectorAsync(identity, serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        if (string.IsNullOrEmpty(created.Id))
            throw new InvalidOperationException($"The channel '{channelId}' made a conversation but gave no id for it.");
        var activity = FirstActivity(created, channelId, serviceUrl, conversationParameters);
        await ContinueConversationAsync(identity, activity, audience, callback, cancellationToken);
    }

    /// <summary>Authenticates the caller and runs the turn.</summary>
    /// <param name="authHeader">The <c>Authorization</c> header; empty when there is none.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>What the response must carry, for an invoke and for expected replies; otherwise null.</returns>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it should be.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        activity.CallerId = caller.CallerId;
        return await ProcessActivityAsync(caller.ClaimsIdentity, activity, callback, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async ValueTask BeginTurnAsync(
        TurnContext turnContext, ClaimsIdentity claimsIdentity, string? audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var scope = audience ?? BotFrameworkAuthentication.GetOriginatingAudience();
        await base.BeginTurnAsync(turnContext, claimsIdentity, scope, cancellationToken);
        turnContext.TurnState.Add(BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity));
        // Without a service URL a turn can still end in an invoke's answer or in expected replies.
        if (!string.IsNullOrEmpty(turnContext.Activity.ServiceUrl))
            turnContext.TurnState.Add(await ConnectorAsync(claimsIdentity, turnContext.Activity.ServiceUrl, scope, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var conversations = ConnectorOf(turnContext).Conversations;
        return string.IsNullOrEmpty(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity, cancellationToken);
    }

    private static Activity FirstActivity(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            Id = string.IsNullOrEmpty(created.ActivityId) ? Guid.NewGuid().ToString() : created.ActivityId,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(isGroup: parameters.IsGroup, id: created.Id, tenantId: parameters.TenantId),
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
            From = parameters.Members is [{ } only] ? only : null,
        };

    private static IConnectorClient ConnectorOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector: its activity came without a serviceUrl.");
    }

    private Task<IConnectorClient> ConnectorAsync(
        ClaimsIdentity identity, string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        BotFrameworkAuthentication.CreateConnectorFactory(identity).CreateAsync(serviceUrl, audience ?? "", cancellationToken);
}
