using BotSuite.BotFramework.Tests.Builder;
using BotSuite.BotFramework.Tests.Builder.Teams;
using BotSuite.BotFramework.Tests.Schema;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>Thumbs of Teams fell through the official handler to 501, and an answer with content is an error in Teams as well.</summary>
public sealed class PainPoint_02_Feedback_of_teams_ends_in_501
{
    private readonly RecordingAdapter _adapter = new();
    private readonly SpeakingTeamsBot _bot = new();

    [Fact]
    public async Task A_submitted_thumb_reaches_the_bot_and_is_answered_with_200_and_an_empty_object()
    {
        var response = await _adapter.HearsAsync(WireSamples.Activity("teams-feedback-invoke.json"), _bot);

        Assert.Equal(["dislike 1764000000002: out of date"], _bot.Ran);
        Assert.Equal(200, response?.Status);
        Assert.Equal("{}", response?.Body?.ToString());
        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike"}}""")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}""")]
    public async Task A_thumb_with_a_form_of_the_bots_own_gets_the_form(string value)
    {
        var invoke = Activities.Invoke("message/fetchTask", System.Text.Json.JsonDocument.Parse(value).RootElement);

        var response = await _adapter.HearsAsync(invoke, _bot);

        Assert.Equal(200, response?.Status);
        Assert.StartsWith("""{"task":{"value":{"title":"Why dislike",""", response?.Body?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_in_a_strange_shape_is_still_answered_as_teams_wants_it()
    {
        var response = await _adapter.HearsAsync(Activities.Invoke("message/submitAction", 7), _bot);

        Assert.Equal((200, "{}"), (response!.Status, response.Body?.ToString()));
    }
}
