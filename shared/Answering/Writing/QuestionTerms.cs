using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Writing;

/// <summary>The content words of a question, to weigh sentences by.</summary>
internal sealed class QuestionTerms(string question)
{
    private readonly IReadOnlySet<string> _words = ContentWords.Of(question);

    /// <summary>How much of the question a text carries.</summary>
    public double WeightIn(string text) => ContentWords.Of(text).Count(_words.Contains);
}
