using System.Net;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory;

/// <summary>What goes over the wire between the official MemoryWebClient and Kernel Memory, held against ours.</summary>
[Collection<OneMemoryProcess>]
public sealed class MemoryConformanceTests(MemoryProcess memory)
{
    private const string Guide = "The quick onboarding guide says that VPN access is requested in the portal.";

    [Fact]
    public async Task An_upload_is_accepted_with_the_place_of_its_status()
    {
        var caller = memory.Caller();

        using var response = await caller.UploadAsync("vpn-1", ["team:it", "lang:en", "lang:it", "draft:"], ("content.txt", Guide));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal($"/upload-status?index={caller.Index}&documentId=vpn-1", response.Headers.Location?.OriginalString);
        Assert.Equal(
            $$"""{"index":"{{caller.Index}}","documentId":"vpn-1","message":"Document upload completed, ingestion pipeline started"}""",
            await TextOf(response));
    }

    [Fact]
    public async Task An_upload_without_index_and_id_gets_an_id_and_lands_in_the_default_index()
    {
        var caller = memory.Caller("");

        using var response = await caller.UploadAsync(null, [], ("content.txt", Guide));
        var told = await MemoryCaller.JsonOf(response);
        var id = told.GetProperty("documentId").GetString()!;

        Assert.Equal("", told.GetProperty("index").GetString());
        Assert.Matches("^[0-9]{8}\\.[0-9]{6}\\.[0-9a-f]{32}$", id);
        Assert.Equal("default", (await caller.EndedAsync(id)).GetProperty("index").GetString());
        using var deleted = await caller.DeleteDocumentAsync(id);
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
    }

    [Fact]
    public async Task The_status_has_Kernel_Memorys_names_and_ours_behind_them()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("vpn-1", Guide, "team:it", "lang:en", "lang:it");

        using var response = await caller.StatusAsync("vpn-1");
        var status = await MemoryCaller.JsonOf(response);

