using System.Text.RegularExpressions;

namespace BotSuite.Answering.Questions;

/// <summary>Recognises what people write of Korean in Latin letters: greetings and thanks. Longer texts nobody writes so.</summary>
internal static partial class RomanizedKorean
{
    public static bool IsOne(string text) => text.Length <= 60 && Words().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:(?:annyeong|annyong|anyoung|anyeong|an-?nyeong)(?:haseyo|hasaeyo|hasayo|hashimnikka|hasimnikka|ha\s*se\s*yo)?|[gk]h?amsa(?:hamnida|hapnida|hamnita|haeyo|hae)|go+mawo(?:yo)?|gomapseumnida|annyeonghi\s*(?:gaseyo|kaseyo|gyeseyo|kyeseyo)|ne|ye|aniyo|anyo|jinjja|daebak|yeoboseyo)(?:\W+(?:ne|yo))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
