using BotSuite.Bot.Channels.Pages;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>What the page of a source says around the document.</summary>
public sealed record SourcePageWords
{
    /// <summary>What the page is, above the document's title.</summary>
    public required string Heading { get; init; }

    /// <summary>Link past the header.</summary>
    public required string SkipToQuotation { get; init; }

    /// <summary>What the marked words are.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the marked words are where a model put them in its own.</summary>
    public required string ExplanationRestated { get; init; }

    /// <summary>Before the question that an entry answers.</summary>
    public required string Question { get; init; }

    /// <summary>Before the issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>Before the version's number.</summary>
    public required string Version { get; init; }

    /// <summary>Before the day of reading.</summary>
    public required string ReadAt { get; init; }

    /// <summary>Before the days in force.</summary>
    public required string InForce { get; init; }

    /// <summary>Days in force from a day on, with the day as {0}.</summary>
    public required string From { get; init; }

    /// <summary>Days in force up to a day, with the day as {0}.</summary>
    public required string Until { get; init; }

    /// <summary>Days in force from {0} to {1}.</summary>
    public required string FromUntil { get; init; }

    /// <summary>Before the licence.</summary>
    public required string Rights { get; init; }

    /// <summary>Link to where the document is published.</summary>
    public required string Original { get; init; }

    /// <summary>Mark of a sample.</summary>
    public required string Sample { get; init; }

    /// <summary>Mark of a text that is no longer in force.</summary>
    public required string Expired { get; init; }

    /// <summary>Mark of a text that is not in force yet.</summary>
    public required string Coming { get; init; }

    /// <summary>Mark of a version that is not the current one.</summary>
    public required string Superseded { get; init; }

    /// <summary>Link back to the chat.</summary>
    public required string ToChat { get; init; }

    /// <summary>Name of the button that switches to the dark look.</summary>
    public required string DarkLook { get; init; }

    /// <summary>Name of the button that switches to the light look.</summary>
    public required string LightLook { get; init; }

    /// <summary>Heading where there is no such source.</summary>
    public required string Missing { get; init; }

    /// <summary>What that may come from.</summary>
    public required string MissingAdvice { get; init; }

    /// <summary>A day as people write it.</summary>
    public required string DayFormat { get; init; }

    /// <summary>The page's words in a language.</summary>
    public static SourcePageWords In(PageLanguage language) => language == PageLanguage.Korean ? Korean : English;

    private static SourcePageWords English { get; } = new()
    {
        Heading = "Source of the answer",
        SkipToQuotation = "Skip to the quoted words",
        Explanation = "The marked words are the ones that the answer quotes. They are shown as they were when the answer was given.",
        ExplanationRestated = "AI wrote the answer from the marked words, and it was checked against them. They are shown as they were when the answer was given.",
        Question = "Question",
        Issuer = "Published by",
        Version = "Version",
        ReadAt = "Read on",
        InForce = "In force",
        From = "from {0}",
        Until = "until {0}",
        FromUntil = "{0} to {1}",
        Rights = "Terms of use",
        Original = "Open the original",
        Sample = "Sample text. It was written to try the chat and is no advice.",
        Expired = "No longer in force. It was in force until {0}.",
        Coming = "Not in force yet. It will be from {0}.",
        Superseded = "There is a newer version of this document, or it has been withdrawn.",
        ToChat = "To the chat",
        DarkLook = "Dark mode",
        LightLook = "Light mode",
        Missing = "This source cannot be found",
        MissingAdvice = "The link may be incomplete, or the document has been removed. Please ask your question again in the chat.",
        DayFormat = "d MMMM yyyy",
    };

    private static SourcePageWords Korean { get; } = new()
    {
        Heading = "답변의 출처",
        SkipToQuotation = "인용된 문장으로 바로 가기",
        Explanation = "표시된 부분이 답변에 인용된 문장이며, 답변 당시의 내용 그대로입니다.",
        ExplanationRestated = "AI가 표시된 부분을 바탕으로 답변을 작성하고 대조했습니다. 표시된 부분은 답변 당시의 내용 그대로입니다.",
        Question = "질문",
        Issuer = "발행",
        Version = "버전",
        ReadAt = "확인한 날",
        InForce = "적용 기간",
        From = "{0}부터",
        Until = "{0}까지",
        FromUntil = "{0}부터 {1}까지",
        Rights = "이용 조건",
        Original = "원문 보기",
        Sample = "체험용으로 작성한 예시 글이며, 실제 안내나 조언이 아닙니다.",
        Expired = "더 이상 적용되지 않는 내용입니다. {0}까지 적용되었습니다.",
        Coming = "아직 적용되지 않는 내용입니다. {0}부터 적용됩니다.",
        Superseded = "이 문서는 그 뒤에 개정되었거나 더 이상 쓰이지 않습니다.",
        ToChat = "채팅으로 돌아가기",
        DarkLook = "어두운 화면",
        LightLook = "밝은 화면",
        Missing = "출처를 찾을 수 없습니다",
        MissingAdvice = "링크가 잘렸거나 문서가 삭제되었을 수 있습니다. 채팅에서 다시 질문해 주세요.",
        DayFormat = "yyyy년 M월 d일",
    };
}
