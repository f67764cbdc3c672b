using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>Tells somebody who tried too often to wait, without a page: pages are what they are kept from.</summary>
internal static class SlowDown
{
    /// <summary>Writes the words and when to come back.</summary>
    public static async ValueTask TellAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<PortalText>>();
        context.Response.Headers.RetryAfter = "60";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(text["Too many tries from your network. Wait a minute and open the page again."].Value, cancellationToken);
    }
}
