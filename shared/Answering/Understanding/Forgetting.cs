using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>Recognises the wish to begin anew ("reset", "start over", "처음부터 다시").</summary>
internal static partial class Forgetting
{
    public static bool IsAskedFor(string text) => text.Length <= 60 && (English().IsMatch(text) || Korean().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:/?reset(?:\s+(?:the\s+)?(?:chat|conversation|bot))?|/?restart|start\s+(?:over|again|afresh)|begin\s+again|new\s+(?:conversation|chat)|forget\s+(?:everything|what\s+i\s+(?:said|told\s+you)|all\s+(?:that|of\s+it)))(?:\s+please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^\W*(?:초기화(?:해\s*(?:줘요?|주세요))?|리셋|처음부터(?:\s*다시(?:\s*(?:할게요|시작할게요|시작해요?|해요?))?)?|새로\s*시작(?:할게요|해요?|하자)?|새\s*대화|(?:지금까지\s*(?:말한\s*)?(?:것|거|내용)(?:은|을)?\s*)?(?:다\s*|모두\s*)?잊어\s*(?:줘요?|주세요))\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();
}
