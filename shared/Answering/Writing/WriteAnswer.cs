using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Writing.Generated;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>
/// Writes the answer with sentences of the chosen passages, or has a model write or choose where the release says so. Whatever
/// becomes of the model, there is an answer that was copied.
/// </summary>
internal sealed class WriteAnswer(ContentWords contentWords, PromptChain chain, GeneratedWriter generated, SelectingWriter selecting)
    : IAnsweringStep<ChosenPassages, WrittenAnswer>
{
    public string Stage => "write";

    public async ValueTask<StepResult<WrittenAnswer>> RunAsync(ChosenPassages facts, CancellationToken cancellationToken)
    {
        var question = new QuestionTerms(facts.Words, contentWords);
        WrittenSentence[] quoted = [.. facts.Chosen.SelectMany(chosen => ExtractiveWriter.Write(chosen.Passage, question))];
        if (quoted.Length == 0)
            throw new InvalidOperationException("A passage was chosen that holds no sentence.");

        var draft = await AskModelAsync(facts, cancellationToken);
        return new WrittenAnswer(facts, draft?.Sentences is { Count: > 0 } sentences ? sentences : quoted, draft?.Verdicts ?? []);
    }

    private async Task<ModelDraft?> AskModelAsync(ChosenPassages facts, CancellationToken cancellationToken)
    {
        var main = facts.Chosen[0].Passage;
        var writer = facts.Release.Bundle.Writing.WriterFor(main.Domain);
        // Below the numbers to call in an emergency nothing stands that a model wrote or chose.
        if (facts.Card is not null) return null;
        // What somebody wrote for this very question is said as it was written, and what is in another language cannot be checked.
        if (!chain.IsConfigured || writer is WriterKind.Extractive || facts.Entry is not null || main.Language != facts.Language) return null;
        return writer is WriterKind.Select ? await selecting.WriteAsync(facts, cancellationToken) : await generated.WriteAsync(facts, cancellationToken);
    }
}
