using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Order;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>
/// Hears an emergency before anything else is done with a message. What is named, and every crisis, is answered with a fixed card: no
/// search, no model. What is only understood from the whole message ("I spilled boiling water over my arm") gets the card first, and
/// below it what a source says word for word, if one answers. The conversation stays open.
/// </summary>
internal sealed class JudgeMessage(ReleasedJudges judges, EmergencyCards cards) : IAnsweringStep<MaskedQuestion, JudgedQuestion>
{
    public string Stage => "guardrails in";

    public ValueTask<StepResult<JudgedQuestion>> RunAsync(MaskedQuestion facts, CancellationToken cancellationToken)
    {
        var text = facts.Masked.Text;
        var judgement = facts.Question.Judgement is { } known && known.Text == text ? known : judges.For(facts.Release.Bundle.Guardrails).Judge(text);
        var language = QuestionLanguage.Of(text, facts.Question.Locale);
        var note = judgement is { Level: EmergencyLevel.Soon, Card: { } soon } ? EmergencyCards.TextOf(soon, language) : null;
        if (judgement is not { Level: EmergencyLevel.Now, Card: { } card })
            return ValueTask.FromResult<StepResult<JudgedQuestion>>(new JudgedQuestion(facts, judgement, note));

        var reply = cards.Reply(card, language, facts.Question);
        return ValueTask.FromResult(judgement.IsNamed || card == EmergencyCards.Crisis
            ? StepResult<JudgedQuestion>.Over(new JudgedQuestion(facts, judgement, note), reply)
            : new JudgedQuestion(facts, judgement, note) { Card = reply });
    }
}
