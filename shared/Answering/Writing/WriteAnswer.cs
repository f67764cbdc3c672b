using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>Writes the answer with sentences of the chosen passages, and nothing else.</summary>
internal sealed class WriteAnswer(ContentWords contentWords) : IAnsweringStep<ChosenPassages, WrittenAnswer>
{
    public string Stage => "write";

    public ValueTask<StepResult<WrittenAnswer>> RunAsync(ChosenPassages facts, CancellationToken cancellationToken)
    {
        var question = new QuestionTerms(facts.Words, contentWords);
        WrittenSentence[] draft = [.. facts.Chosen.SelectMany(chosen => ExtractiveWriter.Write(chosen.Passage, question))];
        if (draft.Length == 0)
            throw new InvalidOperationException("A passage was chosen that holds no sentence.");
        return ValueTask.FromResult<StepResult<WrittenAnswer>>(new WrittenAnswer(facts, draft));
    }
}
