using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory;

[Collection<OneMemoryProcess>]
public sealed class MemoryKeyTests(MemoryProcess memory)
{
    [Theory]
    [InlineData(MemoryProcess.Key1)]
    [InlineData(MemoryProcess.Key2)]
    public async Task Either_key_opens_the_memory_without_a_scheme_before_it(string key)
    {
        using var response = await memory.Caller(key: key).GetAsync("indexes");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "indexes")]
    [InlineData("GET", "documents")]
    [InlineData("GET", "upload-status?documentId=a")]
    [InlineData("GET", "../upload-status?documentId=a")]
    [InlineData("GET", "download?documentId=a&filename=b")]
    [InlineData("GET", "../download?documentId=a&filename=b")]
    [InlineData("DELETE", "indexes")]
    [InlineData("DELETE", "documents?documentId=a")]
    [InlineData("POST", "upload")]
    [InlineData("POST", "search")]
    [InlineData("POST", "ask")]
    public async Task Every_route_wants_the_key(string method, string route)
    {
        using var none = await new MemoryCaller(memory.Process.Address, null, "x").SendAsync(new HttpMethod(method), route);
        using var wrong = await memory.Caller(key: "wrong-key-0123456789-0123456789-01234567").SendAsync(new HttpMethod(method), route);

        Assert.Equal("Missing API Key HTTP header", await MemoryCaller.ProblemAsync(none, HttpStatusCode.Unauthorized));
        Assert.Equal("Invalid API Key", await MemoryCaller.ProblemAsync(wrong, HttpStatusCode.Forbidden));
    }

    [Theory]
    [InlineData("Bearer " + MemoryProcess.Key1)]
    [InlineData(MemoryProcess.Key1 + "x")]
    [InlineData("x")]
    public async Task What_is_nearly_the_key_is_not_the_key(string key)
    {
        using var response = await memory.Caller(key: key).GetAsync("indexes");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Health_needs_no_key()
    {
        using var response = await new MemoryCaller(memory.Process.Address, null, "x").GetAsync("health");

        Assert.Equal("\"Service is running.\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_root_tells_how_long_the_service_has_been_running()
    {
        using var response = await memory.Caller().GetAsync("");

        Assert.Matches("^\"Ingestion service is running\\. Uptime: [0-9]+ secs\"$", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
