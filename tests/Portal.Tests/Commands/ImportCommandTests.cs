using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly object Refund = new { id = "refund", question = "When do I get my money back?", answer = "Within five working days after the return arrived.", lang = "en" };
    private static readonly object Delivery = new { id = "delivery", question = "배송은 얼마나 걸리나요?", answer = "보통 다음 영업일에 도착합니다.", lang = "ko" };

    private readonly TemporaryFolder _folder = new();

    private string Store => $"--Storage:Directory={_folder.Of("store")}";

    [Fact]
    public async Task An_import_says_what_it_did()
    {
        var run = await CommandRun.OfAsync("import", _folder.WriteRows("faq.jsonl", Refund, Delivery), "--name", "Shop", Store);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Source \"Shop\" in index \"default\": 2 added, 0 changed, 0 unchanged, 0 deleted, 0 not readable.", run.Output.Trim());
    }

    [Fact]
    public async Task With_json_standard_output_holds_one_line_that_says_the_same()
    {
        var file = _folder.WriteRows("faq.jsonl", Refund, Delivery);
        await CommandRun.OfAsync("import", file, "--name", "상점", Store);
        _folder.WriteRows("faq.jsonl", Refund);

        var run = await CommandRun.OfAsync("import", file, "--name", "상점", "--json", Store);

        var report = Assert.Single(run.Json);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("상점", report.GetProperty("sourceName").GetString());
        Assert.Contains("상점", run.Output, StringComparison.Ordinal);
        Assert.Equal([0, 0, 1, 1], new[] { "added", "changed", "unchanged", "deleted" }.Select(name => report.GetProperty(name).GetInt32()));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_ends_with_1_while_the_rest_is_stored()
    {
        var file = _folder.Write("faq.jsonl", "{\"id\":\"a\",\"question\":\"Q?\",\"answer\":\"A.\"}\nnot json\n{\"id\":\"b\",\"question\":\"Q?\"}\n");

        var run = await CommandRun.OfAsync("import", file, "--json", Store);

        Assert.Equal(1, run.ExitCode);
        var report = Assert.Single(run.Json);
        Assert.Equal(1, report.GetProperty("added").GetInt32());
        Assert.Equal([2, 3], report.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("line").GetInt32()));
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not json\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_one_source_in_the_index_and_domain_that_were_named()
    {
        _folder.WriteRows("faq/en/a.jsonl", Refund);
        _folder.Write("faq/ko/guide.md", "# 안내\n\n반품은 14일 안에 신청하세요.\n");

        var run = await CommandRun.OfAsync("import", _folder.Of("faq"), "--index", "shop", "--domain", "customer", "--json", Store);
        var asked = await CommandRun.OfAsync(
            "evaluate", _folder.WriteRows("golden.jsonl", new { qid = "1", query = "When do I get my money back?", relevant = new[] { "refund" } }),
            "--index", "shop", "--domain", "customer", "--min", "recall@1=1", Store);

        Assert.Equal((0, 2), (run.ExitCode, Assert.Single(run.Json).GetProperty("added").GetInt32()));
        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
    }

    [Fact]
    public async Task A_missing_path_is_named_and_makes_no_store()
    {
        var run = await CommandRun.OfAsync("import", _folder.Of("nowhere"), Store);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(_folder.Of("nowhere"), run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Of("store")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_told_with_its_setting_and_without_a_stack_trace()
    {
        var file = _folder.WriteRows("faq.jsonl", Refund);

        var run = await CommandRun.OfAsync("import", file, $"--Storage:Directory={file}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Storage:Directory", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The index is empty", "--index", "")]
    [InlineData("control character", "--name", "a\u0007b")]
    [InlineData("longer than", "--name", "LONG")]
    public async Task Names_that_cannot_be_are_refused(string complaint, string option, string value)
    {
        var file = _folder.WriteRows("faq.jsonl", Refund);

        var run = await CommandRun.OfAsync("import", file, option, value == "LONG" ? new string('x', 5_000) : value, Store);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
