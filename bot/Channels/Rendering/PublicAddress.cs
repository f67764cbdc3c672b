using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Knows the address under which people reach the bot.</summary>
/// <param name="options">The configured address.</param>
/// <param name="requests">The request that is being answered, where there is one.</param>
public sealed class PublicAddress(IOptions<BotOptions> options, IHttpContextAccessor requests)
{
    /// <summary>
    /// The configured address, else that of the current request. Null in a turn that runs after its request has been answered:
    /// an address remembered from somebody else's request could be forged.
    /// </summary>
    public Uri? Root => options.Value.PublicUrl ?? (requests.HttpContext?.Request is { Host.HasValue: true } request
        ? new Uri($"{request.Scheme}://{request.Host}")
        : null);
}
