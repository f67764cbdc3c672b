using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotSuite.Data.Tests.Product;

/// <summary>A person at the chat page.</summary>
internal sealed class WebChatPerson(HttpClient http)
{
    private string _resume = "";
    private string _watermark = "";

    public string Conversation { get; private set; } = "";

    /// <summary>The address of the stream, for a WebSocket.</summary>
    public Uri Stream { get; private set; } = new("ws://localhost/");

    public async Task BeginAsync()
    {
        var ticket = await TokenAsync(new { });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ticket.GetProperty("token").GetString());
        (Conversation, _resume) = (ticket.GetProperty("conversationId").GetString()!, ticket.GetProperty("resume").GetString()!);
        var begun = await http.PostAsJsonAsync("/v3/directline/conversations", new { locale = "en" });
        begun.EnsureSuccessStatusCode();
        Stream = new Uri((await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!);
        await HearAsync();
    }

    /// <summary>Comes back to the page, which takes the conversation up again.</summary>
    public async Task ReloadAsync()
    {
        await TokenAsync(new { resume = _resume });
        (await http.GetAsync($"/v3/directline/conversations/{Conversation}")).EnsureSuccessStatusCode();
    }

    public async Task SendAsync(object activity) =>
        (await http.PostAsJsonAsync($"/v3/directline/conversations/{Conversation}/activities", activity)).EnsureSuccessStatusCode();

    /// <summary>Sends a file and opens it again.</summary>
    public async Task UploadAsync(string text)
    {
        using var file = new StringContent(text);
        using var form = new MultipartFormDataContent { { file, "file", "receipt.txt" } };
        (await http.PostAsync($"/v3/directline/conversations/{Conversation}/upload", form)).EnsureSuccessStatusCode();
        var set = await http.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{Conversation}/activities");
        var sent = set!["activities"]!.AsArray().Last(activity => activity!["attachments"]?.AsArray() is [{ } first, ..] && first["name"]?.GetValue<string>() == "receipt.txt");
        (await http.GetAsync(sent!["attachments"]![0]!["contentUrl"]!.GetValue<string>())).EnsureSuccessStatusCode();
    }

    public async Task AskAsync(string text)
    {
        await SendAsync(new { type = "message", text, locale = "en", channelData = new { clientActivityID = Guid.NewGuid().ToString("N") } });
        await HearAsync();
    }

    /// <summary>Waits for the next message of the bot.</summary>
    public async Task<JsonNode> HearAsync()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var set = await http.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{Conversation}/activities?watermark={_watermark}");
            _watermark = set!["watermark"]!.GetValue<string>();
            var said = set["activities"]!.AsArray().LastOrDefault(
                activity => activity!["type"]!.GetValue<string>() == "message" && activity["from"]?["role"]?.GetValue<string>() == "bot");
            if (said is not null) return said;
            await Task.Delay(50);
        }

        throw new TimeoutException("The bot said nothing.");
    }

    private async Task<JsonElement> TokenAsync(object request)
    {
        var response = await http.PostAsJsonAsync("/api/webchat/token", request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
