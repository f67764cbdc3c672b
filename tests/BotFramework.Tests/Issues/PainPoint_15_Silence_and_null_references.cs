using System.Text.Json;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Builder.Teams;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Builder;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>Unknown types vanished without a word, and an activity that lacked from, recipient or conversation ended in a null reference.</summary>
public sealed class PainPoint_15_Silence_and_null_references
{
    private readonly RecordingAdapter _adapter = new();

    public static TheoryData<string> Types =>
    [
        "message", "messageUpdate", "messageDelete", "conversationUpdate", "contactRelationUpdate", "installationUpdate", "typing", "endOfConversation",
        "event", "invoke", "messageReaction", "suggestion", "trace", "handoff", "command", "commandResult", "other",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_bare_activity_of_any_type_is_answered_without_a_null_reference(string type)
    {
        var bare = JsonSerializer.Deserialize($$"""{"type":"{{type}}"}""", BotFrameworkJson.ActivityInfo)!;
        _adapter.Use(new ShowTypingMiddleware()).Use(new StepOf(async (turn, next, token) =>
        {
            await next(token);
            await turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token);
            await turn.SendActivityAsync(turn.Activity.CreateTrace("t"), token);
            Assert.False(turn.Activity.BeginsConversation());
            turn.Activity.RemoveRecipientMention();
            Assert.Empty(turn.Activity.GetMentions());
            Assert.False(turn.Activity.HasContent());
        }));

        await _adapter.HearsAsync(bare, new BotThatDoesNothing());
        await _adapter.ContinueConversationAsync("", bare.GetConversationReference(), (_, _) => Task.CompletedTask, default);

        Assert.Equal("hi", _adapter.Sent[0].Text);
    }

    [Theory]
    [InlineData("""{"type":"message","from":{},"recipient":{},"conversation":{},"entities":[{}],"attachments":[{}],"suggestedActions":{},"relatesTo":{},"semanticAction":{}}""")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","membersAdded":[{}],"membersRemoved":[{},null],"channelData":{"team":{},"eventType":""}}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{}],"reactionsRemoved":[null]}""")]
    [InlineData("""{"type":"invoke","channelId":"msteams","value":null}""")]
    public async Task An_activity_of_empty_parts_is_answered_without_a_null_reference(string json)
    {
        await _adapter.HearsAsync(JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo)!, new BotThatDoesNothing());
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_logged_cut_to_size_and_without_peoples_words()
    {
        var log = new KeptLog();
        var strange = new Activity("strange" + new string('x', 500)) { Text = "my secret", ChannelId = "x" };

        await _adapter.HearsAsync(strange, new BotThatDoesNothing(log));

        var line = Assert.Single(log.Lines);
        Assert.StartsWith("An activity of type strangexxx", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.True(line.Length < 250);
    }

    [Fact]
    public async Task A_type_in_another_case_is_not_dropped()
    {
        var bot = new SpeakingBot();

        await _adapter.HearsAsync(new Activity("Message") { Text = "hi" }, bot);

        Assert.Equal(["message hi"], bot.Ran);
    }

    private sealed class BotThatDoesNothing : TeamsActivityHandler
    {
        public BotThatDoesNothing()
        {
        }

        public BotThatDoesNothing(ILogger logger)
            : base(logger)
        {
        }
    }

    private sealed class KeptLog : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Warning, logLevel);
            Lines.Add(formatter(state, exception));
        }
    }
}
