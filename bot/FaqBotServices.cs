using BotSuite.Bot.Feedback;
using BotSuite.Bot.Questions;
using BotSuite.Bot.Welcome;

namespace BotSuite.Bot;

/// <summary>Registers what <see cref="FaqBot"/> is made of.</summary>
internal static class FaqBotServices
{
    /// <summary>Adds the turns of the bot. Needs the database, answering and the pages beside them.</summary>
    public static IServiceCollection AddFaqTurns(this IServiceCollection services) => services
        .AddSingleton<WelcomeQuestions>().AddSingleton<WelcomeTurns>()
        .AddSingleton<EarlierQuestions>().AddSingleton<QuestionTurns>()
        .AddSingleton<FeedbackLedger>().AddSingleton<FeedbackTurns>();
}
