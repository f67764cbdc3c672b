using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

/// <summary>A short run of what <c>dotnet run --project tests/Benchmarks -- kill-import 200</c> does at length.</summary>
public sealed class KilledImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ten_kills_lose_nothing_double_nothing_and_leave_nothing_stuck()
    {
        var import = new KilledImport(_folder.Path, seed: 1);
        await import.KillAsync(10, null, TestContext.Current.CancellationToken);
        Assert.Empty(await import.FaultsAsync(TestContext.Current.CancellationToken));
    }
}
