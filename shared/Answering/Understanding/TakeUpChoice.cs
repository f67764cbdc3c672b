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
        if (said.Declined && open.Kind is ChoiceKind.Topic)
            return Over(facts, settled, phrases => phrases.NoneOfThese);
        // Who does not say for whom or where gets the answer that there is.
        if (said.Declined)
            return Next(new RecalledQuestion(facts, settled, open.Question) { HasChosen = true, WasAsked = true });
        if (said.Option is not { } option)
            return Next(new RecalledQuestion(facts, settled, words) { WasAsked = true });

        var chosen = open.Kind is ChoiceKind.Topic ? open.Options[option] : open.Question;
        return Next(new RecalledQuestion(facts, settled with { Scope = Chosen(settled.Scope, open, option) }, chosen) { HasChosen = true, WasAsked = true });
    }

    private static AskerScope Chosen(AskerScope scope, OpenChoice open, int option) => (open.Kind, open.Values.ElementAtOrDefault(option)) switch
    {
        (ChoiceKind.Place, { } place) => scope with { Place = place },
        (ChoiceKind.Population, { } population) => scope with { Population = population },
        _ => scope,
    };

    private static ValueTask<StepResult<RecalledQuestion>> Next(RecalledQuestion recalled) =>
        ValueTask.FromResult<StepResult<RecalledQuestion>>(recalled);

    private static ValueTask<StepResult<RecalledQuestion>> Over(JudgedQuestion facts, ConversationMemory memory, Func<Phrases, string> say)
    {
        var phrases = Phrases.For(QuestionLanguage.Of(facts.Masked.Text, facts.Question.Locale, memory.Language));
        var reply = new Reply { Ending = TurnEnding.SmallTalk, Language = phrases.Language, Lead = say(phrases) };
        return ValueTask.FromResult(StepResult<RecalledQuestion>.Over(new RecalledQuestion(facts, memory, facts.Masked.Text), reply));
    }
}
