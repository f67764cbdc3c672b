using System.Net;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Answers;

/// <summary>Answers and their proofs, for programs.</summary>
[Collection<OneFaqProcess>]
public sealed class AnswerEndpointsTests(FaqProcess bot)
{
    private async Task<(HttpStatusCode Status, JsonElement Json, string? MediaType)> GetAsync(string address)
    {
        var response = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(text).RootElement, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_answer_tells_sentences_sources_release_and_times()
    {
        var visitor = await bot.VisitorAsync();
        var id = (await visitor.AskAsync("How do I return an item I bought? I am jane@example.org")).AnswerId();

        var (status, answer, _) = await GetAsync($"/api/answers/{id}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("answered", "en", "customer"), (answer.GetProperty("ending").GetString(), answer.GetProperty("language").GetString(), answer.GetProperty("domain").GetString()));
        var proof = answer.GetProperty("sentences").EnumerateArray().SelectMany(sentence => sentence.GetProperty("proofs").EnumerateArray()).First();
        Assert.Equal(1, proof.GetProperty("citation").GetInt32());
        Assert.Equal(64, proof.GetProperty("hash").GetString()!.Length);
        Assert.Equal($"/answers/{id}/sources/1#q1", answer.GetProperty("citations")[0].GetProperty("url").GetString());
        Assert.True(answer.GetProperty("release").GetProperty("number").GetInt32() >= 1);
        Assert.NotEmpty(answer.GetProperty("stages").EnumerateArray());
        Assert.DoesNotContain("userKey", answer.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/proof")]
    public async Task Who_was_passed_a_link_to_a_source_learns_nothing_of_who_asked_and_what(string below)
    {
        var visitor = await bot.VisitorAsync();
        var id = (await visitor.AskAsync("My aunt Mina would like to know: what should I do about a fever?")).AnswerId();

        var (status, answer, _) = await GetAsync($"/api/answers/{id}{below}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("Mina", answer.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("userKey", answer.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_proof_looks_every_sentence_up_again()
    {
        var visitor = await bot.VisitorAsync();
        var id = (await visitor.AskAsync("Can my landlord keep my deposit?")).AnswerId();

        var (status, report, _) = await GetAsync($"/api/answers/{id}/proof");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(report.GetProperty("valid").GetBoolean());
        Assert.Contains(report.GetProperty("sentences").EnumerateArray(), sentence => sentence.TryGetProperty("standing", out var standing) && standing.GetString() == "valid");
    }

    [Theory]
    [InlineData("/api/answers/00000000-0000-0000-0000-000000000001")]
    [InlineData("/api/answers/00000000-0000-0000-0000-000000000001/proof")]
    [InlineData("/api/answers/nonsense")]
    [InlineData("/api/answers/nonsense/proof")]
    public async Task An_unknown_answer_is_a_problem_with_a_stable_type(string address)
    {
        var (status, problem, mediaType) = await GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (status, mediaType));
        Assert.Equal("urn:botsuite:answer-not-found", problem.GetProperty("type").GetString());
    }
}
