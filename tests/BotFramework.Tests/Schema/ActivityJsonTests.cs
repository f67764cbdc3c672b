using System.Text;
using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Nothing_absent_is_written()
    {
        Assert.Equal("""{"type":"message","text":"반품 \u003Cb\u003E"}""", Write(new Activity("message") { Text = "반품 <b>" }));
    }

    [Fact]
    public void A_null_on_the_wire_is_the_same_as_nothing()
    {
        var activity = Read(
            """{"type":"message","text":null,"from":null,"value":null,"channelData":null,"entities":null,"timestamp":null,"attachments":[],"membersAdded":null}""");

        Assert.Null(activity.From);
        Assert.Null(activity.Value);
        Assert.Null(activity.ChannelData);
        Assert.Equal("""{"type":"message","attachments":[]}""", Write(activity));
    }

    [Fact]
    public void A_null_in_a_list_is_left_out()
    {
        var activity = Read(
            """
            {"type":"message","entities":[null,{"type":"mention"}],"membersAdded":[null],"membersRemoved":[null],"reactionsAdded":[null],
             "reactionsRemoved":[null],"attachments":[null],"listenFor":[null,"a"],"textHighlights":[null],"suggestedActions":{"to":[null],"actions":[null]}}
            """);

        Assert.Single(activity.Entities!);
        Assert.Empty(activity.MembersAdded!);
        Assert.Empty(activity.MembersRemoved!);
        Assert.Empty(activity.ReactionsAdded!);
        Assert.Empty(activity.ReactionsRemoved!);
        Assert.Empty(activity.Attachments!);
        Assert.Equal(["a"], activity.ListenFor!);
        Assert.Empty(activity.TextHighlights!);
        Assert.Empty(activity.SuggestedActions!.To!);
        Assert.Empty(activity.SuggestedActions!.Actions!);
    }

    [Fact]
    public void Names_are_read_in_any_case()
    {
        var activity = Read("""{"Type":"message","TEXT":"hi","From":{"ID":"a"},"Entities":[{"Type":"x"}]}""");

        Assert.Equal("""{"type":"message","from":{"id":"a"},"text":"hi","entities":[{"type":"x"}]}""", Write(activity));
    }

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z")]
    [InlineData("2026-11-23T10:00:00.1234567Z", "2026-11-23T10:00:00.1234567Z")]
    [InlineData("2026-11-23T10:00:00+09:00", "2026-11-23T01:00:00Z")]
    [InlineData("2026-11-23T10:00:00", "2026-11-23T10:00:00Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 10:00:00 GMT", "2026-11-23T10:00:00Z")]
    public void A_timestamp_is_written_in_utc(string read, string written)
    {
        var activity = Read($$"""{"type":"message","timestamp":"{{read}}"}""");

        Assert.Equal($$"""{"type":"message","timestamp":"{{written}}"}""", Write(activity));
    }

    [Fact]
    public void A_local_timestamp_keeps_its_offset()
    {
        const string Json = """{"type":"message","localTimestamp":"2026-11-23T10:00:00.12+09:00"}""";

        Assert.Equal(Json, Write(Read(Json)).Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"type":"message","from":"anna"}""")]
    [InlineData("""{"type":"message","from":{"id":7}}""")]
    [InlineData("""{"type":"message","conversation":[]}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","entities":[7]}""")]
    [InlineData("""{"type":"message","entities":["mention"]}""")]
    [InlineData("""{"type":"message","entities":[{"type":{}}]}""")]
    [InlineData("""{"type":"message","entities":{}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"x","a":[1,}]}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","timestamp":""}""")]
    [InlineData("""{"type":"message","timestamp":7}""")]
    [InlineData("""{"type":"message","localTimestamp":{}}""")]
    [InlineData("""{"type":"message","membersAdded":[[]]}""")]
    [InlineData("""{"type":"message","historyDisclosed":"yes"}""")]
    [InlineData("""{"type":"message","textHighlights":[{"occurrence":1.5}]}""")]
    [InlineData("""{"type":"message","value":}""")]
    [InlineData("""{"type":"message","channelData":{]}""")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("\"message\"")]
    [InlineData("7")]
    [InlineData("""{"type":"message",""")]
    [InlineData("""{"type":"message"} {}""")]
    [InlineData("{'type':'message'}")]
    [InlineData("")]
    public void A_wrong_shape_is_a_json_fault_and_nothing_else(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Bytes_that_are_no_text_are_a_json_fault()
    {
        byte[] json = [.. "{\"type\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo));
    }

    [Theory]
    [InlineData("""{"type":"message","value":#}""")]
    [InlineData("""{"type":"message","channelData":#}""")]
    [InlineData("""{"type":"message","entities":[{"type":"x","deep":#}]}""")]
    [InlineData("""{"type":"message","unknown":#}""")]
    [InlineData("""{"type":"message","from":{"id":"a","deep":#}}""")]
    [InlineData("""{"type":"message","attachments":[{"content":#}]}""")]
    public void Nesting_without_end_is_a_json_fault(string pattern)
    {
        var bottomless = new string('[', 100_000) + new string(']', 100_000);

        Assert.Throws<JsonException>(() => Read(pattern.Replace("#", bottomless, StringComparison.Ordinal)));
    }

    [Fact]
    public void Conversations_nested_in_each_other_without_end_are_a_json_fault()
    {
        var json = new StringBuilder();
        for (var depth = 0; depth < 5_000; depth++)
        {
            json.Append("""{"type":"event","semanticAction":{"entities":{"a":""");
        }

        Assert.Throws<JsonException>(() => Read(json.ToString()));
    }

    [Theory]
    [InlineData("channelData")]
    [InlineData("value")]
    public void What_is_just_nested_enough_to_be_read_can_be_echoed_in_a_list_of_replies(string property)
    {
        var deep = new string('[', 48) + new string(']', 48);
        var activity = Read($$"""{"type":"message","{{property}}":{{deep}}}""");

        var replies = JsonSerializer.Serialize(new InvokeResponse { Status = 200, Body = new ExpectedReplies([activity]) }, BotFrameworkJson.Options);

        Assert.Contains(deep, replies, StringComparison.Ordinal);
        Assert.Contains(deep, JsonSerializer.Serialize(new[] { new[] { new[] { activity } } }, BotFrameworkJson.Options), StringComparison.Ordinal);
        Assert.Contains(deep, Write(activity.Clone()), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => Read($$"""{"type":"message","{{property}}":[{{deep}}]}"""));
    }

    [Fact]
    public void A_huge_text_is_read_and_written()
    {
        var huge = new string('가', 1_000_000);

        Assert.Equal(huge, Read(Write(new Activity("message") { Text = huge })).Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_the_writing()
    {
        var written = Write(new Activity("message") { Text = "a\ud83d" });

        Assert.Equal("a\ufffd", Read(written).Text);
    }

    [Theory]
    [InlineData("""{"type":"\ud83d"}""")]
    [InlineData("""{"type":"message","text":"\udc00a"}""")]
    [InlineData("""{"type":"message","\ud83d":1}""")]
    [InlineData("""{"type":"message","entities":[{"type":"\ud83d"}]}""")]
    [InlineData("""{"type":"message","entities":[{"\ud83d":1}]}""")]
    [InlineData("""{"type":"message","timestamp":"\ud83d"}""")]
    [InlineData("""{"type":"message","from":{"id":"\ud83d"}}""")]
    public void Half_a_surrogate_pair_on_the_wire_is_a_json_fault(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{"type":"message","channelData":{"a":#}}""")]
    [InlineData("""{"type":"message","value":#}""")]
    [InlineData("""{"type":"message","value":{#:1}}""")]
    [InlineData("""{"type":"message","unknown":#}""")]
    [InlineData("""{"type":"message","unknown":[{"a":[#]}]}""")]
    [InlineData("""{"type":"message","from":{"unknown":#}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"x","a":#}]}""")]
    [InlineData("""{"type":"message","attachments":[{"content":#}]}""")]
    [InlineData("""{"type":"message","attachments":[{"content":{"a":#}}]}""")]
    [InlineData("""{"type":"message","suggestedActions":{"actions":[{"value":#}]}}""")]
    public void What_is_kept_raw_must_be_text_that_can_be_written_again(string pattern)
    {
        string[] broken = [@"\ud83d", @"\udc00", @"\ud83dx\udc00", @"\ud83d\ud83d", @"\\\ud83d", @"\ud83d\n", @"a\uDBFF", @"\ud83d\u0041"];
        string[] whole = [@"\ud83d\udc4d", @"\\ud83d", @"\\\ud83d\udc4d", @"\u0041", @"\n\\", @"👍", @"\uD83D\uDC4D\uffff"];

        Assert.All(broken, text => Assert.Throws<JsonException>(() => Read(pattern.Replace("#", $"\"{text}\"", StringComparison.Ordinal))));
        Assert.All(whole, text =>
        {
            var json = pattern.Replace("#", $"\"{text}\"", StringComparison.Ordinal);
            Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(Write(Read(json))).RootElement));
        });
    }

    [Theory]
    [InlineData("""{"type":"message","channelData":{"a":"#"}}""")]
    [InlineData("""{"type":"message","unknown":"#"}""")]
    [InlineData("""{"type":"message","entities":[{"a":"#"}]}""")]
    [InlineData("""{"type":"message","attachments":[{"content":"#"}]}""")]
    public void Bytes_that_are_no_text_are_not_kept_raw(string pattern)
    {
        var parts = pattern.Split('#');
        byte[] json = [.. Encoding.UTF8.GetBytes(parts[0]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(parts[1])];

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo));
    }

    [Fact]
    public void A_value_of_any_type_is_written_by_what_it_is()
    {
        var card = new Attachment { Content = new object() };

        Assert.Equal("""{"content":{}}""", JsonSerializer.Serialize(card, BotFrameworkJson.Options));
    }

    [Fact]
    public void An_undefined_element_counts_as_nothing()
    {
        var activity = new Activity("event") { Value = default(JsonElement), ChannelData = default(JsonElement) };

        Assert.Equal("""{"type":"event"}""", Write(activity));
    }

    [Fact]
    public void The_options_are_one_object_that_nobody_can_change()
    {
        Assert.Same(BotFrameworkJson.Options, BotFrameworkJson.Options);
        Assert.True(BotFrameworkJson.Options.IsReadOnly);
        Assert.Same(BotFrameworkJson.TypeInfo<Activity>(), BotFrameworkJson.ActivityInfo);
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo)!;

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, BotFrameworkJson.ActivityInfo);
}
