using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>The form that asks why an answer was not good: an Adaptive Card of version 1.5, and what comes back from it.</summary>
internal static class ReasonCard
{
    /// <summary>Name of the field that holds the reason.</summary>
    public const string ReasonField = "reason";

    /// <summary>Name of the field that holds the person's words.</summary>
    public const string CommentField = "comment";

    /// <summary>Longest comment that is kept, in characters.</summary>
    public const int CommentLength = 2_000;

    private const string ActionField = "action";
    private const string ActionName = "feedback.reason";
    private const string TurnField = "turnId";

    /// <summary>The form as an attachment.</summary>
    /// <param name="turnId">The judged answer.</param>
    /// <param name="language">Language of the form, a two-letter code.</param>
    /// <param name="reaction">Up asks for words only.</param>
    public static Attachment For(Guid turnId, string language, Reaction reaction = Reaction.Dislike) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = JsonSerializer.SerializeToElement(Card(turnId, FeedbackWords.In(language), reaction)),
    };

    /// <summary>Reads a sent form.</summary>
    /// <returns>The answer and the vote; null where the value is no such form.</returns>
    public static Vote? Read(JsonElement? value)
    {
        if (value.Property(ActionField).Text() != ActionName) return null;
        return Guid.TryParse(value.Property(TurnField).Text(), out var turnId)
            ? new Vote(Reaction.Dislike, turnId, Reason: DislikeReasons.Read(value.Property(ReasonField).Text()), Comment: value.Property(CommentField).Text())
            : new Vote(Reaction.Dislike);
    }

    private static JsonObject Card(Guid turnId, FeedbackWords words, Reaction reaction)
    {
        var fields = new JsonArray { reaction == Reaction.Dislike ? Choices(words) : Heading(words.Liked), Comment(words) };
        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = fields,
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "Action.Submit",
                ["title"] = words.Send,
                ["data"] = new JsonObject { [ActionField] = ActionName, [TurnField] = turnId.ToString() },
            }),
        };
    }

    private static JsonObject Heading(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["weight"] = "Bolder",
        ["wrap"] = true,
    };

    private static JsonObject Choices(FeedbackWords words) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = ReasonField,
        ["style"] = "expanded",
        ["label"] = words.Ask,
        ["wrap"] = true,
        ["choices"] = new JsonArray([.. DislikeReasons.All.Select(reason => new JsonObject
        {
            ["title"] = words.Reasons[reason],
            ["value"] = DislikeReasons.NameOf(reason),
        })]),
    };

    private static JsonObject Comment(FeedbackWords words) => new()
    {
        ["type"] = "Input.Text",
        ["id"] = CommentField,
        ["label"] = words.Comment,
        ["placeholder"] = words.CommentHint,
        ["isMultiline"] = true,
        ["maxLength"] = CommentLength,
    };
}
