using System.Net;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Tests.Drivers;
using BotSuite.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The whole bot on a free port of this machine, with a data folder of its own and a bot as the test says.</summary>
public class BotProcess : IAsyncDisposable
{
    /// <summary>The secret of the Direct Line service in tests.</summary>
    public const string Secret = "a-secret-of-the-tests-0123456789-abcdef";

    private readonly WebApplicationFactory<Program> _factory;
    private readonly DirectoryInfo? _ownFolder;

    private BotProcess(WebApplicationFactory<Program> factory, DirectoryInfo? ownFolder, LogCollector log)
    {
        _factory = factory;
        _ownFolder = ownFolder;
        Log = log;
        Http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>The bot's address.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>A client without any header.</summary>
    public HttpClient Http { get; }

    /// <summary>Everything that the process logs.</summary>
    public LogCollector Log { get; }

    /// <summary>The process's services.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>Starts a process.</summary>
    /// <param name="script">The bot; an echo where none is given.</param>
    /// <param name="settings">Configuration beside the defaults.</param>
    /// <param name="clock">The time; the system's where none is given.</param>
    /// <param name="folder">The data folder; an own one, deleted afterwards, where none is given.</param>
    /// <param name="environment">The environment's name.</param>
    /// <param name="configure">Changes services; null for no change.</param>
    public static Task<BotProcess> StartAsync(
        Func<ITurnContext, CancellationToken, Task>? script = null, Dictionary<string, string>? settings = null, TimeProvider? clock = null,
        string? folder = null, string environment = "Development", Action<IServiceCollection>? configure = null)
    {
        var ownFolder = folder is null ? Directory.CreateTempSubdirectory("botsuite-bot-") : null;
        var log = new LogCollector();
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(environment);
            host.UseSetting("Storage:Directory", folder ?? ownFolder!.FullName);
            host.UseSetting("DirectLine:Secret", Secret);
            foreach (var (key, value) in settings ?? [])
                host.UseSetting(key, value);
            host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            host.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton<IBot>(new ScriptedBot(script ?? ScriptedBot.EchoAsync)));
                if (clock is not null) services.Replace(ServiceDescriptor.Singleton(clock));
                configure?.Invoke(services);
            });
        });
        factory.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        return Task.FromResult(new BotProcess(factory, ownFolder, log));
    }

    /// <summary>A person who has begun a conversation.</summary>
    public async Task<DirectLineClient> VisitorAsync(string? userId = null)
    {
        var visitor = await TokenHolderAsync(userId);
        await visitor.StartAsync();
        return visitor;
    }

    /// <summary>A person who holds a token and has not begun.</summary>
    public async Task<DirectLineClient> TokenHolderAsync(string? userId = null, params string[] origins)
    {
        var answer = await new DirectLineClient(Address, Secret).GenerateAsync(userId, origins);
        return new DirectLineClient(Address, answer.GetProperty("token").GetString()!)
        {
            ConversationId = answer.GetProperty("conversationId").GetString()!,
        };
    }

    /// <summary>Reads the store.</summary>
    public async Task<T> ReadAsync<T>(Func<BotSuiteDbContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
        return await read(database);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        GC.SuppressFinalize(this);
        if (_ownFolder is null) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _ownFolder.Delete(recursive: true);
    }
}
