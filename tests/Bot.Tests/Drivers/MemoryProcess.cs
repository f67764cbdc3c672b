namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The whole bot with a memory that needs keys; one for all tests of its collection, each with an index of its own.</summary>
public sealed class MemoryProcess : IAsyncLifetime
{
    public const string Key1 = "first-key-of-the-tests-0123456789-abcdefgh";
    public const string Key2 = "second-key-of-the-tests-0123456789-abcdefg";
    public const string TeamKey = "key-of-the-it-team-0123456789-abcdefghijkl";

    private BotProcess? _process;

    public BotProcess Process => _process!;

    /// <summary>A client with the first key, bound to an index that no other test uses.</summary>
    public MemoryCaller Caller(string? index = null, string key = Key1) => new(Process.Address, key, index ?? $"i{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync() => _process = await BotProcess.StartAsync(
        settings: new()
        {
            ["Memory:AccessKey1"] = Key1,
            ["Memory:AccessKey2"] = Key2,
            ["Memory:Keys:it:Key"] = TeamKey,
            ["Memory:Keys:it:Indexes:0"] = "Shared_Desk",
            ["Memory:Keys:it:Filters:0:team:0"] = "it",
            ["Embeddings:Provider"] = "None",
            ["Ingestion:AllowPlainHttp"] = "true",
        },
        environment: "Production");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
    }
}
