namespace BotSuite.BotFramework.Schema;

/// <summary>The answer to <c>adaptiveCard/action</c>: a new card, a message or an error.</summary>
public sealed class AdaptiveCardInvokeResponse
{
    /// <summary>Type of an answer that replaces the card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Type of an answer that shows a message.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Type of an answer that reports an error.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Status of the action, like an HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>Type of the value.</summary>
    public string? Type { get; set; }

    /// <summary>The card, the words or the error.</summary>
    public object? Value { get; set; }
}