        Assert.Equal(
            ["completed", "empty", "index", "document_id", "tags", "creation", "last_update", "steps", "remaining_steps", "completed_steps", "failed", "files"],
            status.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"team":["it"],"lang":["en","it"]}""", status.GetProperty("tags").GetRawText());
        Assert.Equal("""["extract","partition","gen_embeddings","save_records"]""", status.GetProperty("completed_steps").GetRawText());
        Assert.Equal("[]", status.GetProperty("remaining_steps").GetRawText());
        Assert.EndsWith("+00:00", status.GetProperty("creation").GetString(), StringComparison.Ordinal);
        Assert.Equal((true, false, false), (Is("completed"), Is("empty"), Is("failed")));

        bool Is(string name) => status.GetProperty(name).GetBoolean();
    }

    [Fact]
    public async Task An_unknown_document_is_a_404_in_Kernel_Memorys_words()
    {
        using var response = await memory.Caller().StatusAsync("nope");

        Assert.Equal("Document not found", await MemoryCaller.ProblemAsync(response, HttpStatusCode.NotFound));
        Assert.Equal("Not Found", (await MemoryCaller.JsonOf(response)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_search_gives_citations_with_the_tags_of_the_memory_and_of_the_document()
    {
        var caller = memory.Caller();
        await caller.FurnishAsync();
        await caller.ImportAsync("vpn-1", Guide, "team:it", "lang:en", "lang:it");

        var result = await caller.SearchAsync("How do I request VPN access?", """[{"team":["hr"]},{"team":["it"],"lang":["it","en"]}]""", 0.1, 2);
        var citation = Assert.Single(result.GetProperty("results").EnumerateArray());
        var part = Assert.Single(citation.GetProperty("partitions").EnumerateArray());

        Assert.Equal(["query", "noResult", "results"], result.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["link", "index", "documentId", "fileId", "sourceContentType", "sourceName", "sourceUrl", "partitions"],
            citation.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["text", "relevance", "partitionNumber", "sectionNumber", "lastUpdate", "tags"], part.EnumerateObject().Select(member => member.Name).Take(6));
        var file = citation.GetProperty("fileId").GetString();
        Assert.Equal($"{caller.Index}/vpn-1/{file}", citation.GetProperty("link").GetString());
        Assert.Equal($"/download?index={caller.Index}&documentId=vpn-1&filename=content.txt", citation.GetProperty("sourceUrl").GetString());
        Assert.Equal(("text/plain", "content.txt"), (citation.GetProperty("sourceContentType").GetString(), citation.GetProperty("sourceName").GetString()));
        Assert.InRange(part.GetProperty("relevance").GetDouble(), 0.1, 1);
        var tags = part.GetProperty("tags");
        Assert.Equal(
            ["__document_id", "__file_type", "__file_id", "__file_part", "__part_n", "__sect_n", "team", "lang"], tags.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""["en","it"]""", tags.GetProperty("lang").GetRawText());
        Assert.Equal(["vpn-1"], await caller.FindAsync("VPN", $$"""[{"__document_id":["vpn-1"],"__file_id":["{{file}}"]}]"""));
    }

    [Theory]
    [InlineData("""{"query":""}""")]
    [InlineData("{}")]
    [InlineData("""{"query":"zzzzqqq","filters":null,"args":null}""")]
    public async Task A_search_for_nothing_or_without_a_find_is_no_error(string body)
    {
        using var response = await memory.Caller().PostAsync("search", body.Replace("{", $$"""{"index":"{{Guid.NewGuid():N}}"{{(body == "{}" ? "" : ",")}}""", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var result = await MemoryCaller.JsonOf(response);
        Assert.True(result.GetProperty("noResult").GetBoolean());
        Assert.Equal("[]", result.GetProperty("results").GetRawText());
    }

    [Fact]
    public async Task The_least_relevance_and_the_limit_are_kept_to()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("a", "Ferry tickets are sold at the harbour office.");
        await caller.ImportAsync("b", "The harbour has a crane.");

        var all = (await caller.SearchAsync("harbour ferry tickets")).GetProperty("results").EnumerateArray()
            .Select(citation => citation.GetProperty("partitions")[0].GetProperty("relevance").GetDouble()).ToArray();

        Assert.Equal(2, all.Length);
        Assert.True(all[0] > all[1]);
        Assert.Equal(["a"], await caller.FindAsync("harbour ferry tickets", minRelevance: (all[0] + all[1]) / 2));
        Assert.Equal(["a"], await caller.FindAsync("harbour ferry tickets", limit: 1));
        Assert.Equal(2, (await caller.FindAsync("harbour ferry tickets", limit: -1)).Count);
        Assert.Empty(await caller.FindAsync("harbour ferry tickets", minRelevance: 1.1));
    }

    [Fact]
    public async Task An_answer_comes_as_a_whole_or_in_pieces_that_make_the_whole()
    {
        var caller = memory.Caller();
        await caller.FurnishAsync();
        await caller.ImportUnderAsync("vpn-1", "VPN access", Guide + " Requests are answered within a day. The portal is open to all staff.");

        using var whole = await caller.AskAsync("How is VPN access requested?");
        var answer = await MemoryCaller.JsonOf(whole);
        using var stream = await caller.AskAsync("How is VPN access requested?", stream: true);
        var events = (await TextOf(stream)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var records = events.SkipLast(1).Select(line => JsonDocument.Parse(line["data: ".Length..]).RootElement).ToArray();

        Assert.Equal(["question", "noResult", "text", "tokenUsage", "relevantSources"], answer.EnumerateObject().Select(member => member.Name));
        Assert.False(answer.GetProperty("noResult").GetBoolean());
        Assert.Contains(Guide, answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("vpn-1", Assert.Single(answer.GetProperty("relevantSources").EnumerateArray()).GetProperty("documentId").GetString());
        Assert.Equal("data: [DONE]", events[^1]);
        Assert.All(events, line => Assert.StartsWith("data: ", line, StringComparison.Ordinal));
        Assert.Equal(["streamState", "question", "noResult", "text", "relevantSources"], records[0].EnumerateObject().Select(member => member.Name));
        Assert.All(records[1..^1], record => Assert.Equal(["streamState", "noResult", "text"], record.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(["streamState", "noResult", "text", "tokenUsage"], records[^1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(answer.GetProperty("text").GetString(), string.Concat(records.Select(record => record.GetProperty("text").GetString())));
    }

    [Fact]
    public async Task What_is_not_known_is_said_so()
    {
        var caller = memory.Caller();
        await caller.FurnishAsync();
        await caller.ImportUnderAsync("vpn-1", "VPN access", Guide);

        using var response = await caller.AskAsync("Which planet has the most moons?");
        using var strict = await caller.AskAsync("How is VPN access requested?", minRelevance: 0.99);

        Assert.Equal(
            """{"question":"Which planet has the most moons?","noResult":true,"noResultReason":"No relevant memories available","text":"INFO NOT FOUND","tokenUsage":[],"relevantSources":[]}""",
            await TextOf(response));
        Assert.True((await MemoryCaller.JsonOf(strict)).GetProperty("noResult").GetBoolean());
    }

    [Fact]
    public async Task A_file_comes_back_as_it_came_whole_or_in_part()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("vpn-1", Guide);
        var route = $"download?index={caller.Index}&documentId=vpn-1&filename=content.txt";

        using var whole = await caller.GetAsync(route);
        using var part = await caller.GetAsync(route, ("Range", "bytes=4-8"));
        using var root = await caller.GetAsync("../" + route);
        using var missing = await caller.GetAsync(route.Replace("content.txt", "zzz.txt", StringComparison.Ordinal));

        Assert.Equal(("text/plain", Guide), (whole.Content.Headers.ContentType?.ToString(), await TextOf(whole)));
        Assert.Equal("attachment; filename=content.txt; filename*=UTF-8''content.txt", whole.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.NotNull(whole.Content.Headers.LastModified);
        Assert.Equal((HttpStatusCode.PartialContent, "quick"), (part.StatusCode, await TextOf(part)));
        Assert.Equal(Guide, await TextOf(root));
        Assert.Equal("File not found", await MemoryCaller.ProblemAsync(missing, HttpStatusCode.NotFound));
        Assert.Equal("File not found", (await MemoryCaller.JsonOf(missing)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Deletes_are_accepted_for_what_is_there_and_what_is_not()
    {
        var caller = memory.Caller();

        using var document = await caller.DeleteDocumentAsync("vpn-1");
        using var index = await caller.SendAsync(HttpMethod.Delete, $"indexes?index={caller.Index}");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (document.StatusCode, index.StatusCode));
        Assert.Equal($"/upload-status?index={caller.Index}&documentId=vpn-1", document.Headers.Location?.OriginalString);
        Assert.Equal(
            $$"""{"index":"{{caller.Index}}","documentId":"vpn-1","message":"Document deletion request received, pipeline started"}""", await TextOf(document));
        Assert.Equal($$"""{"index":"{{caller.Index}}","message":"Index deletion request received, pipeline started"}""", await TextOf(index));
    }

    [Fact]
    public async Task Indexes_are_listed_by_name_and_documents_page_by_page()
    {
        var caller = memory.Caller();
        foreach (var id in new[] { "b", "a", "c" })
        {
            using var accepted = await caller.UploadAsync(id, ["n:" + id], ("content.txt", Guide));
            Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        }

        using var indexes = await caller.GetAsync("indexes");
        using var first = await caller.GetAsync($"documents?index={caller.Index}&limit=2");
        using var second = await caller.GetAsync($"documents?index={caller.Index}&limit=2&after=b");

        Assert.Contains($$"""{"name":"{{caller.Index}}"}""", await TextOf(indexes), StringComparison.Ordinal);
        Assert.StartsWith("""{"results":[""", await TextOf(indexes), StringComparison.Ordinal);
        Assert.Equal(["a", "b"], await IdsOf(first));
        Assert.Equal(["c"], await IdsOf(second));
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_refused_in_Kernel_Memorys_words()
    {
        var bytes = new byte[30_000_001];

        using var response = await memory.Caller().UploadAsync("big", [], [("big.txt", bytes)]);

        Assert.Equal("Request body too large. The max request body size is 30000000 bytes.", await MemoryCaller.ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge));
        Assert.Equal("Content Too Large", (await MemoryCaller.JsonOf(response)).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("text/plain", "x", "not multipart/form-data")]
    [InlineData("multipart/form-data", "x", "names no boundary")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=index\r\n\r\na\r\n--b--\r\n", "holds no file")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=index\r\n\r\na\r\n--b\r\nContent-Disposition: form-data; name=index\r\n\r\nb\r\n--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\nx\r\n--b--\r\n", "'index' comes more than once")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=args\r\n\r\n[]\r\n--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\nx\r\n--b--\r\n", "'args' is not a JSON object")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\nx", "malformed or broke off")]
    public async Task An_upload_that_makes_no_sense_is_refused_with_the_reason(string type, string body, string reason)
    {
        var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await memory.Caller().SendAsync(HttpMethod.Post, "upload", content);

        Assert.Contains(reason, await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quoted_names_several_steps_in_a_field_and_files_of_one_name_are_taken()
    {
        var caller = memory.Caller();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(caller.Index), "\"index\"" },
            { new StringContent("twins"), "\"documentId\"" },
            { new StringContent("extract partition,gen_embeddings;save_records"), "\"steps\"" },
            { new StringContent("The left twin is tall."), "\"a\"", "\"twin.txt\"" },
            { new StringContent("The right twin is short."), "\"b\"", "\"folder/twin.txt\"" },
        };

        using var response = await caller.SendAsync(HttpMethod.Post, "upload", form);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var status = await caller.EndedAsync("twins");
        Assert.Equal(["twin-2.txt", "twin.txt"], status.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Equal(2, (await caller.SearchAsync("twin tall short")).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task The_description_of_the_bots_API_shows_the_routes()
    {
        using var response = await memory.Process.Http.GetAsync("openapi/v1.json", TestContext.Current.CancellationToken);
        var paths = (await MemoryCaller.JsonOf(response)).GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/memory", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name}"));

        Assert.Equal(
            [
                "delete /memory/documents", "delete /memory/indexes", "get /memory", "get /memory/documents", "get /memory/download", "get /memory/health",
                "get /memory/indexes", "get /memory/upload-status", "post /memory/ask", "post /memory/search", "post /memory/upload",
            ],
            paths.Select(path => path.TrimEnd('/')).Order(StringComparer.Ordinal));
    }

    private static Task<string> TextOf(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string?>> IdsOf(HttpResponseMessage response) =>
        (await MemoryCaller.JsonOf(response)).GetProperty("results").EnumerateArray().Select(document => document.GetProperty("document_id").GetString());
}
