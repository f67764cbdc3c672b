using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>Follow-ups in English.</summary>
internal static partial class EnglishFollowUps
{
    private static readonly char[] Ends = ['?', '.', '!', ',', ' '];

    // Words that ask about anything: a question of nothing else has no subject of its own.
    private static readonly HashSet<string> Empty = new(
        """
        a an the i we you me my our your us do does did done can could may might must should would will shall is are was were be been am have has had to of for on in at by from with as
        and or but so then also too still now there here not no any some if when where who whom why how what which long much many often far soon late early take takes cost costs fee fees price
        charge pay pays paid need needs needed want get gets got long time times day days week weeks month months deadline free possible allowed required expensive happen happens next else
        more exactly please again start begin end first last before after until anything something work works mean means ok okay know tell say else apply
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    public static FollowUp? Read(string text, string earlier, string? topic)
    {
        var opening = Opening().Match(text);
        var alone = opening.Success ? text[opening.Length..].TrimStart() : text;
        if (alone.Trim(Ends).Length == 0) return null;
        if (Pointer().Match(alone) is { Success: true } pointer)
            return new FollowUp(Put(alone, pointer, Subjects.Of(topic ?? earlier)), alone, Leaning.Surely);
        if (opening.Success && !Predicate().IsMatch(alone))
            // "And for a child?" narrows what was asked; "what about a child?" may begin anew.
            return new FollowUp(Attach(alone.Trim(Ends), earlier), alone, Preposition().IsMatch(alone) ? Leaning.Surely : Leaning.Named);
        var empty = IsEmpty(alone);
        if (!empty && !opening.Success) return null;
        return new FollowUp($"{alone.TrimEnd(Ends)}: {Subjects.Of(topic ?? earlier)}?", alone, empty && (IsBare(alone) || opening.Success) ? Leaning.Surely : Leaning.Maybe);
    }

    private static string Put(string text, Match pointer, string subject) =>
        string.Concat(text.AsSpan(0, pointer.Index), subject, text.AsSpan(pointer.Index + pointer.Length));

    // "How much is delivery to Jeju?" and "to Busan?", or "what about Busan?", ask "How much is delivery to Busan?".
    private static string Attach(string named, string earlier)
    {
        var question = earlier.Trim().TrimEnd(Ends);
        var own = Preposition().Match(named);
        if (LastPlace().Match(question) is { Success: true } place && (!own.Success || SamePlace(own.Value, place.Groups["at"].Value)))
            return $"{question[..place.Groups["at"].Index]}{(own.Success ? "" : place.Groups["at"].Value + " ")}{named}?";
        if (!own.Success && Object().Match(question) is { Success: true } thing)
            return $"{question[..thing.Groups["thing"].Index]}{named}?";
        return own.Success ? $"{question} {named}?" : $"{question}, {named}?";
    }

    private static bool SamePlace(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsEmpty(string text) => Words().Matches(text).All(word => Empty.Contains(word.Value));

    private static bool IsBare(string text) => Words().Count(text) <= 2;

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|well|now)\b[\s,]*)*(?:(?:and|but|or|so|also|then)\b[\s,]*)*(?:(?:and|but|or|so|also|then)\b|what\s+about\b|how\s+about\b|what\s+of\b)(?:\s+what\s+about\b)?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:it|this|that|these|those|they|them|he|she|him|one|ones)\b(?!\s+(?:possible|safe|legal|true|ok|okay|necessary|that|who)\b)|(?<=\b(?:is|'s)\s)there(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:how|what|who|whom|whose|where|when|which|why|can|could|do|does|did|is|are|was|were|will|would|may|might|must|should|shall|have|has|am|i|we|my|tell|explain|show|give|help)\b|\b(?:is|are|was|were|cost|costs|need|have|has)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"^(?:to|for|from|in|into|at|with|without|on|by|during|after|before|under|over|outside|inside|as|if|when|abroad)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preposition();

    // The last place, time or person that the question names, of at most four words.
    [GeneratedRegex(@"\s(?<at>to|for|from|in|at|with|without|on|by|during|after|before|as)\s+(?:(?!(?:to|for|from|in|at|with|without|on|by|during|after|before|as|do|i|if)\b)\S+)(?:\s+(?!(?:to|for|from|in|at|with|without|on|by|during|after|before|as|do|i|if)\b)\S+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastPlace();

    // "Can I return underwear", "How do I treat a cut": what the asker does something with.
    [GeneratedRegex(@"^(?:(?:how|when|where|why)\s+)?(?:can|could|may|should|do|must|will)\s+(?:i|we|you)\s+\w+\s+(?<thing>\S+(?:\s+\S+){0,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Object();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’]\p{L}+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
