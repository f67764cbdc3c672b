using BotSuite.Answering;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Questions to ask next, as buttons.</summary>
internal static class AnswerSuggestions
{
    /// <summary>Teams shows three and drops the rest; three are enough anywhere.</summary>
    private const int Most = 3;

    /// <summary>The buttons of an answer; null for none.</summary>
    public static SuggestedActions? Of(Answer answer) => Of(answer.Suggestions);

    /// <summary>A button for each question: pressing it asks.</summary>
    public static SuggestedActions? Of(IEnumerable<string> questions)
    {
        var actions = questions
            .Select(MarkdownText.OneLine)
            .Where(question => question.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
            .Select(question => new CardAction { Type = ActionTypes.ImBack, Title = question, Value = question })
            .ToList();
        return actions.Count == 0 ? null : new SuggestedActions { To = [], Actions = actions };
    }
}
