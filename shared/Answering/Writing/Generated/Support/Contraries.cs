using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Finds a word in a sentence that says the contrary of a word of its source: another word in a pair, or the same with a prefix.</summary>
internal static class Contraries
{
    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "dis", "non"];

    private static readonly (string One, string Other)[] Pairs =
    [
        ("more", "less"), ("increase", "decrease"), ("open", "close"), ("accept", "reject"), ("approve", "deny"), ("start", "end"), ("begin", "end"), ("above", "below"), ("before", "after"),
        ("earlier", "later"), ("high", "low"), ("higher", "lower"), ("legal", "illegal"), ("buy", "sell"), ("buyer", "seller"), ("landlord", "tenant"), ("employer", "employee"),
        ("plaintiff", "defendant"), ("stop", "continue"), ("stop", "start"), ("take", "avoid"), ("include", "exclude"), ("hot", "cold"), ("minimum", "maximum"), ("first", "last"), ("weekday", "weekend"),
        ("lender", "borrower"), ("parent", "child"), ("adult", "child"), ("full", "partial"), ("domestic", "international"), ("online", "offline"), ("left", "right"), ("safe", "dangerous"), ("easy", "difficult"),
        ("이상", "이하"), ("이전", "이후"), ("최대", "최소"), ("포함", "제외"), ("증가", "감소"), ("허용", "금지"), ("가능", "불가"), ("임대인", "임차인"), ("성인", "아동"), ("국내", "해외"), ("평일", "주말"), ("오전", "오후"), ("시작", "종료"), ("승인", "거절"),
    ];

    /// <summary>Whether some word of the sentence is contrary to the source.</summary>
    public static bool AreIn(IReadOnlySet<string> said, IReadOnlySet<string> source, ContentWords words)
    {
        var added = said.Where(word => !source.Contains(word)).ToArray();
        if (added.Length == 0) return false;
        return Array.Exists(added, word => Array.Exists(Prefixes, prefix =>
                source.Contains(prefix + word) || word.StartsWith(prefix, StringComparison.Ordinal) && source.Contains(word[prefix.Length..])))
            || Array.Exists(Pairs, pair => Turns(pair.One, pair.Other) || Turns(pair.Other, pair.One));

        // A sentence that holds both words sets one against the other, as its source may.
        bool Turns(string one, string other) =>
            words.Of(one) is { Count: > 0 } ones && words.Of(other) is { Count: > 0 } others
            && ones.All(said.Contains) && !ones.All(source.Contains) && others.All(source.Contains) && !others.All(said.Contains);
    }
}
