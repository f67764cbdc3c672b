using System.Text.Json;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>A thumb that a person gave a message in Teams, with the remark where there is one.</summary>
public sealed class TeamsFeedback
{
    /// <summary>Name of the action; <c>feedback</c> for a thumb. Null where the client did not say.</summary>
    public string? ActionName { get; private init; }

    /// <summary>like or dislike, in lower case; null where there is none.</summary>
    public string? Reaction { get; private init; }

    /// <summary>The remark that was typed into Teams' own form; null where there is none.</summary>
    public string? Text { get; private init; }

    /// <summary>The inputs of the bot's own form, or of Teams' one; null where none came.</summary>
    public JsonElement? Inputs { get; private init; }

    /// <summary>Whether the thumb points up.</summary>
    public bool IsLike => Reaction == "like";

    /// <summary>
    /// Reads the value of <c>message/submitAction</c> or <c>message/fetchTask</c>. Clients differ: the action lies at the top or under
    /// <c>data</c>; the remark is JSON in a text, JSON, or plain words.
    /// </summary>
    /// <param name="value">The value of the invoke.</param>
    /// <returns>What was read; all null where the value has nothing of the kind.</returns>
    public static TeamsFeedback Read(JsonElement? value)
    {
        var top = Member(value, "actionValue") is null && Member(value, "data") is { } data ? data : value;
        var action = Member(top, "actionValue");
        var remark = Member(action, "feedback");
        var inputs = InputsOf(remark);
        return new TeamsFeedback
        {
            ActionName = Words(Member(top, "actionName")) ?? Words(Member(value, "actionName")),
            Reaction = Words(Member(action, "reaction"))?.ToLowerInvariant(),
            Inputs = inputs,
            Text = inputs is null ? Words(remark) : Words(Member(inputs, "feedbackText")),
        };
    }

    private static JsonElement? InputsOf(JsonElement? remark)
    {
        if (remark is { ValueKind: JsonValueKind.Object })
        {
            return remark;
        }

        if (Words(remark) is not { } text || !text.AsSpan().TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, BotFrameworkJson.TypeInfo<JsonElement>());
        }
        catch (JsonException)
        {
            // Words that only look like JSON are words.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out var member) ? member : null;

    private static string? Words(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } words ? words : null;
}
