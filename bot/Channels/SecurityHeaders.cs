namespace BotSuite.Bot.Channels;

/// <summary>Headers that every answer bears. A page that needs other ones has set them before.</summary>
internal static class SecurityHeaders
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];

    /// <summary>Adds the headers to whatever comes after.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            foreach (var (name, value) in Defaults)
                headers.TryAdd(name, value);
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
