using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>
/// Words of which one cannot stand for another, however near they are in meaning: a model puts "increase" and "decrease" at a
/// cosine of .82 and "buy" and "sell" at .74, nearer than "attorney" is to "legal help".
/// </summary>
internal sealed class OppositeWords
{
    private static readonly string[] Groups =
    [
        "cancel renew extend", "cancel confirm", "open close", "start stop end", "begin end", "buy sell", "borrow lend", "join leave", "add remove", "enable disable",
        "activate deactivate", "accept reject refuse", "accept decline", "allow forbid", "include exclude", "import export", "hire fire", "increase decrease reduce",
        "raise lower", "upgrade downgrade", "deposit withdraw withdrawal", "send receive", "lock unlock", "login logout", "subscribe unsubscribe", "marry divorce",
        "before after", "minimum maximum", "least most", "high low", "hot cold", "hard loose soft", "early late", "first last", "domestic international",
        "gain lose", "overdose underdose", "constipation diarrhoea diarrhea", "hypertension hypotension", "insured uninsured", "paid unpaid", "legal illegal",
        "landlord tenant", "employer employee", "buyer seller", "plaintiff defendant", "adult child", "mother father", "credit debit", "monthly yearly annual",
        "symptom treatment diagnosis diagnose cause prevention prevent outlook", "sign treatment",
        "취소 갱신 연장", "해지 갱신 연장", "해지 가입", "탈퇴 가입", "시작 중단 종료", "구매 판매", "입금 출금", "인상 인하", "증가 감소", "이전 이후", "전에 후에", "최소 최대",
        "집주 세입", "임대 임차", "성인 아이", "증상 치료 원인 예방 진단", "변비 설사", "보내 받은", "월간 연간", "국내 해외",
    ];

    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);

    public OppositeWords(TextAnalyzer analyzer)
    {
        for (var group = 0; group < Groups.Length; group++)
            foreach (var term in analyzer.Analyze(Groups[group]))
            {
                if (!_groups.TryGetValue(term.Text, out var known)) _groups[term.Text] = known = [];
                known.Add(group);
            }
    }

    /// <summary>Whether one of the words that only one side has is the opposite of one that only the other has.</summary>
    public bool AreExchanged(IEnumerable<string> ofOne, IEnumerable<string> ofOther)
    {
        var asked = ofOne.SelectMany(Of).ToHashSet();
        return asked.Count > 0 && ofOther.SelectMany(Of).Any(asked.Contains);
    }

    private IEnumerable<int> Of(string term) => _groups.GetValueOrDefault(term) ?? [];
}
