using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Connector;

/// <summary>What a bot learns of a refusal.</summary>
public sealed class ErrorAnswerTests : ConnectorTestBase
{
    [Fact]
    public async Task The_connectors_error_is_read_with_its_inner_error()
    {
        var refusal = await RefusalAsync(
            404, """{"error":{"code":"ConversationNotFound","message":"Gone.","innerHttpError":{"statusCode":410,"body":{"x":1}}}}""");

        Assert.Equal("ConversationNotFound", refusal.Body!.Error!.Code);
        Assert.Equal("Gone.", refusal.Body.Error.Message);
        Assert.Equal(410, refusal.Body.Error.InnerHttpError!.StatusCode);
        Assert.Contains("404 ConversationNotFound", refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.SubCode);
    }

    [Fact]
    public async Task The_error_of_teams_is_read_down_to_its_subcode()
    {
        var refusal = await RefusalAsync(
            403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":null,\"errorCode\":null}"}""");

        Assert.Equal("209", refusal.Body!.Error!.Code);
        Assert.Equal("MessageWritesBlocked", refusal.SubCode);
        Assert.Contains("MessageWritesBlocked", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("""{"error":7}""")]
    [InlineData("""{"errorCode":{}}""")]
    public async Task An_answer_of_no_known_shape_has_no_body_but_its_text(string text)
    {
        var refusal = await RefusalAsync(500, text);

        Assert.Null(refusal.Body);
        Assert.Equal(text, refusal.Response!.Content);
        Assert.Equal(500, (int)refusal.StatusCode!);
    }

    [Theory]
    [InlineData("{not json")]
    [InlineData("{}")]
    [InlineData("""{\"subCode\":7}""")]
    public async Task A_message_that_only_looks_like_json_has_no_subcode(string message)
    {
        var refusal = await RefusalAsync(403, $$"""{"errorCode":1,"message":"{{message}}"}""");

        Assert.Null(refusal.SubCode);
        Assert.Equal("1", refusal.Body!.Error!.Code);
    }

    [Fact]
    public async Task The_call_and_the_answer_are_kept_without_the_credentials()
    {
        Channel.Answer(403, "no", ("X-Trace", "t1"));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => Client(credentials: new TestCredentials())
            .Conversations.SendToConversationAsync("c", MessageFactory.Text("hi")));

        Assert.Equal(["t1"], refusal.Response!.Headers["x-trace"]);
        Assert.Equal("Forbidden", refusal.Response.ReasonPhrase);
        Assert.EndsWith("/v3/conversations/c/activities", refusal.Request!.RequestUri.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"hi\"", refusal.Request.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("token-1", refusal.Request.ToString() + refusal + string.Join("", Log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("\"hi\"", refusal.Request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_giant_error_is_cut_at_64_kilobytes()
    {
        var refusal = await RefusalAsync(500, new string('x', 200_000));

        Assert.Equal(64 * 1024, refusal.Response!.Content.Length);
    }

    private async Task<ErrorResponseException> RefusalAsync(int status, string body)
    {
        Channel.Answer(status, body);
        return await Assert.ThrowsAsync<ErrorResponseException>(() => Client().Conversations.GetConversationMemberAsync("u", "c"));
    }
}
