using System.Collections.Frozen;

namespace BotSuite.Knowledge.Languages;

/// <summary>
/// Words that say how something is asked rather than what about. They weigh little in a search, but something:
/// a question of function words alone still finds its twin.
/// </summary>
internal static class FunctionWords
{
    /// <summary>Length of the longest English function word, in characters.</summary>
    public const int LongestEnglish = 8;

    private const string English =
        """
        a an and are as at be been but by can could cant couldnt did didnt do does doesnt dont for from had has have havent how
        i if im in into is isnt it its ive me my no not of on or our shall should so such that the their then there theres these
        they this to us was wasnt we were what whats when where which who why will with wont would wouldnt you your youre am any
        please
        """;

    // Pairs of syllables from endings and question words: 어떻게 하나요, 해야 하나요, 인가요, 있나요, 됩니까, 무엇을, 알려 주세요.
    private const string Korean =
        """
        어떻 떻게 하나 나요 해야 하면 되나 인가 가요 는가 은가 무엇 엇을 엇인 뭔가 뭐예 예요 이에 에요 있나 습니 니까 니다 합니 입니
        됩니 되요 돼요 하는 하려 려면 려고 으면 알려 려주 주세 세요 싶어 어요 해요 하고 고싶 에서 까요 을까 수 것 어떤 언제 어디
        디서 누가 왜 좀 제가 저는 에는 에게 으로 경우 때 할 는데 은데 인데
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        $"{English} {Korean}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, in lower case and before stemming, or a pair of syllables is a function word.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
}
