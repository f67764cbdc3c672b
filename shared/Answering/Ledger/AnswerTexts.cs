using System.Text;

namespace BotSuite.Answering.Ledger;

/// <summary>An answer as plain text: fixed words on lines of their own, running sentences one after the other, list items a line each.</summary>
internal static class AnswerTexts
{
    /// <summary>The text; null where there are no words at all.</summary>
    public static string? Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder(answer.Lead);
        foreach (var sentence in answer.Sentences)
        {
            if (text.Length > 0)
                text.Append(sentence.Shape == SentenceShape.Running ? ' ' : '\n');
            text.Append(sentence.Text);
        }

        if (answer.Closing is { } closing)
            text.Append(text.Length > 0 ? "\n" : "").Append(closing);
        return text.Length == 0 ? null : text.ToString();
    }
}
