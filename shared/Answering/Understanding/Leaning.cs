namespace BotSuite.Answering.Understanding;

/// <summary>How plainly a message leans on what was said before it.</summary>
public enum Leaning
{
    /// <summary>It only says little of its own ("how long do I have?", "손으로 써도 되나요?"); whoever finds an answer to it as it stands need not look back.</summary>
    Maybe,

    /// <summary>It opens as a follow-up and names something ("what about weekends?", "그럼 주말에는요?"), which may also be a new subject.</summary>
    Named,

    /// <summary>It points back ("who pays for that?", "그건 얼마예요?") or asks for nothing without what was said ("why?").</summary>
    Surely,
}
