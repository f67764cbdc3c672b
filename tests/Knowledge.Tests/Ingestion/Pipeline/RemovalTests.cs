using BotSuite.Data.Sources;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

public sealed class RemovalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_deleted_source_is_gone_for_the_very_next_question_in_every_process()
    {
        await using var one = await KnowledgeProcess.StartAsync(_folder);
        await using var other = await KnowledgeProcess.StartAsync(_folder);
        var report = await one.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "alpha too" }));
        Assert.Equal(2, (await other.SearchAsync("alpha")).Count);

        Assert.Equal(2, await one.Removal().DeleteSourceAsync(report.SourceId, "kim", TestContext.Current.CancellationToken));
        Assert.Empty(await other.SearchAsync("alpha"));
        Assert.Empty(await one.SearchAsync("alpha"));

        Assert.Null(await one.Removal().DeleteSourceAsync(report.SourceId, "kim", TestContext.Current.CancellationToken));
        Assert.Equal(4, await one.StoreAsync(context => context.DocumentChanges.CountAsync()));
        var audit = await one.StoreAsync(context => context.Audit.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstAsync());
        Assert.Equal(("kim", "source.deleted", report.SourceId.ToString(), """{"documents":2}"""), (audit.Actor, audit.Action, audit.SubjectId, audit.AfterJson));
    }

    [Fact]
    public async Task The_name_of_a_deleted_source_is_free_again()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" });
        var first = await process.ImportAsync(path);
        await process.Removal().DeleteSourceAsync(first.SourceId, "kim", TestContext.Current.CancellationToken);
        var second = await process.ImportAsync(path);

        Assert.NotEqual(first.SourceId, second.SourceId);
        Assert.Equal((first.SourceName, 1), (second.SourceName, second.Added));
        Assert.Single(await process.SearchAsync("alpha"));
    }

    [Fact]
    public async Task A_group_or_an_index_goes_as_a_whole_and_nothing_beside_it()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        foreach (var group in (string[])["one", "two"])
            await process.EndOfAsync(await process.Uploads().AddAsync(
                source, [new($"{group}/a.txt", "a.txt", System.Text.Encoding.UTF8.GetBytes($"alpha {group}"))], group, true,
                SourceRunTrigger.Program, "kim", TestContext.Current.CancellationToken));

        Assert.Equal(1, await process.Removal().DeleteGroupAsync(source, "one", "kim", TestContext.Current.CancellationToken));
        Assert.Equal("alpha two", Assert.Single(await process.SearchAsync("alpha")).Passage.Text);
        Assert.Equal(0, await process.Removal().DeleteGroupAsync(source, "none", "kim", TestContext.Current.CancellationToken));

        Assert.Equal(1, await process.Removal().DeleteIndexAsync("default", "kim", TestContext.Current.CancellationToken));
        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.NotNull((await process.SourceAsync(source)).DeletedAt);
    }
}
