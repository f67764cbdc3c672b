using System.Text.Json;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Builder;
using BotSuite.BotFramework.Tests.Schema;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>Citations, the AI label and streams live in properties of entities that no SDK names; dropping them drops the feature.</summary>
public sealed class PainPoint_12_Entities_lose_their_properties
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Citations_label_and_stream_of_an_answer_reach_the_channel_as_the_bot_made_them()
    {
        var answer = WireSamples.Activity("answer-with-citations.json");

        await _adapter.HearsAsync(Activities.Message(), (turn, token) => turn.SendActivityAsync(answer, token));

        Assert.True(JsonElement.DeepEquals(EntitiesOf(WireSamples.Json("answer-with-citations.json")), EntitiesOf(Sent())));
    }

    [Fact]
    public async Task An_entity_made_in_code_reaches_the_channel_whole()
    {
        var entity = new Entity("https://schema.org/Message");
        entity.Properties = new Dictionary<string, JsonElement> { ["@id"] = BotFrameworkJson.ToElement("")!.Value };
        var typed = new Entity();
        typed.SetAs(new { type = "streaminfo", streamType = "streaming", streamSequence = 2 });

        await _adapter.HearsAsync(Activities.Message(), (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Typing) { Entities = [entity, typed, new Mention { Text = "<at>A</at>" }] }, token));

        Assert.Equal(
            """[{"type":"https://schema.org/Message","@id":""},{"type":"streaminfo","streamType":"streaming","streamSequence":2},{"text":"\u003Cat\u003EA\u003C/at\u003E","type":"mention"}]""",
            EntitiesOf(Sent()).GetRawText());
    }

    [Fact]
    public async Task What_came_with_an_activity_goes_out_with_its_echo()
    {
        await _adapter.HearsAsync(WireSamples.Activity("webchat-feedback-event.json"), (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Event) { Entities = turn.Activity.Entities }, token));

        Assert.True(JsonElement.DeepEquals(EntitiesOf(WireSamples.Json("webchat-feedback-event.json")), EntitiesOf(Sent())));
    }

    private string Sent() => JsonSerializer.Serialize(Assert.Single(_adapter.Sent), BotFrameworkJson.ActivityInfo);

    private static JsonElement EntitiesOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("entities");
}
