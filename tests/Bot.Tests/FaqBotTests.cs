using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests;

/// <summary>What the bot does with activities that are nothing to answer.</summary>
[Collection<OneFaqProcess>]
public sealed class FaqBotTests(FaqProcess bot)
{
    [Fact]
    public async Task An_activity_of_an_unknown_type_is_said_in_the_log()
    {
        var activity = TeamsActivity.Message(bot.Teams.ServiceUrl, Guid.NewGuid().ToString("N"), conversation: $"a:{Guid.NewGuid():N}");
        activity["type"] = "semaphore";

        var (status, _) = await bot.DeliverAsync(activity);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Warning ", StringComparison.Ordinal) && line.Contains("type semaphore", StringComparison.Ordinal));
    }
}
