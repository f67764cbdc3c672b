using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Order;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Understanding;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>
/// Hears an emergency before anything else is done with a message. What is named, and a likely crisis, is answered with a fixed card: no
/// search, no model. What is only understood from the whole message ("I spilled boiling water over my arm") gets the card first, and
/// below it what a source says word for word, if one answers. The conversation stays open. Then what the guardrails turn away is
/// refused in calm words; and insults are answered calmly, with the answer below where something is asked beside them.
/// </summary>
internal sealed class JudgeMessage(ReleasedJudges judges, EmergencyCards cards, RefusalReplies refusals, GuardrailCondition condition)
    : IAnsweringStep<MaskedQuestion, JudgedQuestion>
{
    public string Stage => "guardrails in";

    public async ValueTask<StepResult<JudgedQuestion>> RunAsync(MaskedQuestion facts, CancellationToken cancellationToken)
    {
        var text = facts.Masked.Text;
        var judge = judges.For(facts.Release.Bundle.Guardrails);
        var judgement = judge.WithHistory(facts.Question.Judgement is { } known && known.Text == text ? known : judge.Judge(text), facts.History);
        condition.Tell();
        var language = QuestionLanguage.Of(text, facts.Question.Locale);
        var note = judgement is { Level: EmergencyLevel.Soon, Card: { } soon } ? EmergencyCards.TextOf(soon, language) : null;
        var judged = new JudgedQuestion(facts, judgement, note);
        if (judgement is { Level: EmergencyLevel.Now, Card: { } card } && !OnlyChooses(facts, judgement))
        {
            var reply = cards.Reply(card, language, facts.Question);
            return judgement.IsNamed || (card == EmergencyCards.Crisis && judgement.IsLikely) || judgement.Refusal is not null
                ? StepResult<JudgedQuestion>.Over(judged, reply)
                : judged with { Card = reply };
        }

        return judgement.Refusal is { } refusal
            ? StepResult<JudgedQuestion>.Over(judged, await refusals.MakeAsync(facts, judge.WordsOf(refusal, language), language, TurnEnding.Refused, cancellationToken))
            : await CalmAsync(judged, judge, language, cancellationToken);
    }

    // "The last one", to a question of the bot, is no sign of despair, whatever a model hears in three words out of their place.
    private static bool OnlyChooses(MaskedQuestion facts, MessageJudgement judgement) =>
        !judgement.IsNamed && facts.Question.Memory?.Open is { } open && ChoiceReader.Read(facts.Masked.Text, open.Options).Option is not null;

    private async Task<StepResult<JudgedQuestion>> CalmAsync(JudgedQuestion judged, MessageJudge judge, string language, CancellationToken cancellationToken)
    {
        var insults = judged.Judgement.Insults.ToArray();
        if (insults.Length == 0) return judged;
        if (AskedBeside.In(judged.Masked.Text, [.. insults.Select(insult => (insult.Start, insult.End))]) is { } asked)
            return judged with { Asked = asked, Note = judged.Note ?? judge.WordsOf(insults[0], language) };
        var words = EmergencyCards.TextOf(EmergencyCards.AbuseAlone, language);
        return StepResult<JudgedQuestion>.Over(judged, await refusals.MakeAsync(judged, words, language, TurnEnding.SmallTalk, cancellationToken));
    }
}
