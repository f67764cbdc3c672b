using System.Security.Claims;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class ProactiveTurnTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly ConversationReference _reference = Activities.Message(locale: "ko-KR").GetConversationReference();

    [Fact]
    public async Task A_conversation_is_continued_through_the_middleware_without_a_reply_to_anything()
    {
        var steps = 0;
        _adapter.Use(new StepOf((_, next, token) =>
        {
            steps++;
            return next(token);
        }));

        await _adapter.ContinueConversationAsync("app", _reference, (turn, token) => turn.SendActivityAsync("news", cancellationToken: token), default);

        Assert.Equal(1, steps);
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("news", "a:1", "29:anna", "28:bot"), (sent.Text, sent.Conversation?.Id, sent.Recipient?.Id, sent.From?.Id));
        Assert.Null(sent.ReplyToId);
    }

    [Fact]
    public async Task It_is_done_only_when_the_turn_is()
    {
        var released = new TaskCompletionSource();
        var stateStillThere = false;

        var continuing = _adapter.ContinueConversationAsync("app", _reference, async (turn, token) =>
        {
            await released.Task.WaitAsync(TimeSpan.FromSeconds(30), token);
            turn.TurnState.Set("alive");
            stateStillThere = turn.TurnState.Get<string>() == "alive";
            await turn.SendActivityAsync("news", cancellationToken: token);
        }, default);

        Assert.False(continuing.IsCompleted);
        released.SetResult();
        await continuing;
        Assert.True(stateStillThere);
        Assert.Single(_adapter.Sent);
    }

    [Fact]
    public async Task Every_way_to_continue_begins_the_same_turn()
    {
        var seen = new List<(string? Name, string? App, string? Audience)>();
        BotCallbackHandler bot = (turn, _) =>
        {
            seen.Add((
                turn.Activity.Name,
                turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey)?.FindFirst("appid")?.Value,
                turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey)));
            return Task.CompletedTask;
        };
        var identity = new ClaimsIdentity([new Claim("appid", "mine")]);
        var activity = _reference.GetContinuationActivity();

        await _adapter.ContinueConversationAsync("app", _reference, bot, default);
        await _adapter.ContinueConversationAsync("", _reference, bot, default);
        await _adapter.ContinueConversationAsync("app", activity, bot, default);
        await _adapter.ContinueConversationAsync(identity, _reference, bot, default);
        await _adapter.ContinueConversationAsync(identity, _reference, "scope", bot, default);
        await _adapter.ContinueConversationAsync(identity, activity, bot, default);
        await _adapter.ContinueConversationAsync(identity, activity, "scope", bot, default);

        Assert.Equal(
            [("app", null), (null, null), ("app", null), ("mine", null), ("mine", "scope"), ("mine", null), ("mine", "scope")],
            seen.Select(turn => (turn.App, turn.Audience)));
        Assert.All(seen, turn => Assert.Equal("ContinueConversation", turn.Name));
    }

    [Fact]
    public async Task An_exception_of_a_proactive_turn_reaches_the_handler_or_the_caller()
    {
        BotCallbackHandler fails = (_, _) => throw new TimeoutException();

        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.ContinueConversationAsync("app", _reference, fails, default));
        Exception? told = null;
        _adapter.OnTurnError = (_, exception) =>
        {
            told = exception;
            return Task.CompletedTask;
        };
        await _adapter.ContinueConversationAsync("app", _reference, fails, default);

        Assert.IsType<TimeoutException>(told);
    }

    [Fact]
    public async Task A_channel_that_cannot_make_conversations_says_so()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => _adapter.CreateConversationAsync(
            "app", "x", "https://channel.test/", null, new ConversationParameters(), (_, _) => Task.CompletedTask, default));
    }
}
