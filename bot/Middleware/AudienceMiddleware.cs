using System.Security.Claims;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;
using Microsoft.Extensions.Options;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>
/// Tells the turn which audience a person in Teams belongs to. Only what the channel's own service says under its own token counts:
/// an emulator, another app and a bot without authentication can write any tenant and any person into an activity. In a group and in a
/// channel nobody has an audience: everybody there reads what one of them is told.
/// </summary>
internal sealed class AudienceMiddleware : IMiddleware
{
    private readonly Dictionary<string, AskerAudience> _ofPeople;
    private readonly Dictionary<string, AskerAudience> _ofTenants;

    public AudienceMiddleware(IOptions<AudienceOptions> options)
    {
        _ofPeople = By(options.Value, members => members.People);
        _ofTenants = By(options.Value, members => members.Tenants);
    }

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (IsFromTeams(turnContext) && AudienceOf(turnContext.Activity) is { } audience) turnContext.TurnState.Set(audience);
        return next(cancellationToken);
    }

    private static bool IsFromTeams(ITurnContext turnContext) =>
        string.Equals(turnContext.Activity.ChannelId, BotFramework.Schema.Channels.Msteams, StringComparison.OrdinalIgnoreCase)
        && turnContext.Activity.Conversation is { IsGroup: not true, ConversationType: null or "personal" }
        && turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey)?.AuthenticationType == AuthenticationConstants.ChannelAuthType;

    private AskerAudience? AudienceOf(Activity activity) =>
        activity.From?.AadObjectId is { Length: > 0 } person && _ofPeople.TryGetValue(person, out var own) ? own
        : (activity.Conversation?.TenantId ?? activity.TeamsGetTenantId()) is { Length: > 0 } tenant ? _ofTenants.GetValueOrDefault(tenant) : null;

    private static Dictionary<string, AskerAudience> By(AudienceOptions options, Func<AudienceMembers, IEnumerable<string>> members) => options.Audiences
        .SelectMany(audience => members(audience.Value).Select(id => (Id: id, Audience: new AskerAudience(audience.Key))))
        .DistinctBy(one => one.Id, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(one => one.Id, one => one.Audience, StringComparer.OrdinalIgnoreCase);
}
