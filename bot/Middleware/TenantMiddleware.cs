using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema.Teams;
using Microsoft.Extensions.Options;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>Drops what comes from a tenant that is not on the list, without a word to the sender.</summary>
internal sealed partial class TenantMiddleware(IOptions<TenantOptions> options, ILogger<TenantMiddleware> logger) : IMiddleware
{
    private readonly HashSet<string> _allowed = new(options.Value.AllowedTenants, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var tenant = activity.Conversation?.TenantId ?? activity.TeamsGetTenantId();
        var mustName = string.Equals(activity.ChannelId, BotFramework.Schema.Channels.Msteams, StringComparison.OrdinalIgnoreCase);
        if (_allowed.Count == 0 || (tenant is null ? !mustName : _allowed.Contains(tenant))) return next(cancellationToken);

        Log.Dropped(logger, activity.ChannelId, tenant);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An activity on {Channel} was dropped: tenant {Tenant} is not in Channels:AllowedTenants.")]
        public static partial void Dropped(ILogger logger, string? channel, string? tenant);
    }
}
