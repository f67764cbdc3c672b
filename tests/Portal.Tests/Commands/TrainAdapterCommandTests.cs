using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

public sealed class TrainAdapterCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_training_writes_an_adapter_and_says_what_it_changed()
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "Models", "use-lite-en", "model.json")),
            "The encoder's files were not fetched when this was built (npm was not there).");
        string[] things = ["parcel", "invoice", "refund", "voucher", "account", "password", "address", "warranty"];
        string[] wishes = ["Where is my {0}?", "How do I change the {0}?", "Can I cancel the {0}?", "Is the {0} safe?", "Who pays for the {0}?"];
        var file = _folder.WriteRows("pairs.jsonl",
            [.. things.SelectMany(thing => wishes.Select(wish => (object)new { source = "shop", a = string.Format(null, wish, thing), b = $"{thing}: {wish}", label = thing }))]);

        var run = await CommandRun.OfAsync("train-adapter", file, _folder.Of("own.f16"), "--epochs", "2", "--json");

        var report = Assert.Single(run.Json);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((36, 4), (report.GetProperty("fitted").GetInt32(), report.GetProperty("held").GetInt32()));
        Assert.Equal(512 * 512 * 2, new FileInfo(_folder.Of("own.f16")).Length);
        Assert.InRange(report.GetProperty("foundAfter").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("--epochs", "0")]
    [InlineData("--epochs", "101")]
    [InlineData("--hold-out", "0.9")]
    [InlineData("--hold-out", "NaN")]
    [InlineData("--seed", "x")]
    public async Task What_cannot_be_trained_with_is_named(string option, string value)
    {
        var run = await CommandRun.OfAsync("train-adapter", "pairs.jsonl", _folder.Of("own.f16"), option, value);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_a_missing_folder_and_a_bad_line_are_named_and_nothing_is_written()
    {
        var pairs = _folder.Write("pairs.jsonl", "nonsense\n");
        var missing = await CommandRun.OfAsync("train-adapter", _folder.Of("none.jsonl"), _folder.Of("own.f16"));
        var nowhere = await CommandRun.OfAsync("train-adapter", pairs, _folder.Of("nowhere/own.f16"));
        var bad = await CommandRun.OfAsync("train-adapter", pairs, _folder.Of("own.f16"));

        Assert.Equal([1, 1, 1], new[] { missing.ExitCode, nowhere.ExitCode, bad.ExitCode });
        Assert.Contains("none.jsonl", missing.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains("Line 1", bad.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Of("own.f16")));
    }

    public void Dispose() => _folder.Dispose();
}
