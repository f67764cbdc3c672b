using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>A Direct Line 3.0 client, written from the protocol: it knows nothing of the server's code.</summary>
public sealed class DirectLineClient(Uri server, string bearer)
{
    // One for all: what it keeps is connections, and those end with the servers of the tests.
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(60) };

    private Uri _service = new(server, "/v3/directline/");

    /// <summary>What stands after "Bearer" in the Authorization header.</summary>
    public string Bearer { get; set; } = bearer;

    public string ConversationId { get; set; } = "";

    /// <summary>The address of the stream as the server gave it last.</summary>
    public string StreamUrl { get; private set; } = "";

    /// <summary>The claims of the token, read as Web Chat reads them.</summary>
    public JsonElement Claims
    {
        get
        {
            var part = Bearer.Split('.')[1].Replace('-', '+').Replace('_', '/');
            return JsonDocument.Parse(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '='))).RootElement;
        }
    }

    /// <summary>Goes on with a server that has started at another address.</summary>
    public void MoveTo(Uri server) => _service = new Uri(server, "/v3/directline/");

    public string UserId => Claims.GetProperty("user").GetString()!;

    public async Task<JsonElement> GenerateAsync(string? userId = null, params string[] origins)
    {
        var body = new Dictionary<string, object>();
        if (userId is not null) body["user"] = new { id = userId };
        if (origins.Length > 0) body["trustedOrigins"] = origins;
        return await JsonOf(await SendAsync(HttpMethod.Post, "tokens/generate", JsonContent.Create(body)));
    }

    public async Task<HttpStatusCode> StartAsync(object? body = null)
    {
        var response = await SendAsync(HttpMethod.Post, "conversations", body is null ? null : JsonContent.Create(body));
        var answer = await JsonOf(response);
        ConversationId = answer.GetProperty("conversationId").GetString()!;
        StreamUrl = answer.GetProperty("streamUrl").GetString()!;
        return response.StatusCode;
    }

    public async Task<JsonElement> ReconnectAsync(string? watermark)
    {
        var answer = await JsonOf(await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}{Query(watermark)}"));
        StreamUrl = answer.GetProperty("streamUrl").GetString()!;
        return answer;
    }

    /// <summary>Says something; returns its id.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null) =>
        (await JsonOf(await PostAsync(new
        {
            type = "message",
            text,
            from = new { id = UserId, role = "user" },
            channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") },
        }))).GetProperty("id").GetString()!;

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"conversations/{ConversationId}/activities", JsonContent.Create(activity));

    public Task<HttpResponseMessage> PostRawAsync(string body, string mediaType = "application/json") => SendAsync(
        HttpMethod.Post, $"conversations/{ConversationId}/activities",
        new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } });

    public async Task<(JsonElement[] Activities, string Watermark)> ReadAsync(string? watermark = null)
    {
        var set = await JsonOf(await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}/activities{Query(watermark)}"));
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString()!);
    }

    /// <summary>Polls until there are as many activities.</summary>
    public async Task<JsonElement[]> ReadUntilAsync(int count)
    {
        for (var i = 0; i < 1500; i++)
        {
            var (activities, _) = await ReadAsync();
            if (activities.Length >= count) return activities;
            await Task.Delay(20);
        }
        var (got, _) = await ReadAsync();
        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{got.Length} instead of {count} activities: {string.Join('\n', got)}"));
    }

    /// <summary>Opens the stream at the address that the server gave last.</summary>
    public Task<StreamListener> OpenStreamAsync(string? origin = null) => StreamListener.OpenAsync(new Uri(StreamUrl), origin);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(_service, path)) { Content = content };
        if (Bearer.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Bearer}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static string Query(string? watermark) => watermark is null ? "" : $"?watermark={Uri.EscapeDataString(watermark)}";
}
