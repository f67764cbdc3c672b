using System.Text.Json;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>Measures keyword retrieval on the project's data. The floors lie a little under what was reached.</summary>
public sealed class RetrievalQualityTests(CorpusProcesses corpora, ITestOutputHelper output) : IClassFixture<CorpusProcesses>
{
    private const double NotFoundBelow = 0.24;
    private const double SameQuestion = 0.7;

    // Questions in other words than the entry's own.
    private static readonly string[] Rewordings = ["former_question", "paraphrase", "scenario_question", "user_question"];

    [Theory]
    [InlineData("customer", 0.36, 0.56, 0.60, 0.45, 0.46)]
    [InlineData("legal", 0.66, 0.85, 0.89, 0.74, 0.77)]
    [InlineData("medical", 0.57, 0.76, 0.85, 0.66, 0.70)]
    public async Task Rewordings_find_their_entries(string domain, double first, double five, double ten, double reciprocal, double gain)
    {
        ProjectData.Of($"{domain}/corpus.jsonl");
        var process = await corpora.OfAsync(domain);
        var figures = new QualityFigures();
        foreach (var (query, relevant) in RewordedQuestions(domain))
            figures.Add(relevant, [.. (await process.SearchAsync(query, limit: 100)).Select(found => found.Passage.DocumentKey).Distinct()]);

        output.WriteLine($"{domain}: {figures}");
        Assert.True(figures.First >= first && figures.Five >= five && figures.Ten >= ten, figures.ToString());
        Assert.True(figures.Reciprocal >= reciprocal && figures.Gain >= gain, figures.ToString());
    }

    [Theory]
    [InlineData("customer", 0.97, 0.86)]
    [InlineData("legal", 0.91, 0.84)]
    [InlineData("medical", 0.81, 0.89)]
    public async Task Off_topic_questions_score_below_the_answerable_ones(string domain, double kept, double declined)
    {
        ProjectData.Of($"{domain}/corpus.jsonl");
        var process = await corpora.OfAsync(domain);
        var answerable = await ShareFoundAsync(process, RewordedQuestions(domain).Select(row => row.Query));
        var offTopic = await ShareFoundAsync(process, ProjectData.Rows("out_of_scope.jsonl")
            .Where(row => row.GetProperty("topic").GetString() == "general" && row.GetProperty("lang").GetString() == "en")
            .Select(row => row.GetProperty("query").GetString()!));

        output.WriteLine($"{domain}: {answerable:P1} of the answerable and {offTopic:P1} of the off-topic questions reach {NotFoundBelow}");
        Assert.True(answerable >= kept && 1 - offTopic >= declined, $"{answerable:P1} answerable kept, {1 - offTopic:P1} off-topic declined");
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("legal")]
    [InlineData("medical")]
    public async Task Questions_that_nothing_answers_match_no_stored_question(string domain)
    {
        ProjectData.Of($"{domain}/corpus.jsonl");
        var process = await corpora.OfAsync(domain);
        int asked = 0, matched = 0;
        foreach (var row in ProjectData.Rows("out_of_scope.jsonl"))
        {
            asked++;
            if ((await process.MatchAsync(row.GetProperty("query").GetString()!)) is not [{ Score: >= SameQuestion } best, ..]) continue;
            matched++;
            output.WriteLine($"{best.Score:0.00} {row.GetProperty("query").GetString()} = {best.Passage.Questions[0]}");
        }

        output.WriteLine($"{domain}: {matched} of {asked}");
        Assert.True(matched <= asked / 200, $"{matched} of {asked}");
    }

    [Fact]
    public async Task Korean_questions_find_Korean_entries()
    {
        ProjectData.Of("legal/corpus.jsonl");
        var process = await corpora.OfAsync("legal");
        var figures = new QualityFigures();
        foreach (var row in ProjectData.Rows("legal/queries.jsonl").Where(row => row.GetProperty("kind").GetString() == "original_question" && row.GetProperty("lang").GetString() == "ko"))
            figures.Add(Relevant(row), [.. (await process.SearchAsync(row.GetProperty("query").GetString()!)).Select(found => found.Passage.DocumentKey).Distinct()]);

        output.WriteLine($"Korean: {figures}");
        Assert.True(figures.First >= 0.9, figures.ToString());
    }

    private static IEnumerable<(string Query, HashSet<string> Relevant)> RewordedQuestions(string domain) =>
        from row in ProjectData.Rows($"{domain}/queries.jsonl")
        where Rewordings.Contains(row.GetProperty("kind").GetString()) && Relevant(row).Count > 0
        select (row.GetProperty("query").GetString()!, Relevant(row));

    private static HashSet<string> Relevant(JsonElement row) =>
        [.. row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!)];

    private static async Task<double> ShareFoundAsync(KnowledgeProcess process, IEnumerable<string> questions)
    {
        int asked = 0, found = 0;
        foreach (var question in questions)
        {
            asked++;
            if ((await process.SearchAsync(question, limit: 1)) is [{ Score: >= NotFoundBelow }]) found++;
        }

        return (double)found / asked;
    }
}
