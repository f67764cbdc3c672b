using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Answering;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>The schema.org Message beside an answer's text: what Web Chat and Teams draw citations, labels and thumbs from.</summary>
internal static class AnswerEntity
{
    /// <summary>Whether a thumb makes sense: there is something to judge, and it was not an emergency.</summary>
    public static bool CanBeJudged(Answer answer) =>
        answer.Ending is TurnEnding.Answered or TurnEnding.Clarified or TurnEnding.NotFound or TurnEnding.Refused;

    /// <summary>Whether a model put anything of the answer in its own words: then nobody may be told that it is quoted.</summary>
    public static bool IsRestated(Answer answer) => answer.Sentences.Any(sentence => sentence.IsRestated);

    /// <summary>The entity as it begins for every channel. The empty id is what says that it speaks of this very message.</summary>
    public static JsonObject Begin() => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Message",
        ["@id"] = "",
    };

    /// <summary>One numbered source.</summary>
    public static JsonObject Claim(int number, JsonObject appearance)
    {
        appearance["@type"] = "DigitalDocument";
        return new JsonObject { ["@type"] = "Claim", ["position"] = number, ["appearance"] = appearance };
    }

    /// <summary>The entity, ready to be sent.</summary>
    public static Entity End(JsonObject message) => new("https://schema.org/Message")
    {
        Properties = message.ToDictionary(property => property.Key, property => JsonSerializer.SerializeToElement(property.Value)),
    };

    /// <summary>Words cut to a length in characters, with an ellipsis where something was cut, never within a surrogate pair.</summary>
    public static string Cut(string words, int length)
    {
        var line = MarkdownText.OneLine(words);
        if (line.Length <= length) return line;
        var end = length - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd() + "…";
    }
}
