using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Ingestion;

/// <summary>Counts what the process allocates, so nothing else may run meanwhile.</summary>
[Collection(typeof(RunsAlone))]
public sealed class HugeLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_of_50_megabytes_is_skipped_without_being_held_in_memory()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.Of("long.jsonl");
        await using (var writer = new StreamWriter(path))
        {
            await writer.WriteLineAsync("""{"id":"a","answer":"before"}""");
            await writer.WriteAsync("""{"id":"b","answer":" """);
            var megabyte = new string('x', 1024 * 1024);
            for (var i = 0; i < 50; i++) await writer.WriteAsync(megabyte);
            await writer.WriteLineAsync("\"}");
            await writer.WriteLineAsync("""{"id":"c","answer":"after"}""");
        }

        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var report = await process.ImportAsync(path);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        Assert.Equal(2, report.Added);
        Assert.Equal((2, "the line is longer than 2097152 bytes"), (report.Failures.Single().Line, report.Failures.Single().Reason));
        Assert.True(allocated < 40 * 1024 * 1024, $"{allocated} bytes allocated");
    }
}
