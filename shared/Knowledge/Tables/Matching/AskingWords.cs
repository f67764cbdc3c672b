using System.Collections.Frozen;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// The words with which people ask for a cell, beside what they ask for: "can you tell me …", "… 알려 주세요". A question of other
/// words asks for something else than the cell, and is left to the search. Words that turn a question round (not, than, why)
/// are missing here on purpose.
/// </summary>
internal static class AskingWords
{
    private static readonly FrozenSet<string> English = Words(
        """
        a an and any are as at be by can cant could did do does for from had has have hello hi i id if im in is it its know let like
        many me much my need now of on or our please right s see shall should show so tell that thats the their there these this those
        to today us want was we were what whats which will with would you your current currently exact exactly say give get got
        ok okay hey thanks thank how look up check find also then
        """);

    // Said before a value that is to take another one's place: "and for shoes?", "그럼 프리미엄은요?".
    private static readonly FrozenSet<string> Particles = Words(
        """
        은 는 이 가 을 를 의 에 에서 에게 으로 로 와 과 랑 이랑 도 만 까지 부터 요 이요 은요 는요 도요 께 한테 나 이나 하고 라고 이라고 고
        """);

    private static readonly FrozenSet<string> Endings = Words(
        """
        얼마 얼마예요 얼마에요 얼마인가요 얼마입니까 얼마인지 얼마야 얼마죠 얼마지 얼마나 얼만가요 알려 알려줘 알려줘요 알려주세요 알려주실래요
        알려주시겠어요 알려주십시오 주세요 주실 줘 줘요 뭐 뭐예요 뭐에요 뭔가요 뭐야 뭔지 무엇 무엇인가요 무엇입니까 무엇인지 어떻게 어떤 어때요
        어떤가요 되나요 되는지 됩니까 되죠 되요 돼요 되어 있나요 있어요 있습니까 있는지 인가요 입니까 이에요 예요 에요 이야 야 인지 인데 인데요 죠 지요
        궁금 궁금해요 궁금합니다 궁금한데요 싶어요 싶습니다 싶은데요 알고 알수 수 들어요 드나요 듭니까 드는지 드는가요 나와요 나오나요 확인 확인해 해 해요 하나요 합니까 합니다 하는지 해주세요 해줘 해줘요
        좀 혹시 그럼 그러면 그리고 그런데 지금 현재 오늘 저 제 제가 저는 내 나의 안녕하세요 문의 문의드립니다 문의드려요 드립니다 드려요 부탁 부탁드립니다
        부탁해요 말씀 말해 대해 대한 대해서 경우 경우에 때 건가요 걸까요 을까요 까요 려면 네 예 응 아 음 감사합니다 몇 시 일
        """);

    private static readonly int LongestPiece = Endings.Max(word => word.Length);

    /// <summary>Whether an English word says how something is asked rather than what for.</summary>
    public static bool IsEnglish(string word) => English.Contains(word);

    /// <summary>Whether a piece hangs on a Korean word.</summary>
    public static bool IsParticle(string piece) => Particles.Contains(piece);

    /// <summary>Whether a run of Hangul is made of particles, endings and <paramref name="topics"/> alone; adds the topics that it holds.</summary>
    public static bool Explain(string run, IReadOnlyCollection<string> topics, ISet<string> found)
    {
        // How the run up to a place was explained: by which piece; as few pieces as possible, topics first.
        var best = new (int Cost, string? Piece)[run.Length + 1];
        Array.Fill(best, (int.MaxValue, null));
        best[0] = (0, null);
        var longest = Math.Max(LongestPiece, topics.Count == 0 ? 0 : topics.Max(topic => topic.Length));
        for (var end = 1; end <= run.Length; end++)
        {
            for (var start = Math.Max(0, end - longest); start < end; start++)
            {
                if (best[start].Cost == int.MaxValue) continue;
                var piece = run[start..end];
                var cost = CostOf(piece, topics);
                if (cost > 0 && best[start].Cost + cost < best[end].Cost) best[end] = (best[start].Cost + cost, piece);
            }
        }

        if (best[^1].Cost == int.MaxValue) return false;
        for (var at = run.Length; at > 0; at -= best[at].Piece!.Length)
            if (topics.Contains(best[at].Piece!))
                found.Add(best[at].Piece!);
        return true;
    }

    /// <summary>A Korean word without the particle that hangs on it, where two syllables or more are left; as it is elsewhere.</summary>
    public static string WithoutParticle(string word)
    {
        for (var length = Math.Min(3, word.Length - 2); length > 0; length--)
            if (Particles.Contains(word[^length..]))
                return word[..^length];
        return word;
    }

    private static int CostOf(string piece, IReadOnlyCollection<string> topics)
    {
        if (topics.Contains(piece)) return 1;
        return Endings.Contains(piece) || Particles.Contains(piece) ? 10 : 0;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
