using BotSuite.Answering;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>The few words that a rendered answer adds to what was quoted.</summary>
/// <param name="Quoted">The label under an answer that consists of quotations.</param>
/// <param name="Restated">The label under an answer in which a model put the sources' words in its own.</param>
/// <param name="Sources">The heading of the list of sources, where a channel has none of its own.</param>
/// <param name="Searching">What a waiting person is told.</param>
internal sealed record AnswerWords(string Quoted, string Restated, string Sources, string Searching)
{
    private static readonly AnswerWords English = new(
        "Automatic answer, quoted word for word", "Written by AI from the cited passages and checked against them", "Sources", "Searching the approved sources…");

    private static readonly AnswerWords Korean = new(
        "자동 답변, 승인된 자료 그대로 인용", "AI가 인용된 자료를 바탕으로 작성하고 자료와 대조한 답변", "출처", "승인된 자료를 찾고 있습니다…");


    /// <summary>The label under an answer: who wrote it.</summary>
    public string LabelOf(Answer answer) => AnswerEntity.IsRestated(answer) ? Restated : Quoted;

    /// <summary>The words in a language, a two-letter code; English where they are not written in it.</summary>
    public static AnswerWords In(string language) => language == "ko" ? Korean : English;
}
