namespace BotSuite.Bot.Turns;

/// <summary>What a person reads when a turn has failed: kind words and a reference that a colleague of ours can find in log and ledger.</summary>
internal static class Apology
{
    /// <summary>The words, in the person's language where that is English or Korean.</summary>
    /// <param name="language">A two-letter code or a BCP 47 tag; null where unknown.</param>
    /// <param name="reference">The reference.</param>
    public static string Text(string? language, string reference) => BotLanguage.IsKorean(language)
        ? $"죄송합니다. 문제가 생겨 답변을 드리지 못했습니다. 잠시 후 다시 질문해 주세요. 계속되면 담당자에게 참조 번호 {reference}을(를) 알려 주세요."
        : $"I am sorry, something went wrong and I could not answer. Please ask again in a moment. If it happens again, tell our team the reference {reference}.";
}
