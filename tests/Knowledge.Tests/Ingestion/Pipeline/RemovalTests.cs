using BotSuite.Data.Embeddings;
using BotSuite.Data.Sources;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task A_purge_removes_what_no_answer_rests_on_and_keeps_what_one_does()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder, null, ("Ingestion:PurgeAfter", "00:00:00"));
        var source = await process.MemoryAsync();
        await process.EndOfAsync(await process.UploadAsync(source, ("quoted.txt", "alpha words"), ("other.txt", "beta words"), ("living.txt", "gamma words")));
        await process.StoreAsync(async context =>
        {
            var version = await context.DocumentVersions.SingleAsync(one => one.Text.StartsWith("alpha"));
            var turn = new Turn
            {
                UserKey = "u",
                ChannelId = "webchat",
                Language = "en",
                Question = "Alpha?",
                Index = "default",
                Domain = "general",
                Ending = TurnEnding.Answered,
                AnswerText = "alpha words",
                Reference = "K7Q2M9XA",
                StartedAt = DateTime.UtcNow,
            };
            turn.Sentences.Add(new AnswerSentence { Text = "alpha words" });
            turn.Sentences[0].Proofs.Add(new Proof { VersionId = version.Id, Hash = version.ContentHash });
            context.Add(turn);
            return await context.SaveChangesAsync();
        });
        foreach (var key in (string[])["quoted.txt", "other.txt"])
            await process.StoreAsync(async context =>
            {
                (await context.SourceItems.SingleAsync(item => item.Key == key)).GroupKey = "gone";
                return await context.SaveChangesAsync();
            });
        await process.Removal().DeleteGroupAsync(source, "gone", "kim", TestContext.Current.CancellationToken);
        // Embedded texts of a living and of a deleted document, and originals that are old enough.
        await process.StoreAsync(async context =>
        {
            foreach (var text in (string[])["alpha words", "beta words", "gamma words"])
                context.Add(new StoredEmbedding { ModelId = "m", TextHash = VectorCache.HashOf(text), Vector = [0, 0] });
            await context.SaveChangesAsync();
            return await context.Files.ExecuteUpdateAsync(update => update.SetProperty(file => file.CreatedAt, DateTime.UtcNow.AddDays(-1)));
        });

        Assert.Equal(1, await process.Services.GetRequiredService<SourcePurge>().RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["alpha words", "gamma words"], await process.StoreAsync(context => context.DocumentVersions.Select(version => version.Text).Order().ToListAsync()));
        Assert.Equal(2, await process.StoreAsync(context => context.Files.CountAsync()));
        Assert.Equal(
            new[] { "alpha words", "gamma words" }.Select(VectorCache.HashOf).Order(StringComparer.Ordinal),
            await process.StoreAsync(context => context.Embeddings.Where(one => one.ModelId == "m").Select(one => one.TextHash).Order().ToListAsync()));
        Assert.Single(await process.SearchAsync("gamma"));
        Assert.Empty(await process.SearchAsync("beta"));
    }
}
