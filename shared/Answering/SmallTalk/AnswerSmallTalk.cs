using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Questions;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.SmallTalk;

/// <summary>Tells the language, and answers greetings, thanks and questions about the bot itself without a search.</summary>
internal sealed class AnswerSmallTalk : IAnsweringStep<JudgedQuestion, HeardQuestion>
{
    public string Stage => "small talk";

    public ValueTask<StepResult<HeardQuestion>> RunAsync(JudgedQuestion facts, CancellationToken cancellationToken)
    {
        var heard = new HeardQuestion(facts, QuestionLanguage.Of(facts.Masked.Text, facts.Question.Locale));
        var phrases = Phrases.For(heard.Language);
        var words = HasWords(facts.Masked.Text) ? Answer(SmallTalkReader.Read(facts.Masked.Text), phrases) : phrases.NoWords;
        if (words is null)
            return ValueTask.FromResult<StepResult<HeardQuestion>>(heard);

        var reply = new Reply { Ending = TurnEnding.SmallTalk, Language = phrases.Language, Lead = words };
        return ValueTask.FromResult(StepResult<HeardQuestion>.Over(heard, reply));
    }

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string? Answer(SmallTalkKind? kind, Phrases phrases) => kind switch
    {
        null => null,
        SmallTalkKind.Greeting => phrases.Greeting,
        SmallTalkKind.Thanks => phrases.Thanks,
        SmallTalkKind.Goodbye => phrases.Goodbye,
        SmallTalkKind.Help => phrases.Help,
        SmallTalkKind.AboutBot => phrases.AboutBot,
        SmallTalkKind.Acknowledgement => phrases.Acknowledgement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Small talk without an answer."),
    };
}
