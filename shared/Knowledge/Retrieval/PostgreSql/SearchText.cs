using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Writes terms as PostgreSQL's full-text search takes them. Terms are those of the search in memory, so no dictionary of the server
/// takes part. A label tells where a term stands: A in a question or heading, D in a text, B in the text of a passage that has neither.
/// </summary>
internal static class SearchText
{
    public const string InQuestions = "A";
    public const string InTexts = "BD";

    /// <summary>What a term counts for by its label, in the order D, C, B, A, among questions and headings.</summary>
    public const string QuestionWeights = "{0,0,0,1}";

    /// <summary>The same among texts, where a passage without question or heading gets three times the score.</summary>
    public const string TextWeights = "{0.333,0,1,0}";

    // More occurrences hardly change a rank, and the server counts no more than 256.
    private const int MostOccurrences = 6;
    // A search text of the server holds a megabyte at the most; a passage of more terms than that is found by its first ones.
    private const int MostTerms = 5_000;

    /// <summary>The search text of a passage.</summary>
    public static string Of(PassageContent content)
    {
        var places = new Dictionary<string, (int InQuestions, int InText)>(StringComparer.Ordinal);
        foreach (var wording in content.Wordings) Count(wording, true);
        Count(content.Text, false);

        var label = content.Wordings.Any(wording => wording.Length > 0) ? 'D' : 'B';
        var text = new StringBuilder(places.Count * 16);
        foreach (var (term, (inQuestions, inText)) in places)
        {
            text.Append(Quoted(term));
            for (var place = 1; place <= inQuestions + inText; place++)
                text.Append(place == 1 ? ':' : ',').Append(CultureInfo.InvariantCulture, $"{place}{(place <= inQuestions ? 'A' : label)}");
            text.Append(' ');
        }

        return text.ToString();

        void Count(ContentTerms terms, bool isQuestion)
        {
            for (var i = 0; i < terms.Terms.Length; i++)
            {
                if (places.Count >= MostTerms && !places.ContainsKey(terms.Terms[i])) continue;
                var (inQuestions, inText) = places.GetValueOrDefault(terms.Terms[i]);
                var more = (int)terms.Counts[i];
                places[terms.Terms[i]] = isQuestion
                    ? (Math.Min(MostOccurrences, inQuestions + more), inText)
                    : (inQuestions, Math.Min(MostOccurrences, inText + more));
            }
        }
    }

    /// <summary>A query for passages that hold any of the terms.</summary>
    public static string AnyOf(IEnumerable<string> terms, string labels = "") =>
        string.Join(" | ", terms.Select(term => labels.Length == 0 ? Quoted(term) : $"{Quoted(term)}:{labels}"));

    private static string Quoted(string term) =>
        $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
