using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

public sealed class ReindexCommandTests : IDisposable
{
    private static readonly object[] Entries =
    [
        new { id = "refund", question = "When do I get my money back?", answer = "The refund comes within five working days after the return arrived.", lang = "en" },
        new { id = "gift", question = "Do you wrap presents?", answer = "Yes, tick gift wrapping in the basket.", lang = "en" },
        new { id = "delivery", question = "What does shipping cost?", answer = "Parcels are delivered for three euros.", lang = "en" },
    ];

    private readonly TemporaryFolder _folder = new();

    private string Store => $"--Storage:Directory={_folder.Of("store")}";

    private string OtherAdapter => $"--Embeddings:Adapter={_folder.Of("other.f16")}";

    [Fact]
    public async Task A_worse_model_is_compared_and_kept_from_serving_until_somebody_forces_it()
    {
        await ImportAsync();
        var golden = _folder.WriteRows("golden.jsonl",
            new { qid = "q1", query = "reimbursement", relevant = new[] { "refund" } }, new { qid = "q2", query = "nicely packed for a birthday", relevant = new[] { "gift" } },
            new { qid = "q3", query = "price of postage", relevant = new[] { "delivery" } }, new { qid = "q4", query = "Who painted the Mona Lisa?", relevant = Array.Empty<string>() });

        var kept = await CommandRun.OfAsync("reindex", "--golden", golden, "--margin", "0", Store, OtherAdapter, "--Retrieval:EmbeddingWeight=1");
        Assert.Contains("default: [##############################] 3 of 3 passages have vectors of use-lite-en+", kept.Error, StringComparison.Ordinal);
        Assert.StartsWith("| model | n | recall@1 | recall@5 | MRR@10 | nDCG@10 | refused |", kept.Output, StringComparison.Ordinal);
        Assert.StartsWith("| old: use-lite-en+", kept.Lines[2], StringComparison.Ordinal);
        Assert.StartsWith("| new: use-lite-en+", kept.Lines[3], StringComparison.Ordinal);
        Assert.Contains("as before", kept.Output, StringComparison.Ordinal);
        Assert.Equal(1, kept.ExitCode);

        var forced = await CommandRun.OfAsync("reindex", "--golden", golden, "--margin", "0", "--force", "--json", Store, OtherAdapter, "--Retrieval:EmbeddingWeight=1");
        var report = Assert.Single(forced.Json);
        Assert.Equal(0, forced.ExitCode);
        Assert.Equal(report.GetProperty("configured").GetString(), report.GetProperty("serving").GetString());
        Assert.NotEqual(report.GetProperty("old").GetString(), report.GetProperty("serving").GetString());
        Assert.True(report.GetProperty("figures").GetProperty("old").GetProperty("ndcg@10").GetDouble() > report.GetProperty("figures").GetProperty("new").GetProperty("ndcg@10").GetDouble());
        Assert.NotEmpty(report.GetProperty("worse").EnumerateArray());

        var again = await CommandRun.OfAsync("reindex", Store, OtherAdapter);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("this model serves already", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_golden_set_the_indexs_own_questions_are_asked_and_all_vectors_can_be_made_again()
    {
        await ImportAsync();

        var run = await CommandRun.OfAsync("reindex", "--index", "default", "--margin", "1", Store, OtherAdapter);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Asked were the index's own questions, against its answers alone.", run.Output, StringComparison.Ordinal);
        Assert.Contains("from now on, in every process. Thresholds are calibrated for one model", run.Output, StringComparison.Ordinal);

        var anew = await CommandRun.OfAsync("reindex", "--all", Store, OtherAdapter);
        Assert.Equal(0, anew.ExitCode);
        Assert.Contains("All vectors were made again.", anew.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--margin is not from 0 to 1", "--margin", "2")]
    [InlineData("--margin is not from 0 to 1", "--margin", "NaN")]
    [InlineData("--margin", "--margin", "x")]
    [InlineData("There is no golden set", "--golden", "none.jsonl")]
    [InlineData("There is nothing in index 'nowhere'. Import sources first.", "--index", "nowhere")]
    [InlineData("There is nothing in any index. Import sources first.")]
    [InlineData("There is no setting 'Embeddings:Nothing'", "--Embeddings:Nothing=1")]
    public async Task What_cannot_be_done_is_named(string words, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["reindex", .. arguments, Store]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_model_it_says_what_to_set()
    {
        await ImportAsync("--Embeddings:Provider=None");
        var run = await CommandRun.OfAsync("reindex", Store, "--Embeddings:Provider=None");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Set Embeddings:Provider.", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task ImportAsync(params string[] settings)
    {
        if (settings.Length == 0)
            Assert.SkipUnless(
                File.Exists(Path.Combine(AppContext.BaseDirectory, "Models", "use-lite-en", "model.json")),
                "The encoder's files were not fetched when this was built (npm was not there).");
        // Takes from every vector all numbers but the first, after which it says nothing.
        var adapter = new byte[512 * 512 * 2];
        for (var i = 1; i < 512; i++) BitConverter.TryWriteBytes(adapter.AsSpan((i * 512 + i) * 2), (Half)(-1));
        await File.WriteAllBytesAsync(_folder.Of("other.f16"), adapter, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await CommandRun.OfAsync(["import", _folder.WriteRows("faq.jsonl", Entries), Store, .. settings])).ExitCode);
        // The first look names the model that serves.
        if (settings.Length == 0) Assert.Equal(0, (await CommandRun.OfAsync("reindex", Store)).ExitCode);
    }
}
