namespace BotSuite.Answering.Conversations;

/// <summary>For whom and where the answers of a conversation have to hold.</summary>
public sealed record AskerScope
{
    /// <summary>A scope that nobody has named.</summary>
    public static AskerScope Unknown { get; } = new();

    /// <summary>The jurisdiction as sources name it, such as <c>US-CA</c> or <c>KR</c>; null where unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The group of people: <c>adult</c>, <c>child</c>, <c>pregnant</c>; null where unknown.</summary>
    public string? Population { get; init; }

    /// <summary>Whether the person was asked where the answers have to hold.</summary>
    public bool PlaceAsked { get; init; }

    /// <summary>Whether the person was asked for whom the answers have to hold.</summary>
    public bool PopulationAsked { get; init; }
}
