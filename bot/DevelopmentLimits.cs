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

    /// <summary>Messages of one person.</summary>
    public static void Lift(AskingRateOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.Burst = OutOfTheWay;
    }

    /// <summary>Posts to one conversation.</summary>
    public static void Lift(DirectLineOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.ActivityBurst = OutOfTheWay;
    }

    /// <summary>Tokens for one address.</summary>
    public static void Lift(WebChatOptions options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) options.TokensPerMinute = 0;
    }
}
