using System.Globalization;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BotSuite.Bot.Tests.Drivers.StreamListener;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Places in a conversation: replaying one gives exactly what came after it.</summary>
public sealed class WatermarkTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task A_mark_replays_exactly_what_came_after_it()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        var (_, mark) = await visitor.ReadAsync();
        await visitor.SayAsync("one");
        await visitor.ReadUntilAsync(3);

        var (first, after) = await visitor.ReadAsync(mark);
        var (again, _) = await visitor.ReadAsync(mark);
        var (nothing, same) = await visitor.ReadAsync(after);

        Assert.Equal(["one", "You said: one"], first.Select(TextOf));
        Assert.Equal(["one", "You said: one"], again.Select(TextOf));
        Assert.Empty(nothing);
        Assert.Equal(after, same);
    }

    [Fact]
    public async Task An_empty_mark_and_none_mean_the_start_for_who_polls()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);

        Assert.Equal("Welcome", TextOf(Assert.Single((await visitor.ReadAsync("")).Activities)));
        Assert.Equal("Welcome", TextOf(Assert.Single((await visitor.ReadAsync()).Activities)));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-5")]
    [InlineData("999999")]
    [InlineData("99999999999999999999999999")]
    [InlineData("abc")]
    [InlineData("1; DROP TABLE Conversations")]
    [InlineData(" 0")]
    [InlineData("+0")]
    [InlineData("0x0")]
    public async Task A_mark_that_is_not_ours_shows_nothing_twice_and_does_not_fail(string mark)
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);

        var (activities, next) = await visitor.ReadAsync(mark);

        Assert.Empty(activities);
        await visitor.SayAsync("one");
        await visitor.ReadUntilAsync(3);
        Assert.Equal(["one", "You said: one"], (await visitor.ReadAsync(next)).Activities.Select(TextOf));
    }

    [Fact]
    public async Task Ten_thousand_activities_are_paged_without_gap_or_overlap()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        await FillAsync(visitor.ConversationId, 10_000);

        var texts = new List<string?>();
        string? mark = null;
        var pages = 0;
        while (true)
        {
            var (activities, next) = await visitor.ReadAsync(mark);
            if (activities.Length == 0) break;
            Assert.True(activities.Length <= 200);
            texts.AddRange(activities.Select(TextOf));
            mark = next;
            pages++;
        }

        Assert.Equal(51, pages);
        Assert.Equal(Enumerable.Range(1, 10_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).Prepend("Welcome"), texts);
        await visitor.ReconnectAsync("");
        await using var stream = await visitor.OpenStreamAsync();
        await stream.UntilTextAsync("10000");
        Assert.Equal(texts, stream.Received.Select(TextOf));
    }

    [Fact]
    public async Task Large_activities_come_in_more_and_smaller_pages_so_that_slow_readers_cost_little_memory()
    {
        var visitor = await Bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        for (var number = 1; number <= 8; number++)
            await visitor.PostAsync(new { type = "event", name = "large", value = new string('x', 100_000) });

        var read = new List<string?>();
        var (page, mark) = await visitor.ReadAsync("");
        while (page.Length > 0)
        {
            Assert.True(page.Sum(activity => activity.GetRawText().Length) < 512 * 1024);
            read.AddRange(page.Select(activity => activity.GetProperty("id").GetString()));
            (page, mark) = await visitor.ReadAsync(mark);
        }

        Assert.Equal(9, read.Distinct().Count());
        await visitor.ReconnectAsync("0");
        await using var stream = await visitor.OpenStreamAsync();
        await visitor.SayAsync("last");
        await stream.UntilTextAsync("You said: last");
        Assert.Equal(11, stream.Received.Count);
    }

    private async Task FillAsync(string conversationId, int count)
    {
        var databases = Bot.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();
        await using var database = await databases.CreateDbContextAsync();
        var conversation = await database.Conversations.SingleAsync(found => found.ExternalId == conversationId);
        for (var number = 1; number <= count; number++)
        {
            conversation.LastSequence++;
            conversation.LastActivityAt = conversation.LastActivityAt.AddMilliseconds(1);
            var id = string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{conversation.LastSequence:0000000}");
            database.ConversationActivities.Add(new ConversationActivity
            {
                ConversationId = conversation.Id,
                Sequence = conversation.LastSequence,
                ActivityId = id,
                Type = "message",
                Json = string.Create(CultureInfo.InvariantCulture, $$"""{"type":"message","id":"{{id}}","text":"{{number}}"}"""),
                At = conversation.LastActivityAt,
            });
        }
        await database.SaveChangesAsync();
    }
}
