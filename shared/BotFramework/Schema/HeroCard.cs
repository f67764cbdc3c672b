using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A card with a title, words, pictures and buttons, understood by nearly every channel.</summary>
public sealed class HeroCard
{
    /// <summary>Media type of the card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Line under the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What a tap on the card does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = this };
}
