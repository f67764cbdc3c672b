using BotSuite.Answering;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>Answers to render.</summary>
internal static class SampleAnswers
{
    public static readonly Guid TurnId = new("7d1f5b0e-6f6b-4d3f-9d55-7f2f54f6a001");

    public static readonly Bot.Channels.Rendering.SourceLinks Links = new(new Uri("https://bot.example.org/"));

    public static Answer Quoted(params QuotedSentence[] sentences) => new()
    {
        TurnId = TurnId,
        Ending = TurnEnding.Answered,
        Language = "en",
        Reference = "ABCD1234",
        Sentences = sentences,
        Citations = [.. sentences.SelectMany(sentence => sentence.Proofs).Select(proof => proof.Citation).Distinct().Order().Select(number => Citation(number))],
    };

    public static QuotedSentence Says(string text, SentenceShape shape = SentenceShape.Running, params int[] citations) =>
        new(text, shape, [.. (citations.Length == 0 ? [1] : citations).Select(number => new SentenceProof(number, TurnId, TurnId, null, 0, text.Length, new string('0', 64)))]);

    public static Citation Citation(int number, string title = "Returns", string excerpt = "You can return items within 30 days.") =>
        new(number, title, TurnId, TurnId, null, excerpt, null);
}
