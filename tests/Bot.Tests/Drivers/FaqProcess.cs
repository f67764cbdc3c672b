using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotSuite.BotFramework.Tests.Drivers;
using BotSuite.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The whole bot as a newcomer starts it, with the sample organisations; one for all tests of its collection.</summary>
public sealed class FaqProcess : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("botsuite-faq-");
    private readonly WebApplicationFactory<Program> _factory;

    public FaqProcess()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("Storage:Directory", _folder.FullName);
            host.UseSetting("DirectLine:Secret", BotProcess.Secret);
            host.UseSetting("WebChat:Title", "Riverside <Help> Desk");
            host.UseSetting("WebChat:AllowedOrigins:0", "https://www.example.org");
            host.UseSetting("AskingRate:Burst", "1000");
            host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        });
        _factory.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
    }

    public LogCollector Log { get; } = new();

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>A channel that receives what the bot says to Teams.</summary>
    public ConnectorPeer Teams { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _factory.StartServer();
        Http = new HttpClient { BaseAddress = Address };
        Teams = await ConnectorPeer.StartNewAsync();
    }

    /// <summary>A person in web chat who has been welcomed.</summary>
    public async Task<DirectLineClient> VisitorAsync(string? locale = null)
    {
        var opened = await Http.PostAsJsonAsync("/api/webchat/token", new { });
        var token = await DirectLineClient.JsonOf(opened);
        var visitor = new DirectLineClient(Address, token.GetProperty("token").GetString()!) { ConversationId = token.GetProperty("conversationId").GetString()! };
        await visitor.StartAsync(locale is null ? null : new { locale });
        await visitor.ReadUntilAsync(1);
        return visitor;
    }

    /// <summary>Writes to and reads from the store.</summary>
    public async Task<T> StoreAsync<T>(Func<BotSuiteDbContext, Task<T>> use)
    {
        await using var database = await _factory.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
        return await use(database);
    }

    /// <summary>Delivers an activity as Teams does.</summary>
    public async Task<(HttpStatusCode Status, JsonElement? Body)> DeliverAsync(object activity)
    {
        var response = await Http.PostAsJsonAsync("/api/messages", activity);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonDocument.Parse(text).RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
