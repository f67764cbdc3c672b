using System.Text.Json;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>What a person in web chat does beside talking.</summary>
internal static class FaqVisits
{
    /// <summary>Asks, and waits for the answer.</summary>
    public static async Task<JsonElement> AskAsync(this DirectLineClient visitor, string question)
    {
        var id = await visitor.SayAsync(question);
        return await visitor.ReplyToAsync(id);
    }

    /// <summary>The bot's reply to an activity, once it is there.</summary>
    public static async Task<JsonElement> ReplyToAsync(this DirectLineClient visitor, string id)
    {
        JsonElement? reply = null;
        await Waiting.UntilAsync(async () =>
        {
            var (activities, _) = await visitor.ReadAsync();
            reply = activities.Where(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == id).Cast<JsonElement?>().LastOrDefault();
            return reply is not null;
        });
        return reply!.Value;
    }

    /// <summary>The answer's id as its thumbs carry it.</summary>
    public static Guid AnswerId(this JsonElement answer) => Guid.Parse(Thumb(answer, "LikeAction").GetProperty("object").GetProperty("@id").GetString()!);

    /// <summary>Presses a thumb as Web Chat reports it: with the action that came with the answer.</summary>
    public static async Task<string> VoteAsync(this DirectLineClient visitor, JsonElement answer, string action) =>
        await visitor.PostEventAsync(Thumb(answer, action));

    /// <summary>Posts a thumb's event with whatever stands in its action.</summary>
    public static async Task<string> PostEventAsync(this DirectLineClient visitor, object? action) =>
        (await DirectLineClient.JsonOf(await visitor.PostAsync(new
        {
            type = "event",
            name = "webchat:activity-status/feedback",
            entities = action is null ? [] : new[] { action },
            from = new { id = visitor.UserId, role = "user" },
        }))).GetProperty("id").GetString()!;

    /// <summary>Sends a form.</summary>
    public static async Task<string> SubmitAsync(this DirectLineClient visitor, object value) =>
        (await DirectLineClient.JsonOf(await visitor.PostAsync(new
        {
            type = "message",
            value,
            channelData = new { postBack = true },
            from = new { id = visitor.UserId, role = "user" },
        }))).GetProperty("id").GetString()!;

    private static JsonElement Thumb(JsonElement answer, string type) => answer.GetProperty("entities").EnumerateArray()
        .Single(entity => entity.TryGetProperty("potentialAction", out _)).GetProperty("potentialAction").EnumerateArray()
        .Single(action => action.GetProperty("@type").GetString() == type);
}
