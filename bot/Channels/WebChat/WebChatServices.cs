using System.Text.Encodings.Web;
using System.Text.Unicode;
using BotSuite.Bot.Channels.Answers;
using BotSuite.Bot.Channels.Pages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Registers the bot's own pages: the chat, the sources behind answers, and the tokens that the chat needs.</summary>
internal static class WebChatServices
{
    /// <summary>Adds the pages. Needs Direct Line and the database beside them.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section)).ValidateOnStart()
            .Configure(options => Array.ForEach(ListSetting.OnOneLine(configuration, "WebChat:AllowedOrigins"), options.AllowedOrigins.Add));
        services.AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsValidator>();

        // In Development the framework would throw, and a caller's mistake would look like ours.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddRazorComponents();
        // Korean stays readable in the page's source, and a third of the size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PageAssets(provider.GetServices<EndpointDataSource>()));
        services.AddSingleton<WebChatTickets>().AddSingleton<WebChatCaller>().AddSingleton<WebChatTokenGate>().AddSingleton<WebChatTokenEndpoint>();
        services.AddSingleton<SourcePages>().AddSingleton<StoredAnswers>();
        return services;
    }
}
