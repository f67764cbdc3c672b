using System.Text.Json;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Quality;

/// <summary>The sample organisations as they ship.</summary>
public sealed class SampleContentTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await KnowledgeProcess.StartAsync(_folder);
        foreach (var domain in new[] { "customer", "legal", "medical" })
        {
            var report = await _process.ImportAsync(Path.Combine(Samples, domain), domain, domain);
            Assert.Empty(report.Failures);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("How do I return an item I bought?", "shop-returns-start-en")]
    [InlineData("반품은 어떻게 하나요?", "shop-returns-start-ko")]
    [InlineData("Can my landlord keep my deposit?", "law-deposit-keep-en")]
    [InlineData("집주인이 보증금을 안 돌려줘요", "law-deposit-keep-ko")]
    [InlineData("What should I do about a fever?", "health-fever-adult-en")]
    [InlineData("열이 나면 어떻게 해야 하나요?", "health-fever-adult-ko")]
    public async Task The_first_questions_of_a_newcomer_are_answered(string question, string key)
    {
        var found = await _process.SearchAsync(question);
        output.WriteLine($"search {found[0].Score:0.000} then {found[1].Score:0.000}, match {(await _process.MatchAsync(question))[0].Score:0.000}");
        Assert.Equal(key, found[0].Passage.DocumentKey);
        Assert.True(found[0].Score >= 0.3);
        Assert.Equal(key, (await _process.MatchAsync(question))[0].Passage.DocumentKey);
    }

    [Theory]
    [InlineData("en", 0.54, 0.80)]
    [InlineData("ko", 0.75, 0.94)]
    public async Task Golden_questions_find_their_entries_and_off_topic_ones_do_not_reach_an_answer(string language, double first, double five)
    {
        var figures = new QualityFigures();
        int offTopic = 0, declined = 0;
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Samples, "golden.jsonl"), TestContext.Current.CancellationToken))
        {
            var row = JsonDocument.Parse(line).RootElement;
            if (row.GetProperty("lang").GetString() != language) continue;
            var found = await _process.SearchAsync(row.GetProperty("query").GetString()!, limit: 20);
            HashSet<string> relevant = [.. row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!)];
            if (relevant.Count > 0)
            {
                figures.Add(relevant, [.. found.Select(passage => passage.Passage.DocumentKey).Distinct()]);
                continue;
            }

            offTopic++;
            if (found.Count == 0 || found[0].Score < 0.3) declined++;
        }

        output.WriteLine($"{language}: {figures}; {declined} of {offTopic} off-topic declined or asked back");
        Assert.True(figures.First >= first && figures.Five >= five, figures.ToString());
        Assert.True(declined >= offTopic - 1, $"{declined} of {offTopic}");
    }

    private static string Samples => Path.Combine(AppContext.BaseDirectory, "Samples");
}
