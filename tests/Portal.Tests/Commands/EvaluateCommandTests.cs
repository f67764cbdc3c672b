using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private static readonly object[] Entries =
    [
        new { id = "refund", question = "When do I get my money back?", answer = "Within five working days after the return arrived.", lang = "en" },
        new { id = "gift", question = "Do you wrap presents?", answer = "Yes, tick gift wrapping in the basket.", lang = "en" },
    ];

    private static readonly object[] Questions =
    [
        new { qid = "q1", query = "When do I get my money back?", relevant = new[] { "refund" }, kind = "plain" },
        new { qid = "q2", query = "Do you wrap presents?", relevant = new[] { "gift" }, kind = "plain" },
        new { qid = "q3", query = "Who painted the Mona Lisa?", relevant = Array.Empty<string>(), kind = "elsewhere" },
    ];

    private readonly TemporaryFolder _folder = new();

    private string Store => $"--Storage:Directory={_folder.Of("store")}";

    [Fact]
    public async Task With_json_each_question_has_a_line_and_the_last_line_holds_the_metrics()
    {
        await ImportAsync();

        var run = await CommandRun.OfAsync("evaluate", _folder.WriteRows("golden.jsonl", Questions), "--json", Store);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Json.Length);
        Assert.Equal(["q1", "q2", "q3"], run.Json[..3].Select(line => line.GetProperty("qid").GetString()));
        Assert.Equal("refund", run.Json[0].GetProperty("ranked")[0].GetProperty("id").GetString());
        Assert.Equal("notFound", run.Json[2].GetProperty("ending").GetString());
        var metrics = run.Json[3].GetProperty("metrics");
        Assert.Equal([3, 1, 1], new[] { "questions", "recall@1", "refused" }.Select(name => metrics.GetProperty(name).GetDouble()));
        Assert.Equal(["elsewhere", "plain"], run.Json[3].GetProperty("byKind").EnumerateObject().Select(kind => kind.Name));
    }

    [Fact]
    public async Task A_person_reads_a_table_by_kind()
    {
        await ImportAsync();

        var run = await CommandRun.OfAsync("evaluate", _folder.WriteRows("golden.jsonl", Questions), Store);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("| questions | n | recall@1 |", run.Output, StringComparison.Ordinal);
        Assert.Equal(["| elsewhere | 1 |", "| plain | 2 | 1.", "| all | 3 | 1.00"], run.Lines[2..5].Select((line, row) => line[..(row == 0 ? 17 : 16)]));
    }

    [Theory]
    [InlineData("recall@1=0.9,refused=1", 0, "")]
    [InlineData("recall@1=0.9,false-refusals=0", 0, "")]
    [InlineData("recall@1=0.9", 0, "")]
    public async Task Bars_that_are_reached_end_with_0(string bars, int exitCode, string error)
    {
        await ImportAsync();

        var run = await CommandRun.OfAsync("evaluate", _folder.WriteRows("golden.jsonl", Questions), "--min", bars, Store);

        Assert.Equal((exitCode, error), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_bar_that_is_missed_is_named_and_ends_with_1()
    {
        await ImportAsync();
        var golden = _folder.WriteRows("golden.jsonl", new { qid = "q1", query = "Do you wrap presents?", relevant = new[] { "refund" } });

        var run = await CommandRun.OfAsync("evaluate", golden, "--min", "recall@1=0.8,ndcg@10=0.0", "--json", Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("recall@1 is 0.000, the bar is 0.8", run.Error, StringComparison.Ordinal);
        Assert.Equal("recall@1", Assert.Single(run.Json[^1].GetProperty("missed").EnumerateArray()).GetProperty("figure").GetString());
    }

    [Fact]
    public async Task A_row_that_cannot_be_used_is_named_and_proves_nothing()
    {
        await ImportAsync();
        var golden = _folder.Write("golden.jsonl", "{\"qid\":\"q1\",\"query\":\"Do you wrap presents?\",\"relevant\":[\"gift\"]}\n{\"qid\":\"q2\"}\n");

        var run = await CommandRun.OfAsync("evaluate", golden, Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_golden_set_without_questions_proves_nothing()
    {
        var run = await CommandRun.OfAsync("evaluate", _folder.Write("golden.jsonl", "\n"), "--json", Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no question", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Json);
    }

    [Theory]
    [InlineData("recall@1")]
    [InlineData("recall@1=much")]
    [InlineData("recall@1=1.5")]
    [InlineData("beauty=0.5")]
    [InlineData(",")]
    public async Task A_bar_that_is_none_is_refused_before_anything_is_asked(string bars)
    {
        var run = await CommandRun.OfAsync("evaluate", _folder.WriteRows("golden.jsonl", Questions), "--min", bars, Store);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.False(Directory.Exists(_folder.Of("store")));
    }

    [Fact]
    public async Task A_missing_golden_set_is_named_and_makes_no_store()
    {
        var run = await CommandRun.OfAsync("evaluate", _folder.Of("none.jsonl"), Store);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(_folder.Of("none.jsonl"), run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Of("store")));
    }

    [Theory]
    [InlineData("--index", "nowhere")]
    [InlineData("--domain", "nothing")]
    public async Task Where_there_is_nothing_to_search_the_figures_prove_nothing(string option, string name)
    {
        await ImportAsync();

        var run = await CommandRun.OfAsync("evaluate", _folder.WriteRows("golden.jsonl", Questions), option, name, "--min", "refused=1", Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"'{name}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_answer_their_golden_set()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples");
        foreach (var organisation in Directory.GetDirectories(samples))
            Assert.Equal(0, (await CommandRun.OfAsync("import", organisation, Store)).ExitCode);

        var run = await CommandRun.OfAsync("evaluate", Path.Combine(samples, "golden.jsonl"), "--json", "--min", "recall@5=0.8,not-answered=0.9", Store);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(run.Json[^1].GetProperty("metrics").GetProperty("answerable").GetInt32() >= 60);
        Assert.True(run.Json[^1].GetProperty("metrics").GetProperty("unanswerable").GetInt32() >= 15);
    }

    public void Dispose() => _folder.Dispose();

    private async Task ImportAsync() =>
        Assert.Equal(0, (await CommandRun.OfAsync("import", _folder.WriteRows("faq.jsonl", Entries), Store)).ExitCode);
}
