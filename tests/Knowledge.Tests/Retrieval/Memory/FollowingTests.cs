using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Retrieval.Memory;

public sealed class FollowingTests
{
    [Fact]
    public async Task A_running_process_follows_without_being_asked()
    {
        using var folder = new TestFolder();
        await using var portal = await KnowledgeProcess.StartAsync(folder);
        await using var bot = await KnowledgeProcess.StartAsync(folder, runsInBackground: true, settings: ("Retrieval:FollowEvery", "00:00:00.05"));
        await portal.ImportAsync(folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }));
        var follower = bot.Services.GetRequiredService<IndexFollower>();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (follower.LastSeen?.Of("default").Passages.Length != 1) await Task.Delay(20, patience.Token);
    }

    [Fact]
    public void Numbers_that_were_jumped_over_are_looked_for_until_they_are_too_old()
    {
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var position = FeedPosition.At(10, [Line(7), Line(8), Line(10)], now);
        Assert.Equal([1, 2, 3, 4, 5, 6, 9], position.MissingNumbers.Order());

        position = position.After([Line(9), Line(13)], now.AddMinutes(1));
        Assert.Equal(13, position.Head);
        Assert.Equal([1, 2, 3, 4, 5, 6, 11, 12], position.MissingNumbers.Order());

        position = position.After([], now.AddMinutes(2));
        Assert.Equal([11, 12], position.MissingNumbers.Order());
        Assert.Empty(position.After([Line(12)], now.AddMinutes(4)).MissingNumbers);
    }

    [Fact]
    public void A_jump_of_a_million_numbers_is_remembered_by_its_end_alone()
    {
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var position = FeedPosition.At(5, [Line(1), Line(2), Line(3), Line(4), Line(5)], now).After([Line(1_000_000)], now);
        Assert.Equal(FeedPosition.MostMissing, position.MissingNumbers.Count);
        Assert.Contains(999_999, position.MissingNumbers);
    }

    private static FeedEntry Line(long number) => new(number, Guid.Empty, DateTime.UnixEpoch);
}
