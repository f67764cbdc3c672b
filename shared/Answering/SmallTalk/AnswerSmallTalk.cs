using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Understanding;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.SmallTalk;

/// <summary>Tells the language, and answers greetings, thanks and questions about the bot itself without a search.</summary>
internal sealed class AnswerSmallTalk : IAnsweringStep<RecalledQuestion, HeardQuestion>
{
    public string Stage => "small talk";

    public ValueTask<StepResult<HeardQuestion>> RunAsync(RecalledQuestion facts, CancellationToken cancellationToken)
    {
        var heard = new HeardQuestion(facts, LanguageOf(facts));
        if (facts.HasChosen) return ValueTask.FromResult<StepResult<HeardQuestion>>(heard);
        var phrases = Phrases.For(heard.Language);
        var words = HasWords(facts.Masked.Text) ? Answer(SmallTalkReader.Read(facts.Asked), phrases) : phrases.NoWords;
        if (words is null)
            return ValueTask.FromResult<StepResult<HeardQuestion>>(heard);

        var reply = new Reply { Ending = TurnEnding.SmallTalk, Language = phrases.Language, Lead = words };
        return ValueTask.FromResult(StepResult<HeardQuestion>.Over(heard, reply));
    }

    // What was chosen may be a topic in another language: the conversation stays in the asker's.
    private static string LanguageOf(RecalledQuestion facts) => facts.HasChosen && facts.Memory.Language is { } spoken
        ? spoken
        : QuestionLanguage.Of(facts.Masked.Text, facts.Question.Locale, facts.Memory.Language);

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string? Answer(SmallTalkKind? kind, Phrases phrases) => kind switch
    {
        null => null,
        SmallTalkKind.Greeting => phrases.Greeting,
        SmallTalkKind.Thanks => phrases.Thanks,
        SmallTalkKind.Goodbye => phrases.Goodbye,
        SmallTalkKind.Help => phrases.Help,
        SmallTalkKind.AboutBot => phrases.AboutBot,
        SmallTalkKind.AboutProfession => phrases.NoProfessional,
        SmallTalkKind.Acknowledgement => phrases.Acknowledgement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Small talk without an answer."),
    };
}
