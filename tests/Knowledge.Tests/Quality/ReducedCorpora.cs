using System.Collections.Concurrent;
using System.Text.Json;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>
/// The corpora of the project's data, embedded. All 5,773 entries take two minutes of one core, so of the legal and the medical
/// corpus only what some rewording asks for is taken, and every so-manieth other entry: enough to see a fault, not the figures of
/// the whole, which <c>evaluate</c> gives. Each store is open twice: once searched by words and meaning, once by words alone.
/// </summary>
public sealed class ReducedCorpora : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(KnowledgeProcess Both, KnowledgeProcess Words)>>> _processes = new();
    private readonly ConcurrentBag<TestFolder> _folders = [];

    internal Task<(KnowledgeProcess Both, KnowledgeProcess Words)> OfAsync(string domain, int keepOneIn) =>
        _processes.GetOrAdd(domain, _ => new(() => ImportAsync(domain, keepOneIn))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var processes in _processes.Values)
        {
            var (both, words) = await processes.Value;
            await both.DisposeAsync();
            await words.DisposeAsync();
        }

        foreach (var folder in _folders) folder.Dispose();
    }

    private async Task<(KnowledgeProcess Both, KnowledgeProcess Words)> ImportAsync(string domain, int keepOneIn)
    {
        var folder = new TestFolder();
        _folders.Add(folder);
        var corpus = folder.Write("corpus.jsonl", string.Join('\n', Rows(domain, keepOneIn)));
        var both = await KnowledgeProcess.StartAsync(folder, settings: ("Embeddings:Provider", "BuiltIn"));
        Assert.Equal(0, (await both.ImportAsync(corpus, domain: domain)).FailureCount);
        return (both, await KnowledgeProcess.StartAsync(folder, settings: ("Retrieval:EmbeddingWeight", "0")));
    }

    private static IEnumerable<string> Rows(string domain, int keepOneIn)
    {
        var asked = ProjectData.Rows($"{domain}/queries.jsonl")
            .Where(row => row.GetProperty("kind").GetString() != "original_question")
            .SelectMany(row => row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!))
            .ToHashSet(StringComparer.Ordinal);
        return File.ReadLines(ProjectData.Of($"{domain}/corpus.jsonl"))
            .Where((line, i) => i % keepOneIn == 0 || asked.Contains(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
    }
}
