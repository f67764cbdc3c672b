namespace BotSuite.Bot.Channels;

/// <summary>Refuses requests whose Host header names no host.</summary>
internal static class HostCheck
{
    /// <summary>
    /// Answers 400 where the host is missing or cannot stand in an address, such as <c>a..b</c> or a port of 99999: the server lets
    /// such headers through, and whatever makes an address of them breaks. Old health probes send no Host at all and pass.
    /// </summary>
    public static IApplicationBuilder UseHostCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (IsHost(context.Request) || context.Request.Path.StartsWithSegments("/health")) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsHost(HttpRequest request)
    {
        try
        {
            return request.Host.HasValue && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            // It begins with xn-- and encodes no name.
            return false;
        }
    }
}
