using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ActivityContentsTests
{
    [Fact]
    public void A_value_goes_in_and_out_by_its_type()
    {
        var activity = new Activity("event");

        activity.SetValue(new Reason("outdated", 2));

        Assert.Equal("""{"code":"outdated","rank":2}""", activity.Value.ToString());
        Assert.Equal(new Reason("outdated", 2), activity.GetValue<Reason>());
        Assert.True(activity.TryGetValue<Reason>(out var reason));
        Assert.Equal("outdated", reason.Code);
        Assert.Equal("outdated", activity.GetValue<JsonElement>().GetProperty("code").GetString());
        activity.SetValue<object?>(null);
        Assert.Null(activity.Value);
        Assert.Null(activity.GetValue<Reason>());
    }

    [Fact]
    public void A_value_set_as_object_is_written_by_what_it_is()
    {
        var activity = new Activity("event");

        activity.SetValue<object>(new Reason("wrong", 1));

        Assert.Equal("wrong", activity.GetValue<Reason>()?.Code);
    }

    [Fact]
    public void Channel_data_goes_in_and_out_by_its_type()
    {
        var activity = new Activity("message");
        Assert.False(activity.TryGetChannelData<Reason>(out _));

        activity.SetChannelData(new Reason("x", 1));

        Assert.Equal("x", activity.GetChannelData<Reason>()?.Code);
        Assert.True(activity.TryGetChannelData<Reason>(out var read));
        Assert.Equal(1, read.Rank);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("[]")]
    [InlineData("""{"rank":"many"}""")]
    public void Another_shape_is_false_or_a_json_fault(string json)
    {
        var activity = new Activity("event") { Value = JsonSerializer.Deserialize<JsonElement>(json) };
        activity.ChannelData = activity.Value;

        Assert.False(activity.TryGetValue<Reason>(out _));
        Assert.False(activity.TryGetChannelData<Reason>(out _));
        Assert.Throws<JsonException>(() => activity.GetValue<Reason>());
        Assert.Throws<JsonException>(() => activity.GetChannelData<Reason>());
    }

    [Fact]
    public void A_number_is_read_as_a_number_and_zero_is_a_value()
    {
        var activity = new Activity("event");
        activity.SetValue(0);

        Assert.True(activity.TryGetValue<int>(out var number));
        Assert.Equal(0, number);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("  ", "", false)]
    [InlineData("hi", null, true)]
    [InlineData(null, "sum", true)]
    public void Words_or_a_summary_are_content(string? text, string? summary, bool expected) =>
        Assert.Equal(expected, new Activity("message") { Text = text, Summary = summary }.HasContent());

    [Fact]
    public void Cards_and_channel_data_are_content()
    {
        Assert.True(((Activity)MessageFactory.Attachment(new Attachment())).HasContent());
        Assert.False(new Activity("message") { Attachments = [] }.HasContent());
        var withData = new Activity("message");
        withData.SetChannelData(new Reason("x", 1));
        Assert.True(withData.HasContent());
    }

    private sealed record Reason(string Code, int Rank);
}
