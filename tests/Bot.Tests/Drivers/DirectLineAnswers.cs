namespace BotSuite.Bot.Tests.Drivers;

/// <summary>Says something and waits for what the bot says to it.</summary>
internal static class DirectLineAnswers
{
    public static async Task<string> AnswerAsync(this DirectLineClient client, string text)
    {
        var before = (await client.ReadAsync()).Activities.Length;
        await client.SayAsync(text);
        return (await client.ReadUntilAsync(before + 2))[^1].GetProperty("text").GetString()!;
    }

    public static async Task<string> AnswerRawAsync(this DirectLineClient client, string activity)
    {
        var before = (await client.ReadAsync()).Activities.Length;
        await DirectLineClient.JsonOf(await client.PostRawAsync(activity));
        return (await client.ReadUntilAsync(before + 2))[^1].GetProperty("text").GetString()!;
    }
}
