using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Tests.Writing.Generated.Support;

/// <summary>Falsifies a sentence in one place: a digit, a unit, a month, a number word, a denial, a bound. Knows nothing of the check that has to find it.</summary>
internal static partial class Perturbations
{
    private static readonly (string Kind, string From, string To)[] Swaps =
    [
        ("unit", @"\bdays\b", "weeks"), ("unit", @"\bday\b", "month"), ("unit", @"\bhours\b", "days"), ("unit", @"\bmonths\b", "years"), ("unit", @"\bminutes\b", "hours"), ("unit", @"\byears\b", "months"), ("unit", @"\bweeks\b", "days"),
        ("unit", @"(?<=\d) ?°C", "°"), ("unit", @"(?<=\d) ?mg\b", " g"), ("unit", @"(?<=\d) ?ml\b", " l"), ("unit", @"(?<=\d)일(?=\s|이|을|까|에|안|간|\.)", "주"), ("unit", @"(?<=\d)시간", "일"), ("unit", @"(?<=\d)개월", "년"), ("unit", @"(?<=\d) ?원", "달러"), ("unit", @"(?<=\d)%", "원"),
        ("unit", @"(?<=\d,\d{3}) won\b", " dollars"),
        ("word", @"\btwo\b", "three"), ("word", @"\bthree\b", "four"), ("word", @"\bfour\b", "five"), ("word", @"\bfive\b", "six"), ("word", @"\bseven\b", "eight"), ("word", @"\bten\b", "twelve"), ("word", @"\btwelve\b", "ten"),
        ("word", @"이틀", "사흘"), ("word", @"사흘", "이틀"), ("word", @"(?<=\s)두 (?=번|시간|명|가지|달|개|장)", "세 "), ("word", @"(?<=\s)세 (?=번|시간|명|가지|달|개|장)", "네 "), ("word", @"(?<=\s)한 (?=번|시간|명|달|개|장)", "두 "),
        ("date", @"\bJanuary\b", "March"), ("date", @"\bJuly\b", "August"), ("date", @"\bMonday\b", "Tuesday"), ("date", @"\bSaturday\b", "Sunday"), ("date", @"월요일", "화요일"), ("date", @"토요일", "금요일"), ("date", @"(?<=\d)월 ", "1월 "),
        ("negation", @"\b(must|should|may|can|will|do|does|is|are) not\b", "$1"), ("negation", @"\bcannot\b", "can"), ("negation", @"\bnever\b", "always"), ("negation", @"\b(must|should|may|can|will)\b(?! not)(?=\s[a-z])", "$1 not"),
        ("negation", @"수 없습니다", "수 있습니다"), ("negation", @"수 있습니다", "수 없습니다"), ("negation", @"지 않습니다", "ㅂ니다"), ("negation", @"하지 마세요", "하세요"), ("negation", @"해야 합니다", "하면 안 됩니다"), ("negation", @"안 됩니다", "됩니다"),
        ("bound", @"\bat least\b", "at most"), ("bound", @"\bmore than\b", "less than"), ("bound", @"\bup to\b", "at least"), ("bound", @"\bwithin\b(?= \d| [a-z]+ (?:day|hour|week|month))", "after"), ("bound", @"이상", "이하"), ("bound", @"이내", "이상"), ("bound", @"미만", "초과"), ("bound", @"최대", "최소"),
    ];

    /// <summary>The sentence with one thing changed, once for each thing that can be changed.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(string sentence)
    {
        foreach (Match digit in Digits().Matches(sentence))
        {
            var other = ((digit.Value[0] - '0' + 1) % 10).ToString(CultureInfo.InvariantCulture);
            if (digit.Index == 0 || !char.IsDigit(sentence[digit.Index - 1])) other = other == "0" ? "1" : other;
            if (digit.Value == "9" && other == "1") other = "8";
            yield return ("digit", sentence[..digit.Index] + other + sentence[(digit.Index + 1)..]);
        }

        foreach (var (kind, from, to) in Swaps)
            foreach (Match match in Regex.Matches(sentence, from, RegexOptions.None, TimeSpan.FromSeconds(1)))
                yield return (kind, sentence[..match.Index] + match.Result(to) + sentence[(match.Index + match.Length)..]);
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();
}
