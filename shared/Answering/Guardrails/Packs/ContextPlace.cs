namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>Where the words of a <see cref="PassingContext"/> stand, seen from the sign.</summary>
public enum ContextPlace
{
    /// <summary>In the same sentence, shortly before it.</summary>
    Before,

    /// <summary>In the same sentence, shortly after it.</summary>
    After,

    /// <summary>Over the sign itself: a longer phrase that holds it ("heart attack prices").</summary>
    Around,

    /// <summary>Anywhere in the same sentence.</summary>
    Sentence,

    /// <summary>Anywhere in the message.</summary>
    Message,
}
