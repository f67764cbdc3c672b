using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Bot.Channels.WebChat;
using BotSuite.Bot.Middleware;

namespace BotSuite.Bot;

/// <summary>
/// In Development a script asks more often than a person, and everything comes from one machine. So the limits on how fast somebody may
/// go are out of the way there, unless configuration sets them.
/// </summary>
internal static class DevelopmentLimits
{
    private const int OutOfTheWay = 10_000;

    /// <summary>Lifts the limits. Comes before the sections are bound, as what is configured later wins.</summary>
    public static IServiceCollection AddDevelopmentLimits(this IServiceCollection services)
    {
        services.AddOptions<AskingRateOptions>().Configure<IHostEnvironment>(Lift);
        services.AddOptions<DirectLineOptions>().Configure<IHostEnvironment>(Lift);
        services.AddOptions<WebChatOptions>().Configure<IHostEnvironment>(Lift);
        return services;
    }

    // Messages of one person.
    private static void Lift(AskingRateOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.Burst = OutOfTheWay;
    }

    // Posts to one conversation.
    private static void Lift(DirectLineOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.ActivityBurst = OutOfTheWay;
    }

    // Tokens for one address.
    private static void Lift(WebChatOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.TokensPerMinute = 0;
    }
}
