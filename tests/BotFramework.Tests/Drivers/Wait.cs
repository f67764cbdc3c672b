namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>Waiting for what happens on another thread, by looking, with a limit that only a failing test reaches.</summary>
public static class Wait
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 3000 && !condition(); i++)
            await Task.Delay(10);
        Assert.True(condition(), "It did not come to that.");
    }
}
