using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>What a question or heading is about: its words without those that only ask.</summary>
internal static partial class Subjects
{
    private static readonly char[] Ends = ['?', '.', '!', ',', ':', ' '];

    public static string Of(string question)
    {
        // "My order arrived damaged. What should I do?": the first sentence tells what happened.
        var sentence = SentenceEnd().Match(question) is { Success: true, Index: > 0 } end ? question[..end.Index] : question;
        var words = sentence.Trim().Trim(Ends);
        var asked = words.Any(character => character is >= '가' and <= '힣') ? KoreanAsking().Replace(words, "") : EnglishAsking().Replace(words, "");
        asked = asked.Trim().Trim(Ends);
        return asked.Length > 1 ? asked : words;
    }

    [GeneratedRegex(@"[.!?](?=\s+\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:(?:how|where|when|why|what)\s+(?:do|does|can|could|should|would|will|may|must)\s+(?:i|we|you)\s+(?:get\s+(?=my|the|a)|do\s+(?:about|with|if|when)\s+)?|what\s+(?:is|are|was|were)\s+|what\s+helps\s+against\s+|how\s+(?:much|long|many)\s+(?:is|are|does|do|can)\s+|how\s+(?:is|are|does|do)\s+|(?:can|could|may|do|does|should|must|will|is|are)\s+(?:i|we|you|it|there)\s+(?:have\s+to\s+|need\s+(?:to\s+)?|take\s+)?|(?:can|could|does|will|is|are|which|where\s+is|where\s+are|who\s+(?:has\s+to\s+)?pays?\s+for|who\s+has\s+to\s+pay\s+for|(?:why|when|how|where)\s+(?:does|did|will|is|do|was))\s+|i\s+(?:want|need|would\s+like|have)\s+(?:to\s+)?|i(?:'|’)d\s+like\s+to\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishAsking();

    [GeneratedRegex(@"(?:은|는|이|가|을|를|에는)?\s+(?:어떻게|언제|어디서?|어디에서?|누가|얼마나|얼마|무엇|뭐|왜|어떤|며칠|몇)(?:\s|[가-힣]).*$|(?:을|를)?\s*(?:하고\s*)?싶(?:어요|습니다|은데요)$|(?:이|가|은|는)?\s*(?:되나요|돼요|있나요|없나요|하나요|해요|인가요|예요|이에요|나요|까요)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanAsking();
}
