namespace BotSuite.Data.Sources;

/// <summary>How a <see cref="Passage"/> came to be.</summary>
public enum PassageKind
{
    /// <summary>A piece of running text, under its heading.</summary>
    Section,

    /// <summary>An answer that somebody wrote for the questions beside it.</summary>
    FaqEntry,
}
