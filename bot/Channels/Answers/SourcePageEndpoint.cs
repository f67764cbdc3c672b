using BotSuite.Bot.Channels.Pages;
using BotSuite.Bot.Channels.WebChat;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>Serves the page that a citation opens.</summary>
internal static class SourcePageEndpoint
{
    /// <summary>Answers <c>GET /answers/{turnId}/sources/{citation}</c>.</summary>
    public static async Task<IResult> GetAsync(
        HttpContext context, string turnId, string citation, SourcePages sources, PageAssets assets, IOptions<WebChatOptions> options)
    {
        var nonce = PageSecurity.NewNonce();
        PageSecurity.ProtectText(context.Response, nonce);
        var language = PageLanguage.Of(context.Request);
        var source = Guid.TryParse(turnId, out var turn) && int.TryParse(citation, out var number)
            ? await sources.FindAsync(turn, number, context.RequestAborted)
            : null;
        if (source is null) return Missing(language, nonce, assets);

        return new RazorComponentResult<SourcePage>(new Dictionary<string, object?>
        {
            [nameof(SourcePage.Language)] = language,
            [nameof(SourcePage.SiteTitle)] = options.Value.Title,
            [nameof(SourcePage.Address)] = context.Request.Path.Value,
            [nameof(SourcePage.Source)] = source,
            [nameof(SourcePage.Nonce)] = nonce,
            [nameof(SourcePage.Assets)] = assets,
        });
    }

    private static RazorComponentResult<SourceMissingPage> Missing(PageLanguage language, string nonce, PageAssets assets) =>
        new(new Dictionary<string, object?>
        {
            [nameof(SourceMissingPage.Language)] = language,
            [nameof(SourceMissingPage.Nonce)] = nonce,
            [nameof(SourceMissingPage.Assets)] = assets,
        })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
