namespace BotSuite.Answering;

/// <summary>How a sentence stands in an answer.</summary>
public enum SentenceShape
{
    /// <summary>Follows the sentence before it.</summary>
    Running,

    /// <summary>Begins a paragraph.</summary>
    Paragraph,

    /// <summary>Is an item of a list without order.</summary>
    Bullet,

    /// <summary>Is an item of an ordered list.</summary>
    Step,
}
