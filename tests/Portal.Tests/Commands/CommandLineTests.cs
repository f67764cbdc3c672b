using System.Diagnostics;
using System.Text.Json;
using BotSuite.Portal.Commands;
using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("imprt", "imprt")]
    [InlineData("import", "import")]
    [InlineData("--nonsense", "import", "a.jsonl", "--nonsense")]
    [InlineData("b.jsonl", "import", "a.jsonl", "b.jsonl")]
    [InlineData("--index", "import", "a.jsonl", "--index")]
    [InlineData("Storage:Directry", "import", "a.jsonl", "--Storage:Directry", "x")]
    [InlineData("Strage", "import", "a.jsonl", "--Strage:Directory=x")]
    [InlineData("has no value", "import", "a.jsonl", "--Storage:Directory")]
    [InlineData("has no value", "import", "a.jsonl", "--Storage:Directory", "--json")]
    public async Task What_cannot_be_meant_is_named_on_standard_error_alone(string named, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "--help")]
    [InlineData("--json", "import", "--help")]
    [InlineData("--min", "evaluate", "-h")]
    public async Task Help_says_what_there_is(string named, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(named, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "import", "x")]
    [InlineData(true, "--Storage:Directory", "data2", "evaluate", "x")]
    [InlineData(true, "--help")]
    [InlineData(true, "typo")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:9")]
    [InlineData(false, "--Storage:Directory", "data2")]
    [InlineData(false, "--Storage:Directory=data2")]
    public void Words_call_for_a_command_and_settings_alone_for_the_pages(bool isCommand, params string[] args) =>
        Assert.Equal(isCommand, CommandLine.IsAskedFor(args));

    [Fact]
    public void A_relative_storage_directory_is_meant_from_where_the_person_stands()
    {
        var (settings, rest) = SettingArguments.Split(["import", "a", "--Storage:Directory", "data2", "--Database:Provider", "Sqlite"]);

        Assert.Equal([$"--Storage:Directory={Path.GetFullPath("data2")}", "--Database:Provider=Sqlite"], settings);
        Assert.Equal(["import", "a"], rest);
    }

    [Fact]
    public async Task An_import_that_is_stopped_says_so()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var file = folder.WriteRows("faq.jsonl", new { id = "a", question = "Q?", answer = "A." });

        var exitCode = await CommandLine.RunAsync(
            ["import", file, $"--Storage:Directory={folder.Of("store")}"], TextWriter.Null, error, new CancellationToken(canceled: true));

        Assert.Equal(1, exitCode);
        Assert.Contains("Stopped", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_itself_reads_relative_paths_and_writes_nothing_but_json()
    {
        using var folder = new TemporaryFolder();
        folder.WriteRows("faq/a.jsonl", new { id = "a", question = "환불은 언제 되나요?", answer = "5일 안에 됩니다." });
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "BotSuite.Portal.dll"), "import", "faq", "--Storage:Directory", "store", "--json"])
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (process.ExitCode, CommandRun.WithoutProgress(await error)));
        Assert.Equal(1, JsonDocument.Parse(await output).RootElement.GetProperty("added").GetInt32());
        Assert.True(File.Exists(folder.Of("store/botsuite.db")));
    }
}
