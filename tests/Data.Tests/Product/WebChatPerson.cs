using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotSuite.Data.Tests.Product;

/// <summary>A person at the chat page.</summary>
internal sealed class WebChatPerson(HttpClient http)
{
    private string _resume = "";

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
        await HearAsync(_ => true);
    }

    /// <summary>Comes back to the page, which takes the conversation up again.</summary>
    public async Task ReloadAsync()
    {
        await TokenAsync(new { resume = _resume });
        (await http.GetAsync($"/v3/directline/conversations/{Conversation}")).EnsureSuccessStatusCode();
    }

    /// <summary>Sends an activity.</summary>
    /// <returns>Its id; null for one that is not kept.</returns>
    public async Task<string?> SendAsync(object activity)
    {
        var sent = await http.PostAsJsonAsync($"/v3/directline/conversations/{Conversation}/activities", activity);
        sent.EnsureSuccessStatusCode();
        return (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
    }

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

    /// <summary>Asks, and waits for the reply.</summary>
    public async Task AskAsync(string text)
    {
        var id = await SendAsync(new { type = "message", text, locale = "en", channelData = new { clientActivityID = Guid.NewGuid().ToString("N") } });
        await HearAsync(reply => reply["replyToId"]?.GetValue<string>() == id);
    }

    /// <summary>Waits for a message of the bot.</summary>
    public async Task HearAsync(Func<JsonNode, bool> awaited)
    {
        for (var tries = 0; tries < 1_200; tries++)
        {
            var set = await http.GetFromJsonAsync<JsonObject>($"/v3/directline/conversations/{Conversation}/activities");
            if (set!["activities"]!.AsArray().Any(activity => IsOfBot(activity!) && awaited(activity!))) return;
            await Task.Delay(50);
        }

        throw new TimeoutException("The bot said nothing.");
    }

    private static bool IsOfBot(JsonNode activity) =>
        activity["type"]!.GetValue<string>() == "message" && activity["from"]?["role"]?.GetValue<string>() == "bot";

    private async Task<JsonElement> TokenAsync(object request)
    {
        var response = await http.PostAsJsonAsync("/api/webchat/token", request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
