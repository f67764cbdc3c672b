using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Nothing_absent_is_written()
    {
        var json = JsonSerializer.Serialize(new Activity("message") { Text = "반품 <b>" }, BotFrameworkJson.ActivityInfo);

        Assert.Equal("""{"type":"message","text":"반품 \u003Cb\u003E"}""", json);
    }

    [Theory]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":"anna"}""")]
    [InlineData("""{"type":"message","entities":[7]}""")]
    [InlineData("""{"type":"message","entities":[{"type":{}}]}""")]
    [InlineData("""{"type":"message","entities":{}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","timestamp":7}""")]
    [InlineData("""{"type":"message","membersAdded":[[]]}""")]
    [InlineData("""{"type":"message","historyDisclosed":"yes"}""")]
    [InlineData("""[{"type":"message"}]""")]
    [InlineData("""{"type":"message",""")]
    [InlineData("")]
    public void A_wrong_shape_is_a_json_fault_and_nothing_else(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo));
}
