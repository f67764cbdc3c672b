namespace BotSuite.Data.Turns;

/// <summary>A thumb.</summary>
public enum Reaction
{
    /// <summary>Thumb up.</summary>
    Like,

    /// <summary>Thumb down.</summary>
    Dislike,
}
