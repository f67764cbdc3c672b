using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>Something said, by a person or by the bot.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The sender's time zone, an IANA name.</summary>
    string? LocalTimezone { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; markdown when absent.</summary>
    string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; list when absent.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    string? Locale { get; set; }

    /// <summary>The words.</summary>
    string? Text { get; set; }

    /// <summary>The words to be spoken: plain or SSML.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>The words where a card cannot be shown.</summary>
    string? Summary { get; set; }

    /// <summary>Buttons to offer.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>The value, as it came. See <see cref="GetValue{T}"/>.</summary>
    JsonElement? Value { get; set; }

    /// <summary>When the activity loses its meaning.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>Words that speech recognition should listen for.</summary>
    IList<string>? ListenFor { get; set; }

    /// <summary>An action that goes with the message.</summary>
    SemanticAction? SemanticAction { get; set; }

    /// <summary>Whether there is anything to show: words, a summary, cards, or channel data.</summary>
    bool HasContent();

    /// <summary>The value as the given type; default where there is none.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    T? GetValue<T>();
}
