using System.Text.Json;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>Measures words and meaning together against words alone. The floors lie .03 under what was reached.</summary>
public sealed class MeaningQualityTests(ReducedCorpora corpora, ITestOutputHelper output) : IClassFixture<ReducedCorpora>
{
    private const double NotFoundBelow = 0.23;

    [Theory]
    [InlineData("customer", false, 0.54)]
    [InlineData("customer", true, 0.76)]
    [InlineData("legal", false, 0.83)]
    [InlineData("legal", true, 0.76)]
    [InlineData("medical", false, 0.90)]
    [InlineData("medical", true, 0.85)]
    public async Task Meaning_lifts_the_ranking_and_never_lowers_it(string domain, bool areQuestionsHidden, double floor)
    {
        ProjectData.Of($"{domain}/corpus.jsonl");
        Assert.SkipUnless(BuiltInEmbedder.IsThere, "The encoder's files were not fetched when this was built (npm was not there).");
        var (both, words) = await corpora.OfAsync(domain);

        var (fused, plain) = (await GainAsync(both, domain, areQuestionsHidden), await GainAsync(words, domain, areQuestionsHidden));

        output.WriteLine($"{domain}{(areQuestionsHidden ? ", questions hidden" : "")}: nDCG@10 {fused:0.000} with meaning, {plain:0.000} with words");
        Assert.True(fused >= floor, $"{fused:0.000} is under {floor}");
        Assert.True(fused >= plain - 0.02, $"{fused:0.000} with meaning, {plain:0.000} with words");
    }

    [Theory]
    [InlineData("customer", 0.95, 0.90)]
    [InlineData("legal", 0.90, 0.90)]
    [InlineData("medical", 0.92, 0.94)]
    public async Task One_threshold_keeps_the_answerable_questions_and_declines_the_others(string domain, double kept, double declined)
    {
        ProjectData.Of($"{domain}/corpus.jsonl");
        Assert.SkipUnless(BuiltInEmbedder.IsThere, "The encoder's files were not fetched when this was built (npm was not there).");
        var (both, _) = await corpora.OfAsync(domain);
        var answerable = await ShareFoundAsync(both, Questions(domain, isHidden: false).Select(row => row.GetProperty("query").GetString()!));
        var offTopic = await ShareFoundAsync(both, ProjectData.Rows("out_of_scope.jsonl")
            .Where(row => row.GetProperty("topic").GetString() == "general" && row.GetProperty("lang").GetString() == "en")
            .Where((_, i) => i % 2 == 0)
            .Select(row => row.GetProperty("query").GetString()!));

        output.WriteLine($"{domain}: {answerable:P1} of the answerable and {offTopic:P1} of the off-topic questions reach {NotFoundBelow}");
        Assert.True(answerable >= kept && 1 - offTopic >= declined, $"{answerable:P1} answerable kept, {1 - offTopic:P1} off-topic declined");
    }

    private static async Task<double> GainAsync(KnowledgeProcess process, string domain, bool isHidden)
    {
        var figures = new QualityFigures();
        foreach (var row in Questions(domain, isHidden))
        {
            var text = row.GetProperty("query").GetString()!;
            var found = await process.Retriever.RetrieveAsync(
                new PassageQuery
                {
                    Text = text,
                    Language = LanguageDetector.Detect(text).Code,
                    Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) },
                    Limit = 30,
                    TextsOnly = isHidden,
                },
                TestContext.Current.CancellationToken);
            figures.Add(
                [.. row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!)],
                [.. found.Select(passage => passage.Passage.DocumentKey).Distinct()]);
        }

        return figures.Gain;
    }

    private static IEnumerable<JsonElement> Questions(string domain, bool isHidden) =>
        isHidden ? ReducedCorpora.StoredQuestions(domain) : ReducedCorpora.Rewordings(domain);

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
