using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>What the bot says about thumbs.</summary>
internal sealed record FeedbackWords
{
    /// <summary>The form's title.</summary>
    public required string Title { get; init; }

    /// <summary>The form's question.</summary>
    public required string Ask { get; init; }

    /// <summary>Before the field for words.</summary>
    public required string Comment { get; init; }

    /// <summary>Hint in that field.</summary>
    public required string CommentHint { get; init; }

    /// <summary>Button that sends the form.</summary>
    public required string Send { get; init; }

    /// <summary>After the form was sent.</summary>
    public required string Thanks { get; init; }

    /// <summary>Where a form can no longer be taken.</summary>
    public required string NotTaken { get; init; }

    /// <summary>Heading of the form of a thumb up, where a channel insists on one.</summary>
    public required string Liked { get; init; }

    /// <summary>The reasons.</summary>
    public required IReadOnlyDictionary<DislikeReason, string> Reasons { get; init; }

    /// <summary>The words in a language, a two-letter code; English where they are not written in it.</summary>
    public static FeedbackWords In(string language) => language == "ko" ? Korean : English;

    private static FeedbackWords English { get; } = new()
    {
        Title = "Your opinion",
        Ask = "What was wrong with the answer?",
        Comment = "What should it have said? (optional)",
        CommentHint = "Please leave out names, numbers and other personal details.",
        Send = "Send",
        Thanks = "Thank you. A colleague will look at this answer.",
        NotTaken = "This form no longer belongs to an answer of yours. Please use the thumbs below the answer.",
        Liked = "Thank you! Is there anything to add? (optional)",
        Reasons = new Dictionary<DislikeReason, string>
        {
            [DislikeReason.Wrong] = "It is wrong",
            [DislikeReason.Incomplete] = "Something is missing",
            [DislikeReason.OutOfDate] = "It is out of date",
            [DislikeReason.NotWhatIAsked] = "It is not what I asked",
            [DislikeReason.Other] = "Something else",
        },
    };

    private static FeedbackWords Korean { get; } = new()
    {
        Title = "의견 보내기",
        Ask = "답변의 어떤 점이 아쉬웠나요?",
        Comment = "어떤 답변을 기대하셨나요? (선택)",
        CommentHint = "이름, 번호 등 개인정보는 적지 말아 주세요.",
        Send = "보내기",
        Thanks = "의견 감사합니다. 담당자가 이 답변을 확인하겠습니다.",
        NotTaken = "이 양식과 연결된 답변을 찾을 수 없습니다. 답변 아래의 엄지 버튼을 이용해 주세요.",
        Liked = "감사합니다! 더 남기실 말씀이 있나요? (선택)",
        Reasons = new Dictionary<DislikeReason, string>
        {
            [DislikeReason.Wrong] = "내용이 틀렸어요",
            [DislikeReason.Incomplete] = "빠진 내용이 있어요",
            [DislikeReason.OutOfDate] = "오래된 내용이에요",
            [DislikeReason.NotWhatIAsked] = "제가 물어본 내용이 아니에요",
            [DislikeReason.Other] = "기타",
        },
    };
}
