using BotSuite.Bot.Channels.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Serves the chat page.</summary>
internal static class ChatPageEndpoint
{
    /// <summary>Answers <c>GET /</c>.</summary>
    public static RazorComponentResult<ChatPage> Get(HttpContext context, PageAssets assets, IOptions<WebChatOptions> options)
    {
        var nonce = PageSecurity.NewNonce();
        PageSecurity.ProtectChat(context.Response, nonce, options.Value.AllowedOrigins);
        return new RazorComponentResult<ChatPage>(new Dictionary<string, object?>
        {
            [nameof(ChatPage.Language)] = PageLanguage.Of(context.Request),
            [nameof(ChatPage.Title)] = options.Value.Title,
            [nameof(ChatPage.Nonce)] = nonce,
            [nameof(ChatPage.Assets)] = assets,
        });
    }
}
