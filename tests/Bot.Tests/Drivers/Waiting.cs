namespace BotSuite.Bot.Tests.Drivers;

/// <summary>Waiting for what another process does, by looking, with a limit that only a failing test reaches.</summary>
public static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Limit, "It did not come to that.");
            await Task.Delay(20);
        }
    }
}
