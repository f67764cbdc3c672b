using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>Measures keyword retrieval on the project's data. The floors lie a little under what was reached.</summary>
public sealed class RetrievalQualityTests(ITestOutputHelper output)
{
    // Questions in other words than the entry's own.
    private static readonly string[] Rewordings = ["former_question", "paraphrase", "scenario_question", "user_question"];

    [Theory]
    [InlineData("customer", 0.45)]
    [InlineData("legal", 0.76)]
    [InlineData("medical", 0.69)]
    public async Task Rewordings_find_their_entries(string domain, double floor)
    {
        using var folder = new TestFolder();
        var corpus = ProjectData.Of($"{domain}/corpus.jsonl");
        await using var process = await KnowledgeProcess.StartAsync(folder);
        var begun = System.Diagnostics.Stopwatch.StartNew();
        var report = await process.ImportAsync(corpus, domain: domain);
        output.WriteLine($"import {report.Added} in {begun.Elapsed.TotalSeconds:0.0} s, {report.FailureCount} failed: {string.Join("; ", report.Failures.Take(3))}");

        var figures = new QualityFigures();
        foreach (var row in ProjectData.Rows($"{domain}/queries.jsonl"))
        {
            var relevant = row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!).ToHashSet();
            if (relevant.Count == 0 || !Rewordings.Contains(row.GetProperty("kind").GetString())) continue;
            var found = await process.SearchAsync(row.GetProperty("query").GetString()!, limit: 100);
            figures.Add(relevant, [.. Documents(found)]);
        }

        output.WriteLine($"{domain}: {figures}");
        Assert.True(figures.Gain >= floor, $"{domain}: {figures}, floor {floor}");
    }

    private static IEnumerable<string> Documents(IReadOnlyList<ScoredPassage> found) =>
        found.Select(passage => passage.Passage.DocumentKey).Distinct();
}
