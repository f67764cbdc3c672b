using System.Net.Http.Headers;
using System.Text;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Hosting;
using BotSuite.BotFramework.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A bot in a real web host on a free port of this machine, with <c>/api/messages</c> for all methods.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, LogCollector log) => (_app, Log) = (app, log);

    public HttpClient Client { get; } = new();

    public LogCollector Log { get; }

    public IServiceProvider Services => _app.Services;

    public CloudAdapter Adapter => Services.GetRequiredService<CloudAdapter>();

    /// <summary>The address of the endpoint.</summary>
    public Uri Endpoint => new(_app.Urls.Single() + "/api/messages");

    /// <summary>Starts a bot that does what a delegate says.</summary>
    /// <param name="onTurn">The bot.</param>
    /// <param name="settings">Its configuration; null is none, so authentication is off.</param>
    /// <param name="environment">The name of the environment.</param>
    /// <param name="register">Registers more, before the bot is added.</param>
    public static async Task<BotHost> StartAsync(
        BotCallbackHandler onTurn,
        IDictionary<string, string?>? settings = null,
        string environment = "Development",
        Action<IServiceCollection>? register = null)
    {
        var log = new LogCollector();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        register?.Invoke(builder.Services);
        builder.Services.AddSingleton(onTurn);
        builder.Services.AddBot<DelegatedBot>(builder.Configuration);
        var app = builder.Build();
        app.Map("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(request, response, bot, request.HttpContext.RequestAborted));
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new BotHost(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Delivers a body as a channel does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Client.SendAsync(request);
    }

    /// <summary>The JSON of a message as a channel sends it.</summary>
    public static string Message(
        string serviceUrl, string text = "hello", string channelId = "msteams", string id = "activity-1", string extra = "") => $$"""
        {"type":"message","id":"{{id}}","channelId":"{{channelId}}","serviceUrl":"{{serviceUrl}}","text":"{{text}}",
         "from":{"id":"29:user","name":"Ann"},"recipient":{"id":"28:bot","name":"Bot"},
         "conversation":{"id":"19:abc@thread.tacv2;messageid=1"}{{extra}}}
        """;

    /// <summary>A bot that says what it heard.</summary>
    public static Task Echo(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.IsType(ActivityTypes.Message)
            ? turnContext.SendActivityAsync($"echo: {turnContext.Activity.Text}", cancellationToken: cancellationToken)
            : Task.CompletedTask;

    private sealed class DelegatedBot(BotCallbackHandler onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            onTurn(turnContext, cancellationToken);
    }
}
