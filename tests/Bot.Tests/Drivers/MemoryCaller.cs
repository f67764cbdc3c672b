using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>A program that sends what the official MemoryWebClient sends, byte for byte, with one index.</summary>
public sealed class MemoryCaller(Uri address, string? key, string index)
{
    private const string Line = "\r\n";

    private static readonly HttpClient Http = new();

    private readonly Uri _base = new(address, "memory/");

    public string Index { get; } = index;

    /// <summary>Uploads texts as files, in the order of fields and with the headers of the official client: no name is quoted.</summary>
    public Task<HttpResponseMessage> UploadAsync(string? documentId, string[] tags, params (string Name, string Text)[] files) =>
        UploadAsync(documentId, tags, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public async Task<HttpResponseMessage> UploadAsync(
        string? documentId, string[] tags, (string Name, byte[] Bytes)[] files, string[]? steps = null, string? args = null)
    {
        var boundary = Guid.NewGuid().ToString();
        using var body = new MemoryStream();
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [
                ("index", Index),
                .. documentId is null ? [] : new[] { ("documentId", documentId) },
                .. args is null ? [] : new[] { ("args", args) },
                .. (steps ?? []).Select(step => ("steps", step)),
                .. tags.Select(tag => ("tags", tag)),
            ])
            Write($"--{boundary}{Line}Content-Type: text/plain; charset=utf-8{Line}Content-Disposition: form-data; name={name}{Line}{Line}{value}{Line}");
        for (var at = 0; at < files.Length; at++)
        {
            var name = files[at].Name;
            Write($"--{boundary}{Line}Content-Disposition: form-data; name=file{at}; filename={Encoded(name)}; filename*=utf-8''{Uri.EscapeDataString(name)}{Line}{Line}");
            body.Write(files[at].Bytes);
            Write(Line);
        }

        Write($"--{boundary}--{Line}");
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary=\"{boundary}\"");
        return await SendAsync(HttpMethod.Post, "upload", content);

        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Uploads a text and waits until it is searched.</summary>
    public async Task ImportAsync(string documentId, string text, params string[] tags)
    {
        using var response = await UploadAsync(documentId, tags, ("content.txt", text));
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.True((await EndedAsync(documentId)).GetProperty("completed").GetBoolean());
    }

    /// <summary>Uploads a text under a heading and waits until it is searched.</summary>
    public async Task ImportUnderAsync(string documentId, string heading, string text)
    {
        using var response = await UploadAsync(documentId, [], ("content.md", $"# {heading}\n\n{text}"));
        Assert.True((await EndedAsync(documentId)).GetProperty("completed").GetBoolean());
    }

    /// <summary>Fills the index with texts on other subjects, as every real one is full of them.</summary>
    public async Task FurnishAsync()
    {
        var subjects = new[] { "garden", "kitchen", "railway", "museum", "weather", "bakery", "library", "bridge", "orchestra", "island", "glacier", "pottery" };
        var lines = subjects.SelectMany(subject => new[] { "opens", "grows", "moves" }.Select(verb =>
            JsonSerializer.Serialize(new { id = $"{subject}-{verb}", question = $"When does the {subject} {verb}?", answer = $"In spring the {subject} {verb} early, and late in autumn." })));
        using var response = await UploadAsync("furniture", [], ("furniture.jsonl", string.Join('\n', lines)));
        Assert.True((await EndedAsync("furniture")).GetProperty("completed").GetBoolean());
    }

    /// <summary>The status of a document once it is completed or has failed.</summary>
    public async Task<JsonElement> EndedAsync(string documentId)
    {
        JsonElement status = default;
        await Waiting.UntilAsync(async () =>
        {
            using var response = await StatusAsync(documentId);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            status = await JsonOf(response);
            return status.GetProperty("completed").GetBoolean() || status.GetProperty("failed").GetBoolean();
        });
        return status;
    }

    public Task<HttpResponseMessage> StatusAsync(string documentId) => GetAsync($"upload-status?index={Index}&documentId={documentId}");

    public async Task<JsonElement> SearchAsync(string query, string filters = "[]", double minRelevance = 0, int limit = 10)
    {
        using var response = await PostAsync("search", SearchBody(query, filters, minRelevance, limit));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonOf(response);
    }

    /// <summary>The ids of the documents that a search finds, in its order.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string query, string filters = "[]", double minRelevance = 0, int limit = 10) =>
        [.. (await SearchAsync(query, filters, minRelevance, limit)).GetProperty("results").EnumerateArray().Select(citation => citation.GetProperty("documentId").GetString()!)];

    public Task<HttpResponseMessage> AskAsync(string question, bool stream = false, string filters = "[]", double minRelevance = 0, string args = "{}") =>
        PostAsync("ask", string.Create(CultureInfo.InvariantCulture,
            $$"""{"index":"{{Index}}","question":{{JsonValue.Create(question)!.ToJsonString()}},"minRelevance":{{minRelevance}},"stream":{{(stream ? "true" : "false")}},"filters":{{filters}},"args":{{args}} }"""));

    public Task<HttpResponseMessage> DeleteDocumentAsync(string documentId) =>
        SendAsync(HttpMethod.Delete, $"documents?index={Index}&documentId={documentId}");

    public Task<HttpResponseMessage> GetAsync(string route, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, route, null, headers);

    public Task<HttpResponseMessage> PostAsync(string route, string json) =>
        SendAsync(HttpMethod.Post, route, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string route, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(_base, route)) { Content = content };
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Checks a refusal in problem details.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await JsonOf(response);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("https://tools.ietf.org/html/rfc9110#section-15.", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        return problem.GetProperty("detail").GetString()!;
    }

    // As HttpClient does: a name that is no token is quoted, and one beyond ASCII stands in the plain field as an encoded word.
    private static string Encoded(string name) =>
        !name.All(char.IsAscii) ? $"\"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}?=\""
        : name.Any(sign => sign is '/' or '\\' or ' ') ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\""
        : name;

    private string SearchBody(string query, string filters, double minRelevance, int limit) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"index":"{{Index}}","query":{{JsonValue.Create(query)!.ToJsonString()}},"minRelevance":{{minRelevance}},"limit":{{limit}},"filters":{{filters}},"args":{} }""");
}
