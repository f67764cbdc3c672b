using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Takes the count off numbered questions: nobody asks "12. Can I pay by card?".</summary>
internal static partial class QuestionNumber
{
    /// <summary>The question without its number.</summary>
    public static string Without(string question)
    {
        var words = Number().Replace(question, "");
        return words.Length > 0 ? words : question;
    }

    [GeneratedRegex(@"^\s*(?:(?:Q|질문|문)\s*\d{0,3}\s*[.:)]\s*|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+(?=\D))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
