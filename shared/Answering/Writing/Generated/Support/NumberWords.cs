using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>
/// Writes numbers that are said in words in digits, so that <c>two</c> and <c>2</c>, <c>2천 원</c> and <c>2,000원</c>, <c>이틀</c> and <c>2일</c> are the
/// same. <c>One</c>, <c>a</c> and <c>an</c> count where a unit of time follows.
/// </summary>
internal static partial class NumberWords
{
    private static readonly Dictionary<string, decimal> English = Read(
        "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 dozen=12 thirteen=13 fourteen=14 fifteen=15 "
        + "sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");

    private static readonly Dictionary<string, decimal> Korean = Read(
        "한=1 하나=1 두=2 둘=2 세=3 셋=3 네=4 넷=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 열한=11 열두=12 스무=20 스물=20 서른=30 마흔=40");

    private static readonly Dictionary<string, decimal> KoreanDays = Read("하루=1 이틀=2 사흘=3 나흘=4 닷새=5 엿새=6 이레=7 열흘=10 보름=15");

    /// <summary>The text with its number words in digits. It is in small letters already.</summary>
    public static string ToDigits(string text)
    {
        text = KoreanDay().Replace(text, match => match.Value == "일주일" ? "1주" : Say(KoreanDays[match.Value]) + "일");
        text = KoreanCount().Replace(text, match => Say(Korean[match.Groups["n"].Value]) + match.Groups["unit"].Value);
        text = KoreanSum().Replace(text, match => Say(KoreanValue(match.Value)));
        text = Twice().Replace(text, match => match.Value == "once" ? "1 time" : match.Value == "twice" ? "2 times" : "3 times");
        text = EnglishSum().Replace(text, match => Say(EnglishValue(match.Value)));
        text = Million().Replace(text, match => Say(decimal.Parse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * Scale(match.Groups["scale"].Value)));
        text = Every().Replace(text, match => "1 " + (match.Groups["unit"].Success ? match.Groups["unit"].Value : match.Groups["adverb"].Value switch
        {
            "daily" => "day",
            "annually" => "year",
            var adverb => adverb[..^2],
        }));
        return OneUnit().Replace(text, "1 ");
    }

    private static decimal Scale(string word) => word switch { "hundred" => 100, "thousand" => 1_000, "million" => 1_000_000, _ => 1_000_000_000 };

    private static decimal EnglishValue(string words)
    {
        decimal total = 0, group = 0;
        foreach (var word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "and" or "a") continue;
            if (English.TryGetValue(word, out var value)) group = word == "dozen" && group > 0 ? group * value : group + value;
            else if (word == "hundred") group = Math.Max(group, 1) * 100;
            else (total, group) = (total + Math.Max(group, 1) * Scale(word), 0);
        }

        return total + group;
    }

    // 3만 5천 is 35,000; 1억 2,500만 is 125,000,000.
    private static decimal KoreanValue(string words)
    {
        decimal total = 0, group = 0, digits = 0;
        foreach (Match part in KoreanPart().Matches(words))
        {
            if (part.Groups["n"].Success)
            {
                digits = decimal.Parse(part.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
                continue;
            }

            var scale = part.Value switch { "십" => 10m, "백" => 100m, "천" => 1_000m, "만" => 10_000m, "억" => 100_000_000m, _ => 1_000_000_000_000m };
            if (scale < 10_000) (group, digits) = (group + Math.Max(digits, 1) * scale, 0);
            else (total, group, digits) = (total + Math.Max(group + digits, 1) * scale, 0, 0);
        }

        return total + group + digits;
    }

    private static Dictionary<string, decimal> Read(string words) => words.Split(' ').Select(word => word.Split('='))
        .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string Say(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![가-힣])(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanDay();

    [GeneratedRegex(@"(?<![가-힣])(?<n>열두|열한|다섯|여섯|일곱|여덟|아홉|스무|스물|서른|마흔|하나|한|둘|두|셋|세|넷|네|열)(?<unit>\ ?(?:시간|달|주|번|명|개|가지|장|살|차례|분기|부|알|잔|컵|방울|해|시(?![가-힣])))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanCount();

    [GeneratedRegex(@"(?<![\d,.])\d[\d,.]*\ ?[십백천만억조](?:\ ?(?:\d[\d,.]*\ ?)?[십백천만억조])*(?:\ ?\d[\d,]*(?=\ ?원))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanSum();

    [GeneratedRegex(@"(?<n>\d[\d,]*(?:\.\d+)?)|[십백천만억조]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanPart();

    [GeneratedRegex(@"\b(?:once|twice|thrice)\b(?=\s+(?:a|an|per|every|each|daily|weekly|monthly|more|only)\b)|\btwice\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|zero|(?:one|a)(?=\ (?:hundred|thousand|million|billion|dozen)\b))(?:(?:[ -]|(?<=hundred|thousand|million)\ and\ )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|zero)\b)*\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishSum();

    [GeneratedRegex(@"(?<![\d,.])(?<n>\d[\d,]*(?:\.\d+)?)\s(?<scale>hundred|thousand|million|billion)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Million();

    [GeneratedRegex(@"\b(?:per|each|every)\s+(?<unit>second|minute|hour|day|week|month|year|night)\b|\b(?<adverb>daily|weekly|monthly|yearly|annually|hourly)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Every();

    [GeneratedRegex(@"\b(?:one|an?)\s+(?=(?:(?:full|calendar|business|working)\s+)?(?:second|minute|hour|day|week|month|year|fortnight|night)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneUnit();
}
