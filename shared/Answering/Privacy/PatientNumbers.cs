using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>Finds the numbers of patients and medical records. Every hospital has its own form, so that the number has to be named.</summary>
internal static partial class PatientNumbers
{
    // 등록번호 alone is a patient's in a hospital; of a company, car or brand it has another word before it.
    private const string Words =
        @"(?:\bmrn|\bm\.r\.n\.?|\bmedical\s+records?|\bhealth\s+records?|\bpatient(?:'s)?(?=\s*(?:id|no|num|#|record|identif|chart))|\bpatient\s+(?:record|identification|chart)|\bhospital(?=\s*(?:id|no|num|#))|\bchart(?=\s*(?:id|no|num|#))|\bnhs"
        + @"|(?:환자|병원)\s?(?:등록|식별|고유)?(?=\s?번호)|(?<![가-힣]|(?:사업자|법인|차량|상표|특허|주민|외국인)\s)등록(?=\s?번호)|병록|병력|차트|진료\s?카드|진료(?=\s?번호)|의무\s?기록|진찰권)";

    public static IEnumerable<Range> FindIn(string text) => NamedNumbers.FindIn(text, Before(), Behind());

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}
