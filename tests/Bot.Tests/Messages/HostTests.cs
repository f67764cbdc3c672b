using System.Net;
using BotSuite.Bot.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Tests.Messages;

/// <summary>What holds for the process as a whole.</summary>
public sealed class HostTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    [InlineData("/v3/directline/conversations/x")]
    [InlineData("/api/answers/x")]
    public async Task Every_answer_bears_the_headers_that_protect(string path)
    {
        var response = await echo.Process.Http.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/", "a..b")]
    [InlineData("/", "bot.example:99999")]
    [InlineData("/answers/x/sources/1", "xn--")]
    [InlineData("/api/webchat/token", "..")]
    public async Task A_host_that_is_none_gets_400_and_fills_no_log_with_faults(string path, string host)
    {
        using var request = new HttpRequestMessage(path.Contains("token", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path);
        Assert.True(request.Headers.TryAddWithoutValidation("Host", host));
        request.Headers.TryAddWithoutValidation("Origin", "https://bot.example");

        Assert.Equal(HttpStatusCode.BadRequest, (await echo.Process.Http.SendAsync(request)).StatusCode);
        Assert.DoesNotContain(echo.Process.Log.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tells_whether_it_lives_and_whether_it_is_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await echo.Process.Http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await echo.Process.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task It_describes_its_routes()
    {
        using var document = System.Text.Json.JsonDocument.Parse(await echo.Process.Http.GetStringAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths");

        Assert.True(paths.GetProperty("/v3/directline/conversations/{conversationId}/activities").TryGetProperty("post", out _));
        Assert.True(paths.GetProperty("/api/answers/{id}/proof").TryGetProperty("get", out _));
    }

    [Fact]
    public async Task A_secret_that_nobody_configured_is_made_once_and_kept_from_other_users_of_the_machine()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-secret-");
        var file = Path.Combine(folder.FullName, "directline.key");
        var settings = new Dictionary<string, string> { ["DirectLine:Secret"] = "" };
        string secret;
        await using (var first = await BotProcess.StartAsync(settings: settings, folder: folder.FullName))
        {
            secret = await File.ReadAllTextAsync(file);
            await new DirectLineClient(first.Address, secret).GenerateAsync();
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.DoesNotContain(first.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
        await using (var second = await BotProcess.StartAsync(settings: settings, folder: folder.FullName))
            await new DirectLineClient(second.Address, secret).GenerateAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_not_there_is_told_as_problem_details()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nowhere");
        request.Headers.Accept.ParseAdd("application/json");
        var response = await echo.Process.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("DirectLine:Secret", "short", "DirectLine:Secret has 5 characters")]
    [InlineData("DirectLine:TokenLifetime", "00:00:00.5", "DirectLine:TokenLifetime is 00:00:00.5")]
    [InlineData("WebChat:AllowedOrigins", "https://shop.example,https://a.example/x", "WebChat:AllowedOrigins holds 'https://a.example/x'")]
    [InlineData("DirectLine:Backplane", "Redis:x", "DirectLine:Backplane is 'Redis:x'")]
    [InlineData("DirectLine:PageSize", "0", "DirectLine:PageSize is 0")]
    [InlineData("Turns:Parallel", "0", "Turns:Parallel is 0")]
    [InlineData("Turns:Lease", "00:00:01", "Turns:Lease is 00:00:01")]
    [InlineData("Chat:Provider", "OpenAI", "Chat:Model is empty. Name the model that OpenAI is to use.")]
    [InlineData("Embeddings:Provider", "Nobody", "Embeddings:Provider is 'Nobody'. Set it to BuiltIn, Onnx")]
    [InlineData("Embeddings:Provider", "Ollama", "Embeddings:Model is empty. Name the model that Ollama")]
    [InlineData("Retrieval:Engine", "Elastic", "Retrieval:Engine is 'Elastic'. Set it to InMemory or PostgreSql")]
    [InlineData("Retrieval:Engine", "PostgreSql", "Retrieval:PostgreSql:ConnectionString is missing. Set Retrieval:PostgreSql:ConnectionString")]
    [InlineData("AskingRate:Burst", "0", "AskingRate:Burst has to be")]
    public async Task A_wrong_setting_stops_the_start_with_key_value_and_cure(string key, string value, string message)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(async () =>
        {
            await using var bot = await BotProcess.StartAsync(settings: new() { [key] = value });
        });

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_on_this_machine_the_streams_address_is_the_proxys()
    {
        var holder = await echo.Process.TokenHolderAsync();

        var response = await holder.SendAsync(
            HttpMethod.Post, "conversations", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "bot.example"), ("Origin", "https://bot.example"));

        var answer = await DirectLineClient.JsonOf(response);
        Assert.StartsWith("wss://bot.example/v3/directline/", answer.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }
}
