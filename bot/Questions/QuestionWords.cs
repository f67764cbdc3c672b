namespace BotSuite.Bot.Questions;

/// <summary>What the bot says of itself, outside of answers.</summary>
internal sealed record BotWords
{
    /// <summary>The welcome.</summary>
    public required string Welcome { get; init; }

    /// <summary>To a message that holds files and no words.</summary>
    public required string TextOnly { get; init; }

    /// <summary>To a message that is too long, with the limit as {0}.</summary>
    public required string TooLong { get; init; }

    /// <summary>The words in a language or locale; English where they are not written in it.</summary>
    public static BotWords In(string? language) =>
        language is not null && language.StartsWith("ko", StringComparison.OrdinalIgnoreCase) ? Korean : English;

    private static BotWords English { get; } = new()
    {
        Welcome = "Hello! I am an automated assistant. I answer only from approved sources, word for word, and show you where each answer stands. "
            + "Please do not share personal details. What would you like to know?",
        TextOnly = "Thank you, but I cannot read files or pictures. Please write your question in a sentence.",
        TooLong = "Your message is too long for me to read carefully. Please ask in up to {0} characters, one question at a time.",
    };

    private static BotWords Korean { get; } = new()
    {
        Welcome = "안녕하세요! 저는 자동 응답 도우미입니다. 승인된 자료의 문장 그대로만 답하고, 답변의 출처를 함께 보여 드립니다. "
            + "개인정보는 입력하지 말아 주세요. 무엇이 궁금하신가요?",
        TextOnly = "감사합니다. 다만 파일이나 사진은 읽을 수 없습니다. 궁금한 점을 글로 적어 주세요.",
        TooLong = "메시지가 너무 길어 꼼꼼히 읽기 어렵습니다. {0}자 이내로 한 번에 한 가지씩 물어봐 주세요.",
    };
}
