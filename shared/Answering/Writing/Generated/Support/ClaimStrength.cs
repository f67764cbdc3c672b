using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>
/// How strongly a sentence speaks: what must be, should be, may be, holds for all, holds only for some, holds on a condition, or comes
/// free. A sentence may not claim more than its source, nor leave out a condition.
/// </summary>
internal static partial class ClaimStrength
{
    private static readonly (string Name, Regex Words)[] Claims =
        [("must", Must()), ("should", Should()), ("may", May()), ("always", Always()), ("only", Only()), ("free", Free()), ("ban", Ban()), ("guarantee", Guarantee()),
        ("least", Least()), ("most", Most()), ("over", Over()), ("under", Under())];

    /// <summary>The name of the first difference that matters; null for none.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="main">The source's sentence that it rests on most.</param>
    /// <param name="source">All that it rests on.</param>
    public static string? Difference(string said, string main, string source)
    {
        foreach (var (name, words) in Claims)
            if (words.IsMatch(said) && !words.IsMatch(source))
                return name;
        if (Might().IsMatch(main) && !Might().IsMatch(said) && !May().IsMatch(said)) return "may";
        if (Exception().IsMatch(main) && !Exception().IsMatch(said)) return "exception";
        return Condition().IsMatch(main) && !AnyCondition().IsMatch(said) ? "condition" : null;
    }

    // Bounds also stand without a number: "up to its value". What is the same bound with a number is QuantityLock's to say.
    [GeneratedRegex(@"\b(?:at\s+least|minimum|or\s+(?:more|older|over|above|higher|longer|later)|no(?:t)?\s+(?:less|fewer|sooner|earlier)\s+than)\b|이상|최소|적어도", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(?:at\s+most|maximum|up\s+to|within|or\s+(?:less|fewer|younger|under|below|lower|earlier)|no(?:t)?\s+(?:more|longer|later)\s+than|exceed)\b|이하|최대|이내|안에|까지|넘", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?<!\bnot?\s)(?:more|greater|longer|older|higher)\s+than\b|\bover\b|\babove\b|\bexceed|초과|넘", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Over();

    [GeneratedRegex(@"\b(?<!\bnot?\s)(?:less|fewer|younger|shorter|lower)\s+than\b|\bunder\b|\bbelow\b|미만", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b(?:must|have\s+to|has\s+to|had\s+to|required?|requires|shall|need(?:s|ed)?\s+to|obliged|mandatory|obligatory|necessary)\b|해야|하여야|어야|아야|여야|필수|의무|필요", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Must();

    [GeneratedRegex(@"\b(?:should|recommend(?:s|ed)?|advised?|advisable|ought)\b|권장|권합|권고|바람직", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Should();

    [GeneratedRegex(@"\b(?:may(?!\s+\d)|might|can|cannot|could|allow(?:s|ed)?|permit(?:s|ted)?|able|possible|possibly|entitled|optional|let(?:s)?)\b|\bcan['’]t\b|수\s?(?:는|도|가)?\s?(?:있|없)|가능|불가|허용|됩니다|돼요|되며", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex May();

    [GeneratedRegex(@"\b(?:may(?!\s+\d)|might|could|possibly|sometimes|usually|often|generally|in\s+some\s+cases|likely)\b|수도\s?있|경우도|대체로|보통|일반적으로", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Might();

    [GeneratedRegex(@"\b(?:all|every|each|always|any|anyone|everyone|any\s?time|entire(?:ly)?|completely)\b|모든|항상|언제나|누구나|전부|언제든", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(?:only|solely|exclusively)\b|에만|에\s?한해|에\s?한하여|만\s?(?:가능|받|해당|적용)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Only();

    [GeneratedRegex(@"\bfree\b|\bno\s+(?:charge|cost|fee)\b|무료", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Free();

    [GeneratedRegex(@"\b(?:prohibit(?:s|ed)?|forbid(?:s|den)?|banned?|illegal|unlawful|void|invalid)\b|금지|불법|위법|무효", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ban();

    [GeneratedRegex(@"\b(?:guarantee(?:s|d)?|certain(?:ly)?|definitely|safe|cures?)\b|보장|확실|안전|완치", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guarantee();

    [GeneratedRegex(@"\b(?:unless|except(?:ion|ing)?|excluding|excludes?|other\s+than|apart\s+from)\b|제외|외에는|예외|아닌\s?한", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\b(?:if|provided\s+that|as\s+long\s+as|only\s+when|in\s+case)\b|경우|(?:하|되|으|이)면\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:if|provided|as\s+long\s+as|when|whenever|in\s+case|unless|with|without|for|once|after|who|where|until|upon|by)\b|경우|면|때|후|시\s|없이", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyCondition();
}
