namespace BotSuite.Bot.Welcome;

/// <summary>How the bot introduces itself.</summary>
internal static class WelcomeWords
{
    private const string English =
        "Hello! I am an automated assistant. I answer only from approved sources, and show you where each answer stands. "
        + "Please do not share personal details. What would you like to know?";

    private const string Korean =
        "안녕하세요! 저는 자동 응답 도우미입니다. 승인된 자료에 있는 내용으로만 답하고, 답변의 출처를 함께 보여 드립니다. "
        + "개인정보는 입력하지 말아 주세요. 무엇이 궁금하신가요?";

    /// <summary>The words in a language, a two-letter code; English where they are not written in it.</summary>
    public static string In(string language) => language == "ko" ? Korean : English;
}
