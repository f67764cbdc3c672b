using BotSuite.BotFramework.Connector;
using Microsoft.Identity.Client;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Lets MSAL use the bot's one HTTP client.</summary>
internal sealed class MsalHttpClientFactory(SharedHttpClient http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http.Client;
}
