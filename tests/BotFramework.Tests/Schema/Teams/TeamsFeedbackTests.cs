using System.Text.Json;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Tests.Schema.Teams;

public sealed class TeamsFeedbackTests
{
    [Fact]
    public void Teams_own_form_is_read_out_of_its_text()
    {
        var feedback = TeamsFeedback.Read(WireSamples.Activity("teams-feedback-invoke.json").Value);

        Assert.Equal(("feedback", "dislike", "out of date", false), (feedback.ActionName, feedback.Reaction, feedback.Text, feedback.IsLike));
        Assert.Equal("out of date", feedback.Inputs?.GetProperty("feedbackText").GetString());
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"Like","feedback":""}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"좋아요"}}""", "like", "좋아요")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"bad"}}}""", "dislike", "bad")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{bad"}}""", "dislike", "{bad")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}""", "dislike", null)]
    public void Clients_say_it_in_different_ways(string value, string reaction, string? text)
    {
        var feedback = TeamsFeedback.Read(Element(value));

        Assert.Equal(("feedback", reaction, text), (feedback.ActionName, feedback.Reaction, feedback.Text));
        Assert.Equal(reaction == "like", feedback.IsLike);
    }

    [Fact]
    public void The_bots_own_form_is_kept_whole()
    {
        var feedback = TeamsFeedback.Read(Element("""{"actionValue":{"reaction":"dislike","feedback":"{\"reason\":\"wrong\",\"note\":\"x\"}"}}"""));

        Assert.Equal("wrong", feedback.Inputs?.GetProperty("reason").GetString());
        Assert.Null(feedback.Text);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"actionName":7,"actionValue":"like"}""")]
    [InlineData("""{"actionValue":{"reaction":7,"feedback":7}}""")]
    [InlineData("""{"actionValue":null,"data":7}""")]
    [InlineData("""{"data":{"actionValue":[]}}""")]
    public void A_strange_shape_is_read_as_nothing(string value)
    {
        var feedback = TeamsFeedback.Read(Element(value));

        Assert.Equal((null, null, null), (feedback.ActionName, feedback.Reaction, feedback.Text));
        Assert.Null(feedback.Inputs);
    }

    [Fact]
    public void No_value_is_read_as_nothing() => Assert.Null(TeamsFeedback.Read(null).Reaction);

    [Fact]
    public void A_remark_that_nests_without_end_is_words()
    {
        var bottomless = "{\"a\":" + new string('[', 100_000);

        var value = JsonSerializer.SerializeToElement(new { actionValue = new { feedback = bottomless } });

        Assert.Equal(bottomless, TeamsFeedback.Read(value).Text);
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
