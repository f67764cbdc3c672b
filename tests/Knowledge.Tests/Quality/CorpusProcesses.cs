using System.Collections.Concurrent;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>A process for each corpus of the project's data, imported once for all questions. It searches by words alone.</summary>
public sealed class CorpusProcesses : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<KnowledgeProcess>>> _processes = new();
    private readonly ConcurrentBag<TestFolder> _folders = [];

    internal Task<KnowledgeProcess> OfAsync(string domain) => _processes.GetOrAdd(domain, _ => new(() => ImportAsync(domain))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Values) await (await process.Value).DisposeAsync();
        foreach (var folder in _folders) folder.Dispose();
    }

    private async Task<KnowledgeProcess> ImportAsync(string domain)
    {
        var folder = new TestFolder();
        _folders.Add(folder);
        var process = await KnowledgeProcess.StartAsync(folder);
        var report = await process.ImportAsync(ProjectData.Of($"{domain}/corpus.jsonl"), domain: domain);
        Assert.Equal(0, report.FailureCount);
        return process;
    }
}
