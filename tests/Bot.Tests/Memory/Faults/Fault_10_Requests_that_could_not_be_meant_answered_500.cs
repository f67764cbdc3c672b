using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>Reserved tags, equal signs in names of tags, empty ids and ids beyond ASCII.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_10_Requests_that_could_not_be_meant_answered_500(MemoryProcess memory)
{
    [Theory]
    [InlineData("__document_id:other", "are the memory's own")]
    [InlineData("__x", "are the memory's own")]
    [InlineData("a=b:c", "must not hold the characters ':' and '='")]
    [InlineData(":c", "has no name")]
    [InlineData("a\u0001", "holds control characters")]
    public async Task A_tag_that_cannot_be_is_refused(string tag, string reason)
    {
        using var response = await memory.Caller().UploadAsync("doc", [tag], ("a.txt", "words"));

        Assert.Contains(reason, await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents?documentId=", "DELETE")]
    [InlineData("documents", "DELETE")]
    [InlineData("documents?documentId=a%2Fb", "DELETE")]
    [InlineData("upload-status", "GET")]
    [InlineData("upload-status?documentId=", "GET")]
    [InlineData("upload-status?documentId=a%20b", "GET")]
    [InlineData("download?documentId=a", "GET")]
    [InlineData("download?filename=a", "GET")]
    [InlineData("documents?limit=0", "GET")]
    [InlineData("documents?index=a%3Fb", "GET")]
    public async Task A_parameter_that_is_missing_or_cannot_be_is_refused(string route, string method)
    {
        using var response = await memory.Caller().SendAsync(new HttpMethod(method), route);

        await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_id_in_other_letters_is_an_id_like_any_other()
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("휴가-2026_é", [], ("규정.txt", "Leave is asked for in the portal."));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal($"/upload-status?index={caller.Index}&documentId={Uri.EscapeDataString("휴가-2026_é")}", accepted.Headers.Location?.OriginalString);
        Assert.True((await caller.EndedAsync(Uri.EscapeDataString("휴가-2026_é"))).GetProperty("completed").GetBoolean());
        var citation = (await caller.SearchAsync("leave portal")).GetProperty("results")[0];
        Assert.Equal(("휴가-2026_é", "규정.txt"), (citation.GetProperty("documentId").GetString(), citation.GetProperty("sourceName").GetString()));
        using var file = await caller.GetAsync(citation.GetProperty("sourceUrl").GetString()![1..]);
        Assert.Equal("Leave is asked for in the portal.", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var deleted = await caller.DeleteDocumentAsync(Uri.EscapeDataString("휴가-2026_é"));
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        Assert.Empty(await caller.FindAsync("leave portal"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("a\u202eb")]
    [InlineData("😀")]
    public async Task An_id_with_signs_that_tear_addresses_is_refused(string documentId)
    {
        using var response = await memory.Caller().UploadAsync(documentId, [], ("a.txt", "words"));

        Assert.Contains("The document id holds other characters", await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "{")]
    [InlineData("search", "null")]
    [InlineData("search", "[]")]
    [InlineData("search", """{"filters":[{"a=b":["c"]}]}""")]
    [InlineData("search", """{"limit":"many"}""")]
    [InlineData("ask", "")]
    [InlineData("ask", """{"question":7}""")]
    public async Task A_body_that_cannot_be_is_refused(string route, string json)
    {
        using var response = await memory.Caller().PostAsync(route, json);

        await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest);
    }
}
