namespace BotSuite.Bot.Questions;

/// <summary>What the bot says to a message that it does not take as a question.</summary>
/// <param name="TextOnly">To a message that holds files and no words.</param>
/// <param name="TooLong">To a message that is too long, with the limit as {0}.</param>
internal sealed record QuestionWords(string TextOnly, string TooLong)
{
    private static readonly QuestionWords English = new(
        "Thank you, but I cannot read files or pictures. Please write your question in a sentence.",
        "Your message is too long for me to read carefully. Please ask in up to {0} characters, one question at a time.");

    private static readonly QuestionWords Korean = new(
        "감사합니다. 다만 파일이나 사진은 읽을 수 없습니다. 궁금한 점을 글로 적어 주세요.",
        "메시지가 너무 길어 꼼꼼히 읽기 어렵습니다. {0}자 이내로 한 번에 한 가지씩 물어봐 주세요.");

    /// <summary>The words in a language, a two-letter code; English where they are not written in it.</summary>
    public static QuestionWords In(string language) => language == "ko" ? Korean : English;
}
