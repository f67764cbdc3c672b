using BotSuite.Answering.Conversations;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Questions;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Understanding;

/// <summary>Takes a message as the answer to what the bot asked last, where it is one; else it is a new question, and the bot's is forgotten.</summary>
internal sealed class TakeUpChoice : IAnsweringStep<JudgedQuestion, RecalledQuestion>
{
    public string Stage => "recall";

    public ValueTask<StepResult<RecalledQuestion>> RunAsync(JudgedQuestion facts, CancellationToken cancellationToken)
    {
        var memory = facts.Question.Memory ?? ConversationMemory.Nothing;
        var words = facts.Asked;
        if (Forgetting.IsAskedFor(words))
            return Over(facts, ConversationMemory.Nothing with { Language = memory.Language }, phrases => phrases.Forgotten);
        if (memory.Open is not { } open)
            return Next(new RecalledQuestion(facts, memory, words));

        var settled = memory with { Open = null };
        var said = ChoiceReader.Read(words, open.Options);
        if (said.Declined)
            return Over(facts, settled, phrases => phrases.NoneOfThese);
        return said.Option is { } option
            ? Next(new RecalledQuestion(facts, settled, open.Options[option]) { HasChosen = true, WasAsked = true })
            : Next(new RecalledQuestion(facts, settled, words) { WasAsked = true });
    }

    private static ValueTask<StepResult<RecalledQuestion>> Next(RecalledQuestion recalled) =>
        ValueTask.FromResult<StepResult<RecalledQuestion>>(recalled);

    private static ValueTask<StepResult<RecalledQuestion>> Over(JudgedQuestion facts, ConversationMemory memory, Func<Phrases, string> say)
    {
        var phrases = Phrases.For(QuestionLanguage.Of(facts.Masked.Text, facts.Question.Locale, memory.Language));
        var reply = new Reply { Ending = TurnEnding.SmallTalk, Language = phrases.Language, Lead = say(phrases) };
        return ValueTask.FromResult(StepResult<RecalledQuestion>.Over(new RecalledQuestion(facts, memory, facts.Masked.Text), reply));
    }
}
