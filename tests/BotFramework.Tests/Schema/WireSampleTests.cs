using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class WireSampleTests
{
    public static TheoryData<string> Samples => [.. WireSamples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_activity_goes_out_as_it_came_in_with_all_that_is_unknown(string sample)
    {
        using var before = JsonDocument.Parse(WireSamples.Json(sample));
        var written = JsonSerializer.SerializeToUtf8Bytes(WireSamples.Activity(sample), BotFrameworkJson.ActivityInfo);

        using var after = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), $"{sample} came out as {after.RootElement}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_copy_is_the_same_activity_and_shares_nothing(string sample)
    {
        var activity = WireSamples.Activity(sample);
        var copy = activity.Clone();

        Assert.Equal(Json(activity), Json(copy));
        copy.From!.Id = "changed";
        Assert.NotEqual("changed", activity.From?.Id);
    }

    [Fact]
    public void A_message_of_teams_is_read_with_its_places()
    {
        var activity = WireSamples.Activity("teams-channel-message.json");

        Assert.Equal("message", activity.Type);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 1, 15, 30, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(9), activity.LocalTimestamp?.Offset);
        Assert.Equal("Asia/Seoul", activity.LocalTimezone);
        Assert.Equal("6d1c9d2e-0000-4000-8000-000000000001", activity.From?.AadObjectId);
        Assert.Equal("she", activity.From?.Properties?["pronouns"].GetString());
        Assert.True(activity.Conversation?.IsGroup);
        Assert.Equal("channel", activity.Conversation?.ConversationType);
        Assert.Equal(3, activity.Entities?.Count);
        Assert.Null(activity.Entities?[2].Type);
        Assert.Equal(["somethingNew", "x-flag"], activity.Properties?.Keys);
    }

    [Fact]
    public void Every_property_of_the_protocol_is_there()
    {
        string[] known =
        [
            "action", "attachmentLayout", "attachments", "callerId", "channelData", "channelId", "code", "conversation", "deliveryMode", "entities",
            "expiration", "from", "historyDisclosed", "id", "importance", "inputHint", "label", "listenFor", "localTimestamp", "localTimezone", "locale",
            "membersAdded", "membersRemoved", "name", "reactionsAdded", "reactionsRemoved", "recipient", "relatesTo", "replyToId", "semanticAction",
            "serviceUrl", "speak", "suggestedActions", "summary", "text", "textFormat", "textHighlights", "timestamp", "topicName", "type", "value", "valueType",
        ];

        var names = BotFrameworkJson.ActivityInfo.Properties.Where(property => !property.IsExtensionData).Select(property => property.Name).Order(StringComparer.Ordinal);

        Assert.Equal(42, known.Length);
        Assert.Equal(known.Order(StringComparer.Ordinal), names);
    }

    private static string Json(Activity activity) => JsonSerializer.Serialize(activity, BotFrameworkJson.ActivityInfo);
}
