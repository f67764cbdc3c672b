using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BotSuite.Benchmarks.Echo;

/// <summary>
/// CPU of the bot for one turn: a Teams-shaped message in over Kestrel, through the adapter and an ActivityHandler, one reply out
/// to a channel on this machine. The bot is a process of its own, so the load generator and the channel, which live in this one,
/// are not counted; garbage collection, thread pool and sockets of the bot are.
/// </summary>
internal sealed class EchoBenchmark : IBenchmark
{
    private const int Turns = 8000;
    private const int RoundCount = 7;
    private const double Bar = 0.2;

    public string Name => "echo";

    public string What => "CPU of the bot's process for a bare echo with one reply; load generator and channel are not counted";

    public async Task RunAsync(TextWriter output)
    {
        await using var channel = await FakeChannel.StartAsync();
        using var bot = StartBot();
        try
        {
            var address = await bot.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bot did not start.");
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            foreach (var concurrency in new[] { 1, 8, 32 })
            {
                var (cost, speed) = await MeasureAsync(client, channel, concurrency);
                var bar = concurrency == 8 ? $"; bar {Bar} ms: {(cost.Median <= Bar ? "reached" : "MISSED")}" : "";
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"  concurrency {concurrency,2}: CPU a turn: {cost}; {speed.Median:0} turns/s{bar}"));
            }
        }
        finally
        {
            bot.StandardInput.Close();
            await bot.WaitForExitAsync();
        }
    }

    private static async Task<(Rounds Cost, Rounds Speed)> MeasureAsync(HttpClient client, FakeChannel channel, int concurrency)
    {
        // Twice, since the second tier of compilation works from what the first has counted.
        await DeliverAsync(client, channel, concurrency);
        await DeliverAsync(client, channel, concurrency);
        var (cost, speed) = (new Rounds("ms"), new Rounds("turns/s"));
        for (var round = 0; round < RoundCount; round++)
        {
            var before = await CpuAsync(client);
            var watch = Stopwatch.StartNew();
            await DeliverAsync(client, channel, concurrency);
            speed.Add(Turns / watch.Elapsed.TotalSeconds);
            cost.Add((await CpuAsync(client) - before) / Turns);
        }

        return (cost, speed);
    }

    private static async Task DeliverAsync(HttpClient client, FakeChannel channel, int concurrency)
    {
        var (expected, left) = (channel.Replies + Turns, Turns);
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) is var number && number >= 0)
            {
                using var content = new ByteArrayContent(Message(channel.ServiceUrl, number));
                content.Headers.ContentType = new("application/json");
                using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
                response.EnsureSuccessStatusCode();
            }
        }));
        if (channel.Replies != expected)
            throw new InvalidOperationException($"The channel got {channel.Replies} replies instead of {expected}.");
    }

    private static byte[] Message(string serviceUrl, int number) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""
        {"text":"How do I return an item I bought?","textFormat":"plain","type":"message","timestamp":"2026-03-01T09:00:00.1234567Z",
         "localTimestamp":"2026-03-01T18:00:00.1234567+09:00","id":"{{{1700000000000 + number}}}","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
         "from":{"id":"29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ8nUQ3","name":"Ann Example","aadObjectId":"11111111-2222-3333-4444-555555555555"},
         "conversation":{"conversationType":"personal","tenantId":"99999999-8888-7777-6666-555555555555","id":"a:1pL6i0oY3C0K8oAj"},
         "recipient":{"id":"28:00000000-1111-2222-3333-444444444444","name":"Help"},
         "entities":[{"locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/London","type":"clientInfo"}],
         "channelData":{"tenant":{"id":"99999999-8888-7777-6666-555555555555"}},"locale":"en-GB","localTimezone":"Europe/London"}
        """));

    private static async Task<double> CpuAsync(HttpClient client) =>
        double.Parse(await client.GetStringAsync(new Uri("/cpu", UriKind.Relative)), CultureInfo.InvariantCulture);

    private static Process StartBot() => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, EchoBotProcess.Name)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException("The bot's process could not be started.");
}
