using System.Text;

namespace BotSuite.Bot.Feedback;

/// <summary>Brings questions into a form that equal questions share, so that the second complaint joins the first one's case.</summary>
internal static class QuestionKeys
{
    private const int Longest = 400;

    /// <summary>Letters and digits of the question in lower case and compatibility form (NFKC), words parted by one space.</summary>
    public static string Of(string question)
    {
        var key = new StringBuilder(question.Length);
        foreach (var rune in question.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(Rune.ToLowerInvariant(rune));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            if (key.Length >= Longest) break;
        }
        return key.ToString().TrimEnd();
    }
}
