namespace BotSuite.Bot.Tests.Drivers;

/// <summary>One process with an echo for all tests of a class.</summary>
public sealed class EchoProcess : IAsyncLifetime
{
    private BotProcess? _process;

    public BotProcess Process => _process!;

    public async ValueTask InitializeAsync() => _process = await BotProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
    }
}
