using BotSuite.Answering.Privacy;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data;
using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Bot.Tests.Privacy;

/// <summary>What is deleted when it has been kept long enough, and what stays.</summary>
public sealed class RetentionPurgeTests
{
    private static readonly DateTime Said = new(2030, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_was_said_goes_after_its_time_and_what_a_reviewer_works_on_stays()
    {
        await using var bot = await BotProcess.StartAsync(settings: new() { ["Embeddings:Provider"] = "None", ["Privacy:RetentionDays"] = "30" });
        var old = Conversation("old", Said);
        var young = Conversation("young", Said.AddDays(10));
        var (plain, reviewed, closed, fresh) = (Turn(old, Said), Turn(old, Said), Turn(old, Said), Turn(young, Said.AddDays(10)));
        await bot.ReadAsync(async database =>
        {
            database.AddRange(old, young, plain, reviewed, closed, fresh, CaseOf(reviewed, CaseState.Assigned), CaseOf(closed, CaseState.Closed));
            database.Add(new Data.Turns.Feedback { TurnId = plain.Id, UserKey = "u", CreatedAt = Said, UpdatedAt = Said });
            database.Add(Activity(old, 1, Said));
            database.AddRange(Activity(young, 1, Said), Activity(young, 2, Said.AddDays(10)));
            database.Add(new StoredAttachment { ConversationId = young.Id, Name = "a.txt", MediaType = "text/plain", Content = [1], CreatedAt = Said });
            database.Add(new InboxItem { ChannelId = "webchat", ConversationExternalId = "old", ActivityId = "1", State = InboxState.Done, ReceivedAt = Said });
            return await database.SaveChangesAsync();
        });
        var clock = new FakeTimeProvider(new DateTimeOffset(Said.AddDays(30)));
        var purge = new RetentionPurge(
            bot.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), bot.Services.GetRequiredService<IOptionsMonitor<PrivacyOptions>>(), clock);

        Assert.Equal(0, await purge.RunAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(1));
        await purge.RunAsync(CancellationToken.None);

        Assert.Equal(
            new[] { reviewed.Id, fresh.Id }.Order(),
            await bot.ReadAsync(async database => (await database.Turns.Where(turn => turn.StartedAt >= Said).Select(turn => turn.Id).ToListAsync()).Order()));
        Assert.Equal([young.Id], await bot.ReadAsync(database => database.Conversations.Where(found => found.LastActivityAt >= Said).Select(found => found.Id).ToListAsync()));
        Assert.Equal([2L], await bot.ReadAsync(database => database.ConversationActivities.Where(found => found.At >= Said).Select(found => found.Sequence).ToListAsync()));
        Assert.Equal((0, 0, 0, 2), await bot.ReadAsync(async database => (
            await database.Feedback.CountAsync(), await database.Attachments.CountAsync(), await database.Inbox.CountAsync(item => item.ConversationExternalId == "old"),
            await database.Cases.CountAsync())));
        Assert.Equal(0, await purge.RunAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("40000")]
    public async Task A_time_that_means_nothing_stops_the_start_with_the_cure(string days)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => BotProcess.StartAsync(settings: new() { ["Privacy:RetentionDays"] = days }));

        Assert.Contains($"Privacy:RetentionDays is {days}. Set it to", failure.Message, StringComparison.Ordinal);
    }

    private static Conversation Conversation(string id, DateTime at) =>
        new() { ChannelId = "webchat", ExternalId = id, CreatedAt = at, LastActivityAt = at, ReferenceJson = "{}" };

    private static Turn Turn(Conversation conversation, DateTime at) => new()
    {
        ConversationId = conversation.Id,
        ChannelId = "webchat",
        Language = "en",
        Question = "q",
        Index = "default",
        Reference = "12345678",
        StartedAt = at,
        Sentences = { new AnswerSentence { Ordinal = 0, Text = "s" } },
    };

    private static Case CaseOf(Turn turn, CaseState state)
    {
        var made = new Case { Question = "q", QuestionKey = $"q{state}", Language = "en", State = state, OpenedAt = Said, UpdatedAt = Said };
        made.Turns.Add(new CaseTurn { CaseId = made.Id, TurnId = turn.Id, JoinedAt = Said });
        return made;
    }

    private static ConversationActivity Activity(Conversation conversation, long sequence, DateTime at) => new()
    {
        ConversationId = conversation.Id,
        Sequence = sequence,
        ActivityId = $"{conversation.ExternalId}{sequence}",
        Type = "message",
        Json = "{}",
        At = at,
    };
}
