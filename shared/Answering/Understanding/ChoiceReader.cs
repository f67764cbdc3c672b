using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>
/// Reads which of the options that the bot has shown a message chooses: by its number ("2", "2번"), by its place ("the second one",
/// "마지막 거"), by its words, or by yes where there is only one.
/// </summary>
internal static partial class ChoiceReader
{
    // A longer message asks something of its own.
    private const int Longest = 200;

    private static readonly string[] EnglishPlaces = ["first", "second", "third", "fourth", "fifth"];
    private static readonly string[] EnglishNumbers = ["one", "two", "three", "four", "five"];
    private static readonly string[] KoreanPlaces = ["첫", "두", "세", "네", "다섯"];
    private static readonly string[] KoreanNumbers = ["일", "이", "삼", "사", "오"];
    private static readonly string[] KoreanRanks = ["첫째", "둘째", "셋째", "넷째", "다섯째"];

    public static ChoiceReading Read(string text, IReadOnlyList<string> options)
    {
        if (text.Length > Longest || options.Count == 0) return new ChoiceReading(null, false);
        if (Declining().IsMatch(text)) return new ChoiceReading(null, true);
        var option = Numbered(text, options.Count) ?? Worded(text, options) ?? (options.Count == 1 && Agreeing().IsMatch(text) ? 0 : null);
        return new ChoiceReading(option, false);
    }

    private static int? Numbered(string text, int count)
    {
        if (Last().IsMatch(text)) return count - 1;
        var match = English().Match(text);
        if (!match.Success) match = Korean().Match(text);
        if (!match.Success) return null;
        var said = match.Groups["place"].Value.ToLowerInvariant();
        var place = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number - 1
            : new[] { EnglishPlaces, EnglishNumbers, KoreanPlaces, KoreanNumbers, KoreanRanks }.Max(words => Array.IndexOf(words, said));
        return place >= 0 && place < count ? place : null;
    }

    // The words of a button may come back without its marks, or only the part that tells it from the others.
    private static int? Worded(string text, IReadOnlyList<string> options)
    {
        var said = Plain(text);
        if (said.Length == 0) return null;
        var plain = options.Select(Plain).ToArray();
        if (Array.IndexOf(plain, said) is var same and >= 0) return same;
        if (said.Length < 2) return null;
        int[] holding = [.. Enumerable.Range(0, plain.Length).Where(place => Holds(plain[place], said))];
        return holding.Length == 1 ? holding[0] : null;
    }

    private static bool Holds(string option, string said) =>
        $" {option} ".Contains($" {said} ", StringComparison.Ordinal) || (said[0] >= '가' && $" {option}".Contains($" {said}", StringComparison.Ordinal));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character)) plain.Append(character);
            else if (plain.Length > 0 && plain[^1] != ' ' && character is not ('\'' or '’')) plain.Append(' ');
        }

        var words = plain.ToString().Trim();
        return Article().Replace(words, "");
    }

    [GeneratedRegex(@"^(?:the|i mean|i meant|it s|its|about|a|an|for|in)\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^\W*(?:(?:i\s+(?:mean|meant|want|choose|pick|take)|maybe|probably|it(?:'|’)?s)\s+)?(?:the\s+)?(?:(?:number|no\.?|option|choice|nr\.?)\s*)?#?(?<place>[1-9]|one|two|three|four|five|first|second|third|fourth|fifth)(?:st|nd|rd|th)?(?:\s+(?:one|option|choice|topic|question|please))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^\W*(?:(?<place>[1-9]|[일이삼사오])\s*번(?:째)?|(?<place>첫|두|세|네|다섯)\s*번째|(?<place>첫째|둘째|셋째|넷째|다섯째))\s*(?:거|것|걸로|것으로|질문|주제|내용|항목)?\s*(?:이요|요|으로|로|입니다|이에요|예요|이야|야|할게요|알려\s*주세요|부탁(?:해요|드려요|드립니다)?)*\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();

    [GeneratedRegex(@"^\W*(?:the\s+last(?:\s+(?:one|option|choice))?(?:\s+please)?|last\s+one|맨?\s*마지막\s*(?:거|것|걸로|것으로|질문|항목)?\s*(?:이요|요|으로|로)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Last();

    [GeneratedRegex(@"^\W*(?:yes|yeah|yep|yup|y|right|exactly|correct|sure|that(?:'|’)?s?\s*(?:is\s+)?(?:it|one|right|the\s+one)|that\s+one|this\s+one|yes\s*,?\s*(?:please|that\s+one|that(?:'|’)?s\s+it|i\s+(?:do|did))|네+|넵|넹|예|응|ㅇㅇ|맞아요?|맞습니다|네\s*,?\s*맞(?:아요|습니다)|그거요?|그걸로\s*(?:요|해\s*주세요)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Agreeing();

    [GeneratedRegex(@"^\W*(?:no|nope|nah|neither(?:\s+of\s+(?:them|these|those))?|none(?:\s+of\s+(?:them|these|those|the\s+above))?|not\s+(?:that|these|those|any\s+of\s+(?:them|these))|something\s+else|i\s+don(?:'|’)?t\s+know|not\s+sure|아니요?|아뇨|아니오|아닙니다|아니에요|둘\s*다\s*아니(?:에요|야|요)|(?:아무것도|모두|전부|다)\s*아니(?:에요|야|요|ㅂ니다)?|없어요|해당\s*없(?:음|어요)|다른\s*(?:거|것|질문)(?:이?에요|예요|요)?|잘\s*모르겠(?:어요|습니다)|모르겠(?:어요|습니다))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declining();
}
