using System.Collections.Concurrent;
using System.Text.Json;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>
/// The corpora of the project's data, embedded. All 5,773 entries take two minutes of one core, so of each corpus only what some
/// rewording or some of the stored questions that are asked again want is taken, and every so-manieth other entry: some 200
/// each, enough to see a fault, not the figures of the whole, which <c>evaluate</c> gives. Each store is open twice: once searched
/// by words and meaning, once by words alone.
/// </summary>
public sealed class ReducedCorpora : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<(KnowledgeProcess Both, KnowledgeProcess Words)>>> _processes = new();
    private readonly ConcurrentBag<TestFolder> _folders = [];

    internal Task<(KnowledgeProcess Both, KnowledgeProcess Words)> OfAsync(string domain) =>
        _processes.GetOrAdd(domain, _ => new(() => ImportAsync(domain))).Value;

    /// <summary>Questions in other words than the entry's own; of the larger sets every second one.</summary>
    internal static IEnumerable<JsonElement> Rewordings(string domain) =>
        Answerable(domain).Where(row => !IsStored(row)).Where((_, i) => domain == "customer" || i % 2 == 0);

    /// <summary>Some of the entries' own questions, which are hidden from the search when they are asked.</summary>
    internal static IEnumerable<JsonElement> StoredQuestions(string domain) =>
        Answerable(domain).Where(IsStored).Where((_, i) => i % (domain == "customer" ? 2 : 7) == 0);

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

    private async Task<(KnowledgeProcess Both, KnowledgeProcess Words)> ImportAsync(string domain)
    {
        var folder = new TestFolder();
        _folders.Add(folder);
        var corpus = folder.Write("corpus.jsonl", string.Join('\n', Rows(domain)));
        var both = await KnowledgeProcess.StartAsync(folder, settings: ("Embeddings:Provider", "BuiltIn"));
        Assert.Equal(0, (await both.ImportAsync(corpus, domain: domain)).FailureCount);
        return (both, await KnowledgeProcess.StartAsync(folder, settings: ("Retrieval:EmbeddingWeight", "0")));
    }

    private static IEnumerable<JsonElement> Answerable(string domain) =>
        ProjectData.Rows($"{domain}/queries.jsonl").Where(row => row.GetProperty("relevant").GetArrayLength() > 0 && KindOf(row) != "translated_question");

    private static bool IsStored(JsonElement row) => KindOf(row) == "original_question";

    private static string KindOf(JsonElement row) => row.GetProperty("kind").GetString()!;

    private static IEnumerable<string> Rows(string domain)
    {
        var keepOneIn = domain switch { "customer" => 6, "legal" => 25, _ => 50 };
        var asked = Rewordings(domain).Concat(StoredQuestions(domain))
            .SelectMany(row => row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!))
            .ToHashSet(StringComparer.Ordinal);
        return File.ReadLines(ProjectData.Of($"{domain}/corpus.jsonl"))
            .Where((line, i) => i % keepOneIn == 0 || asked.Contains(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
    }
}
