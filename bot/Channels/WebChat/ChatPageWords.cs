using BotSuite.Bot.Channels.Pages;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>What the chat page says around the conversation.</summary>
public sealed record ChatPageWords
{
    /// <summary>Below the organisation's name: what to expect.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Link for keyboards, past the header.</summary>
    public required string SkipToMessage { get; init; }

    /// <summary>Name of the region that holds the conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>Button that begins again.</summary>
    public required string NewConversation { get; init; }

    /// <summary>Name of the button that switches to the dark look.</summary>
    public required string DarkLook { get; init; }

    /// <summary>Name of the button that switches to the light look.</summary>
    public required string LightLook { get; init; }

    /// <summary>While the script and the connection are on their way.</summary>
    public required string Loading { get; init; }

    /// <summary>Heading of the panel that says that the chat cannot be reached.</summary>
    public required string Unreachable { get; init; }

    /// <summary>What the person can do about it.</summary>
    public required string UnreachableAdvice { get; init; }

    /// <summary>When too many conversations were begun from one place.</summary>
    public required string TooMany { get; init; }

    /// <summary>Button of that panel.</summary>
    public required string TryAgain { get; init; }

    /// <summary>Where scripts are off.</summary>
    public required string NoScript { get; init; }

    /// <summary>Hint in the empty message box.</summary>
    public required string Placeholder { get; init; }

    /// <summary>The page's words in a language.</summary>
    public static ChatPageWords In(PageLanguage language) => language == PageLanguage.Korean ? Korean : English;

    private static ChatPageWords English { get; } = new()
    {
        Subtitle = "Answers only from approved sources, and shows where they stand",
        SkipToMessage = "Skip to the message box",
        Conversation = "Conversation",
        NewConversation = "New conversation",
        DarkLook = "Dark mode",
        LightLook = "Light mode",
        Loading = "Loading the chat…",
        Unreachable = "The chat cannot be reached right now",
        UnreachableAdvice = "Please check your internet connection and try again. What you have written so far is kept.",
        TooMany = "Too many conversations were started from your network. Please wait a minute and try again.",
        TryAgain = "Try again",
        NoScript = "This chat needs JavaScript. Please switch it on for this page, or contact us another way.",
        Placeholder = "Type your question",
    };

    private static ChatPageWords Korean { get; } = new()
    {
        Subtitle = "승인된 자료로만 답하고 출처를 보여 드립니다",
        SkipToMessage = "메시지 입력란으로 바로 가기",
        Conversation = "대화",
        NewConversation = "새 대화",
        DarkLook = "어두운 화면",
        LightLook = "밝은 화면",
        Loading = "채팅을 불러오는 중입니다…",
        Unreachable = "지금은 채팅에 연결할 수 없습니다",
        UnreachableAdvice = "인터넷 연결을 확인한 뒤 다시 시도해 주세요. 지금까지 나눈 대화는 보관되어 있습니다.",
        TooMany = "같은 네트워크에서 너무 많은 대화가 시작되었습니다. 잠시 기다렸다가 다시 시도해 주세요.",
        TryAgain = "다시 시도",
        NoScript = "이 채팅을 사용하려면 자바스크립트가 필요합니다. 이 페이지에서 자바스크립트를 켜거나 다른 방법으로 문의해 주세요.",
        Placeholder = "궁금한 점을 입력하세요",
    };
}
