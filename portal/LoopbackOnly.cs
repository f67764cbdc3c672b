using System.Net;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal;

/// <summary>Turns away requests from other machines, as long as the portal has no sign-in and nobody opened it on purpose.</summary>
internal sealed partial class LoopbackOnly(RequestDelegate next, IOptionsMonitor<PortalOptions> options, ILogger<LoopbackOnly> logger)
{
    /// <summary>Lets the request on, or answers 403.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (options.CurrentValue.OpenToNetwork || IsFromHere(context)) return next(context);

        Log.TurnedAway(logger, context.Connection.RemoteIpAddress);
        return Results.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            type: "urn:botsuite:portal:loopback-only",
            title: "The portal answers only on the machine that it runs on.",
            detail: "It has no sign-in yet. Put a proxy with sign-in before it and set Portal:OpenToNetwork to true, or open it on its own machine.")
            .ExecuteAsync(context);
    }

    // Without an address there is no network: a server in the same process. A proxy on this machine speaks for others.
    private static bool IsFromHere(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Turned away a request from {Address}: the portal is open to its own machine only (Portal:OpenToNetwork).")]
        public static partial void TurnedAway(ILogger logger, IPAddress? address);
    }
}
