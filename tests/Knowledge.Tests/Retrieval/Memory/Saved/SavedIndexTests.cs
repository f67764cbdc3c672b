using System.Security.Cryptography;
using System.Text;
using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Memory.Saved;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Retrieval.Memory.Saved;

public sealed class SavedIndexTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly KeptLogs _logs = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => _folder.Of("store/search-index.bin");

    [Fact]
    public async Task A_start_that_reads_the_file_finds_the_same_with_the_same_scores_as_one_that_reads_the_store()
    {
        await SaveAsync();
        await using var fast = await StartAsync(runs: false);
        await fast.SearchAsync("refund");
        System.IO.File.Delete(File);
        await using var slow = await StartAsync(runs: false);
        foreach (var question in new[] { "send back", "환불은 언제 되나요", "shipping cost", "password settings", "half 책" })
        {
            var found = await fast.SearchAsync(question);
            Assert.NotEmpty(found);
            Assert.Equal(await slow.SearchAsync(question), found, SameFound);
            Assert.Equal(await slow.MatchAsync(question), await fast.MatchAsync(question), SameFound);
            Assert.Equal(await slow.TopicsAsync(question), await fast.TopicsAsync(question));
        }

        Assert.True(IsFromFile(fast));
        Assert.False(IsFromFile(slow));
        Assert.Equal(Held(slow), Held(fast));
    }

    [Fact]
    public async Task What_changed_after_the_file_was_written_is_true_for_the_first_question()
    {
        await SaveAsync();
        await using (var portal = await StartAsync(from: int.MaxValue, runs: false))
            await portal.ImportAsync(_folder.WriteEntries("shop.jsonl",
                new { id = "return", question = "How do I return an item?", answer = "Print the label.", lang = "en" },
                new { id = "gift", question = "Can a parcel be wrapped as a gift?", answer = "For two euros.", lang = "en" }));

        await using var process = await StartAsync();
        Assert.DoesNotContain(await process.SearchAsync("refund five days"), found => found.Passage.DocumentKey == "refund");
        Assert.Equal("gift", (await process.SearchAsync("wrapped as a gift"))[0].Passage.DocumentKey);
        Assert.True(IsFromFile(process));
    }

    [Fact]
    public async Task A_file_that_is_damaged_or_not_of_this_program_is_left_alone_and_the_log_says_why()
    {
        await SaveAsync();
        await using var process = await StartAsync(runs: false);
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        Assert.NotNull(await ReadAsync(process, whole));
        foreach (var (reason, damage) in new (string, Func<byte[], byte[]>)[]
        {
            ("it is no saved index", _ => []),
            ("it is no saved index", bytes => bytes[..50]),
            ("it is no saved index", _ => Encoding.UTF8.GetBytes(new string('x', 5_000))),
            ("it is of form 2, and this program reads form 1", bytes => Changed(bytes, 8, 2)),
            ("it is not whole", bytes => bytes[..^1]),
            ("it is not whole", bytes => bytes[..SavedHeader.Size]),
            ("it is not whole", bytes => [.. bytes, 0]),
            ("its sum is wrong", bytes => Changed(bytes, bytes.Length - 1, 0xFF)),
            ("its sum is wrong", bytes => Changed(bytes, SavedHeader.Size - 1, (byte)~bytes[SavedHeader.Size - 1])),
            ("another version of the program", bytes => Changed(bytes, 12, (byte)~bytes[12])),
            ("does not hold the line", bytes => Changed(bytes, 44, 0x7E)),
            ("does not hold the line", bytes => Changed(bytes, 53, (byte)~bytes[53])),
        })
        {
            _logs.Lines.Clear();
            Assert.Null(await ReadAsync(process, damage((byte[])whole.Clone())));
            Assert.Contains(_logs.Lines, line => line.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_damaged_file_costs_nothing_but_time_and_is_written_anew()
    {
        await SaveAsync();
        await System.IO.File.WriteAllTextAsync(File, "no index", Cancellation);
        await using (var process = await StartAsync())
        {
            Assert.Contains(await process.SearchAsync("refund"), found => found.Passage.DocumentKey == "refund");
            Assert.False(IsFromFile(process));
        }

        await using var next = await StartAsync(runs: false);
        await next.SearchAsync("refund");
        Assert.True(IsFromFile(next));
    }

    [Fact]
    public async Task No_file_with_a_right_sum_can_stop_the_start_whatever_its_numbers_say()
    {
        await SaveAsync();
        await using var process = await StartAsync(runs: false);
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancellation);
        var random = new Random(7);
        var refused = 0;
        for (var round = 0; round < 1_000; round++)
        {
            var hostile = (byte[])whole.Clone();
            var at = random.Next(SavedHeader.Size, hostile.Length - 4);
            if (round % 2 == 0) hostile[at] = (byte)random.Next(256);
            else BitConverter.TryWriteBytes(hostile.AsSpan(at), random.Next(2) == 0 ? int.MaxValue - random.Next(99) : -random.Next(99));
            if (await ReadAsync(process, Summed(hostile)) is null) refused++;
        }

        Assert.InRange(refused, 100, 1_000);
    }

    [Fact]
    public async Task Another_model_or_other_languages_make_the_start_read_the_store()
    {
        await SaveAsync();
        await using var other = await StartAsync(new ConceptEmbedder("en", "ko") { ModelId = "others" }, runs: false);
        await using var english = await StartAsync(new ConceptEmbedder("en"), runs: false);

        await other.SearchAsync("refund");
        Assert.Null((await english.SearchAsync("환불"))[0].VectorScore);
        Assert.False(IsFromFile(other));
        Assert.False(IsFromFile(english));
    }

    [Fact]
    public async Task A_store_put_back_from_an_older_copy_is_read_also_when_it_has_gone_on_since()
    {
        await using (var process = await StartAsync(runs: false)) await ImportAsync(process);
        var copy = await CopyOfStoreAsync();
        await SaveAsync("beta");

        await PutBackAsync(copy);
        await using (var process = await StartAsync())
        {
            Assert.DoesNotContain(await process.SearchAsync("beta"), found => found.Passage.Text.Contains("beta", StringComparison.Ordinal));
            Assert.False(IsFromFile(process));
        }

        await SaveAsync("beta");
        await PutBackAsync(copy);
        await using (var process = await StartAsync(from: int.MaxValue, runs: false)) await ImportAsync(process, "gamma");
        await using var again = await StartAsync();
        Assert.Contains(await again.SearchAsync("gamma"), found => found.Passage.Text == "gamma");
        Assert.False(IsFromFile(again));
    }

    [Fact]
    public async Task A_feed_that_was_pruned_below_the_file_makes_the_start_read_the_store()
    {
        await SaveAsync();
        await using (var portal = await StartAsync(from: int.MaxValue, runs: false))
        {
            await ImportAsync(portal, "beta");
            await portal.StoreAsync(async context =>
            {
                var newest = await context.DocumentChanges.MaxAsync(change => change.Sequence);
                return await context.DocumentChanges.Where(change => change.Sequence < newest).ExecuteDeleteAsync();
            });
        }

        await using var process = await StartAsync();
        Assert.Contains(await process.SearchAsync("beta"), found => found.Passage.Text == "beta");
        Assert.False(IsFromFile(process));
    }

    [Fact]
    public async Task Words_of_what_was_deleted_are_gone_from_the_file_when_changes_have_rested_for_ten_seconds()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await SaveAsync("Zwiebelkuchen");
        Assert.True(FileHolds("Zwiebelkuchen") && FileHolds("zwiebelkuchen"));
        await using var process = await StartAsync(clock: clock);
        await process.SearchAsync("anything");
        await ImportAsync(process);
        await process.SearchAsync("anything");

        for (var second = 0; second < 400 && FileHolds("zwiebelkuchen"); second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancellation);
        }

        Assert.False(FileHolds("Zwiebelkuchen") || FileHolds("zwiebelkuchen"));
        Assert.True(FileHolds("settings"));
    }

    [Fact]
    public async Task Two_processes_on_one_directory_write_one_whole_file_and_leave_nothing_behind()
    {
        await using (var portal = await StartAsync())
        await using (var bot = await StartAsync())
        {
            await ImportAsync(portal);
            for (var round = 0; round < 5; round++)
            {
                await ImportAsync(portal, $"round {round}");
                await Task.WhenAll(portal.SearchAsync("refund"), bot.SearchAsync("refund"));
                await Task.WhenAll(Task.Run(() => SaveNowAsync(portal), Cancellation), Task.Run(() => SaveNowAsync(bot), Cancellation));
            }

            await Task.WhenAll(portal.DisposeAsync().AsTask(), bot.DisposeAsync().AsTask());
        }

        Assert.Equal(["search-index.bin", "search-index.lock"], Directory.EnumerateFiles(_folder.Of("store"), "search-index*").Select(Path.GetFileName).Order());
        await using var process = await StartAsync();
        Assert.Contains(await process.SearchAsync("round 4"), found => found.Passage.Text == "round 4");
        Assert.True(IsFromFile(process));
    }

    [Fact]
    public async Task What_a_process_left_that_was_killed_while_it_wrote_is_not_taken_for_the_file()
    {
        await SaveAsync();
        _folder.Write("store/search-index.0123.unfinished", "half of it");

        await using (var process = await StartAsync())
        {
            await ImportAsync(process, "beta");
            await process.SearchAsync("beta");
            Assert.True(IsFromFile(process));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder.Of("store"), "*.unfinished"));
    }

    [Fact]
    public async Task A_store_that_has_become_small_keeps_no_file_and_nobody_else_may_read_the_one_that_is_kept()
    {
        await SaveAsync();
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));

        await using (var process = await StartAsync(from: 100))
        {
            await ImportAsync(process, "beta");
            await process.SearchAsync("beta");
        }

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_setting_below_nothing_stops_the_start_and_says_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartAsync(from: -1));
        Assert.Contains("Retrieval:SaveFrom is -1. Set it to a number from 0 up", failure.Message, StringComparison.Ordinal);
    }

    private async Task SaveAsync(string? word = null)
    {
        await using var process = await StartAsync();
        await ImportAsync(process, word);
        await process.SearchAsync("refund");
    }

    private Task<KnowledgeProcess> StartAsync(
        ITextEmbedder? embedder = null, int from = 0, bool runs = true, TimeProvider? clock = null) =>
        KnowledgeProcess.StartAsync(
            _folder,
            runs,
            configure: services => services
                .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(_logs))
                .AddSingleton(embedder ?? new ConceptEmbedder("en", "ko"))
                .AddSingleton(clock ?? TimeProvider.System),
            settings: [("Retrieval:SaveFrom", $"{from}"), ("Retrieval:FollowEvery", "00:00:10")]);

    private async Task ImportAsync(KnowledgeProcess process, string? word = null) =>
        Assert.Equal(0, (await process.ImportAsync(_folder.WriteEntries("shop.jsonl",
        [
            new { id = "return", question = "How do I return an item?", answer = "Print the label.", lang = "en" },
            new { id = "refund", question = "When do I get a refund?", answer = "Five days after the item came.", lang = "en" },
            new { id = "delivery", question = "What does shipping cost?", answer = "Three euros. Half a pair and 책.", lang = "en" },
            new { id = "환불", question = "환불은 언제 되나요?", answer = "닷새 안에 됩니다.", lang = "ko" },
            new { id = "password", question = "How do I change my password?", answer = "Under settings.", lang = "en", tags = new[] { "team:it" } },
            .. word is null ? [] : new object[] { new { id = "word", question = "What is new?", answer = word, lang = "en" } },
        ]))).FailureCount);

    private static Task<bool> SaveNowAsync(KnowledgeProcess process) => process.Services.GetRequiredService<IndexSaving>().SaveAsync(Cancellation);

    // As a process reads it that starts now.
    private async Task<FollowedIndexes?> ReadAsync(KnowledgeProcess process, byte[] bytes)
    {
        await System.IO.File.WriteAllBytesAsync(File, bytes, Cancellation);
        var services = process.Services;
        var saved = new SavedIndexes(
            services.GetRequiredService<StorageDirectory>(), services.GetRequiredService<ChangeFeed>(), new Vocabulary(), TimeProvider.System,
            services.GetRequiredService<ILogger<SavedIndexes>>());
        return await saved.ReadAsync(_ => services.GetRequiredService<ITextEmbedder>(), Cancellation);
    }

    private static bool IsFromFile(KnowledgeProcess process) => process.Services.GetRequiredService<IndexFollower>().ReadFromFile is not null;

    private static IEnumerable<(Guid, string, bool)> Held(KnowledgeProcess process) =>
        process.Services.GetRequiredService<IndexFollower>().LastSeen!.Of("default").Passages
            .Select(held => (held.Passage.PassageId, System.Text.Json.JsonSerializer.Serialize((held.Passage, held.Standing, held.Vectors.Text?.Values, held.Topic), JsonFields), held.LacksVectors));

    private static readonly System.Text.Json.JsonSerializerOptions JsonFields = new() { IncludeFields = true };

    private static readonly Func<ScoredPassage, ScoredPassage, bool> SameFound = (one, other) =>
        (one.Passage.PassageId, one.Score, one.KeywordScore, one.VectorScore) == (other.Passage.PassageId, other.Score, other.KeywordScore, other.VectorScore);

    private bool FileHolds(string word) => System.IO.File.ReadAllBytes(File).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;

    private async Task<byte[]> CopyOfStoreAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return await System.IO.File.ReadAllBytesAsync(Database, Cancellation);
    }

    private async Task PutBackAsync(byte[] copy)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var journal in new[] { "-wal", "-shm" }) System.IO.File.Delete(Database + journal);
        await System.IO.File.WriteAllBytesAsync(Database, copy, Cancellation);
    }

    private string Database => Directory.EnumerateFiles(_folder.Of("store"), "*.db").Single();

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] Summed(byte[] bytes)
    {
        SHA256.HashData([.. bytes[SavedHeader.Size..], .. bytes[..SavedHeader.Summed]]).CopyTo(bytes.AsSpan(SavedHeader.Summed));
        return bytes;
    }
}
