using System.Collections.Concurrent;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using Microsoft.Data.Sqlite;

namespace BotSuite.Bot.Tests.Turns;

/// <summary>
/// A message accepted is a message answered, once. Run alone:
/// <c>dotnet run --project tests/Bot.Tests -- -class BotSuite.Bot.Tests.Turns.KilledProcessTests</c>.
/// </summary>
public sealed class KilledProcessTests(ITestOutputHelper output)
{
    private const int Conversations = 20;
    private const int MessagesEach = 10;

    private static readonly string[] Settings =
        ["--AskingRate:Burst=1000", "--DirectLine:ActivityBurst=1000", "--Channels:MessagesEnabled=false"];

    [Fact]
    public async Task Each_of_200_messages_gets_exactly_one_answer_though_the_process_is_killed_in_their_midst()
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-kill-");
        var accepted = new ConcurrentDictionary<string, string>();
        DirectLineClient[] visitors;
        // One turn at a time, so that the kill finds a queue.
        using (var first = await BotProgram.StartAsync(folder.FullName, [.. Settings, "--Turns:Parallel=1"]))
        {
            visitors = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => BeginAsync(first.Address)));
            var posting = visitors.Select((visitor, number) => PostAllAsync(visitor, number, accepted)).ToArray();
            await Waiting.UntilAsync(() => accepted.Count >= Conversations * MessagesEach / 2);
            await first.KillAsync();
            await Task.WhenAll(posting);
        }
        var before = accepted.Count;
        Assert.InRange(before, Conversations * MessagesEach / 2, Conversations * MessagesEach - 1);
        var owed = await CountOwedAsync(folder.FullName);
        Assert.InRange(owed, 1, before + Conversations);

        using var second = await BotProgram.StartAsync(folder.FullName, Settings);
        foreach (var visitor in visitors)
            visitor.MoveTo(second.Address);
        // What was answered with 200 counts; the rest is sent again under its old name, as clients do.
        await Task.WhenAll(visitors.Select((visitor, number) => PostAllAsync(visitor, number, accepted)));
        Assert.Equal(Conversations * MessagesEach, accepted.Count);

        var answered = 0;
        foreach (var (visitor, number) in visitors.Select((visitor, number) => (visitor, number)))
            answered += await CountAnswersAsync(visitor, number, accepted);
        Assert.Equal(Conversations * MessagesEach, answered);
        output.WriteLine($"{before} messages were accepted before the kill, which left {owed} turns owed; {accepted.Count - before} after it. {answered} were answered, each once.");
        await second.StopAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<long> CountOwedAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "botsuite.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Inbox WHERE State IN ('Waiting', 'Running')";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<DirectLineClient> BeginAsync(Uri address)
    {
        var token = await new DirectLineClient(address, BotProcess.Secret).GenerateAsync();
        var visitor = new DirectLineClient(address, token.GetProperty("token").GetString()!);
        await visitor.StartAsync();
        return visitor;
    }

    private static async Task PostAllAsync(DirectLineClient visitor, int number, ConcurrentDictionary<string, string> accepted)
    {
        for (var message = 0; message < MessagesEach; message++)
        {
            var name = $"{number}-{message}";
            if (accepted.ContainsKey(name)) continue;
            try
            {
                accepted[name] = await visitor.SayAsync($"Question {name}", clientActivityId: name);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<int> CountAnswersAsync(DirectLineClient visitor, int number, ConcurrentDictionary<string, string> accepted)
    {
        var ids = Enumerable.Range(0, MessagesEach).Select(message => accepted[$"{number}-{message}"]).ToArray();
        JsonElement[] activities = [];
        await Waiting.UntilAsync(async () =>
        {
            (activities, _) = await visitor.ReadAsync();
            return ids.All(id => activities.Any(activity => Answers(activity, id)));
        });
        Assert.All(ids, id => Assert.Single(activities, activity => activity.GetProperty("id").GetString() == id));
        Assert.All(ids, id => Assert.Single(activities, activity => Answers(activity, id)));
        return ids.Length;
    }

    private static bool Answers(JsonElement activity, string id) =>
        activity.TryGetProperty("replyToId", out var replyTo) && replyTo.GetString() == id;
}
