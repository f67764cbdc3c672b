using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>JSON that is no activity: taken in, it would fail each attempt at its turn, and the telling of the failure too.</summary>
public sealed class ActivityShapeTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    [Theory]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","locale":{}}""")]
    [InlineData("""{"type":"message","entities":[7]}""")]
    [InlineData("""{"type":"message","entities":{"type":"mention"}}""")]
    [InlineData("""{"type":"message","attachments":"none"}""")]
    [InlineData("""{"type":"message","localTimestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","suggestedActions":[]}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":["like"]}""")]
    public async Task A_property_of_another_kind_gets_400_and_the_conversation_goes_on(string body)
    {
        var visitor = await echo.Process.VisitorAsync();

        using var response = await visitor.PostRawAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await visitor.SayAsync("hello");
        await visitor.ReadUntilAsync(3);
    }
}
