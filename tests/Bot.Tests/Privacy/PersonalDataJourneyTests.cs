using System.Net.Http.Json;
using System.Text;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Bot.Tests.Privacy;

/// <summary>Follows what people type through the whole bot: nothing personal is left in a file, a log line or a request to somebody else.</summary>
public sealed class PersonalDataJourneyTests
{
    // A sentence, and what must be found nowhere afterwards.
    private static readonly (string Message, string Secret)[] Said =
    [
        ("How do I return an item? Write to jane.roe@example.org", "jane.roe"),
        ("How do I return an item? Write to tom.sayer [at] example [dot] org", "sayer"),
        ("Can you refund to GB82 WEST 1234 5698 7654 32?", "5698 7654"),
        ("반품하면 카드 4012 8888 8888 1881로 환불되나요?", "8888 1881"),
        ("제 주민번호는 850315-2345678 입니다. 진료 예약하고 싶어요", "2345678"),
        ("Call me about my return on +44 20 7946 0958", "7946 0958"),
        ("예약 변경은 010-9876-5432로 연락 주세요", "9876-5432"),
        ("My SSN is 536-22-8765, can I get legal aid?", "22-8765"),
        ("여권번호 M70689098 로 접수했는데 환불되나요?", "M70689098"),
        ("I cannot log in from 203.0.113.195", "203.0.113.195"),
        ("My MRN is 77234019, what are the visiting hours?", "77234019"),
        ("환자번호 88120457 진료 시간이 어떻게 되나요?", "88120457"),
        ("National insurance AB123456C, am I entitled to help?", "AB123456C"),
        ("운전면허 11-12-345678-90 갱신하려면?", "345678-90"),
        ("My card is 5105\u200B1051\u200B0510\u200B5100, where is my order?", "5105\u200B1051"),
    ];

    [Fact]
    public async Task Nothing_personal_is_left_in_files_log_lines_or_requests()
    {
        await using var peer = await EmbeddingPeer.StartNewAsync();
        await using var teams = await ConnectorPeer.StartNewAsync();
        var folder = Directory.CreateTempSubdirectory("botsuite-privacy-");
        try
        {
            await using (var bot = await StartAsync(folder, peer, script: null))
            {
                await Waiting.UntilAsync(async () =>
                {
                    // Until the vectors of the sources are there, questions are looked for by their words alone.
                    await bot.Http.PostAsJsonAsync("/memory/search", new { query = "a question of nobody" });
                    return peer.Bodies.Any(body => body.Contains("a question of nobody", StringComparison.Ordinal));
                });
                AssertNowhere(folder, []);
                var visitor = await bot.VisitorAsync();
                await visitor.ReadUntilAsync(1);
                foreach (var (message, _) in Said)
                    await SayEverywhereAsync(bot, visitor, teams, message);
                Assert.Contains(peer.Bodies, body => body.Contains("[ip-address]", StringComparison.Ordinal));
                AssertNowhere(folder, [.. bot.Log.Lines, .. peer.Bodies]);
            }

            AssertNowhere(folder, []);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    // One message through every door: web chat, a form in it, a file name, Teams, its form, and the two questions of the memory API.
    private static async Task SayEverywhereAsync(BotProcess bot, DirectLineClient visitor, ConnectorPeer teams, string message)
    {
        var answer = await visitor.AskAsync(message);
        var turn = answer.TryGetProperty("entities", out _) && answer.ToString().Contains("LikeAction", StringComparison.Ordinal) ? answer.AnswerId() : Guid.NewGuid();
        await visitor.ReplyToAsync(await visitor.SubmitAsync(new { action = "feedback.reason", turnId = turn, reason = "wrong", comment = message, other = new[] { message } }));
        await visitor.PostAsync(new
        {
            type = "event",
            name = message,
            value = new { deep = new { words = message } },
            channelData = new { note = message },
            from = new { id = visitor.UserId, name = message },
        });

        var asked = TeamsActivity.Message(teams.ServiceUrl, Guid.NewGuid().ToString("N"), message);
        asked["from"]!["name"] = message;
        asked["attachments"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{message}</p>" });
        (await bot.Http.PostAsJsonAsync("/api/messages", asked)).EnsureSuccessStatusCode();
        var form = TeamsActivity.Message(teams.ServiceUrl, Guid.NewGuid().ToString("N"));
        form["type"] = "invoke";
        form["name"] = "message/submitAction";
        form["value"] = new System.Text.Json.Nodes.JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new System.Text.Json.Nodes.JsonObject
            {
                ["reaction"] = "dislike",
                ["feedback"] = new System.Text.Json.Nodes.JsonObject { ["reason"] = "wrong", ["comment"] = message }.ToJsonString(),
            },
        };
        (await bot.Http.PostAsJsonAsync("/api/messages", form)).EnsureSuccessStatusCode();

        (await bot.Http.PostAsJsonAsync("/memory/search", new { query = message, limit = 3 })).EnsureSuccessStatusCode();
        (await bot.Http.PostAsJsonAsync("/memory/ask", new { question = message })).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Web_chat_shows_the_asker_their_own_words_while_they_talk_and_keeps_the_marks()
    {
        await using var bot = await StartAsync(null, null, EchoAsync);
        var visitor = await bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
        await using var stream = await visitor.OpenStreamAsync();

        await visitor.SayAsync("a@example.org or b@example.org");

        await stream.UntilTextAsync("a@example.org or b@example.org");
        await stream.UntilTextAsync("You said: a@example.org or b@example.org");
        var (stored, _) = await visitor.ReadAsync();
        Assert.Contains(stored, activity => StreamListener.TextOf(activity) == "[email] or [email 2]");
        Assert.Contains(stored, activity => StreamListener.TextOf(activity) == "You said: [email] or [email 2]");
    }

    [Theory]
    [InlineData("personal", "You said: call [phone]: 010-1234-5678")]
    [InlineData("groupChat", "You said: call [phone]: [phone 2]")]
    [InlineData("channel", "You said: call [phone]: [phone 2]")]
    public async Task Only_a_person_alone_with_the_bot_gets_their_words_back(string kind, string expected)
    {
        await using var teams = await ConnectorPeer.StartNewAsync();
        await using var bot = await StartAsync(null, null, EchoAsync);
        var asked = TeamsActivity.Message(teams.ServiceUrl, "1", "call [phone]: 010-1234-5678", $"a:{kind}");
        asked["conversation"]!["conversationType"] = kind;
        asked["conversation"]!["isGroup"] = kind != "personal";

        (await bot.Http.PostAsJsonAsync("/api/messages", asked)).EnsureSuccessStatusCode();

        Assert.Equal(expected, teams.Calls.Select(call => call.Text).Last(text => text is not null));
        var transcript = await bot.ReadAsync(database => Task.FromResult(database.ConversationActivities.Select(activity => activity.Json).ToArray()));
        Assert.Equal(2, transcript.Length);
        Assert.All(transcript, json => Assert.DoesNotContain("1234-5678", json, StringComparison.Ordinal));
        var reference = await bot.ReadAsync(database => Task.FromResult(database.Conversations.Single(found => found.ChannelId == "msteams").ReferenceJson));
        Assert.DoesNotContain("Mina", reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_masking_is_switched_off_words_are_kept_as_typed()
    {
        await using var bot = await StartAsync(null, null, EchoAsync, ("Privacy:MaskBeforeStoring", "false"));
        var visitor = await bot.VisitorAsync();
        await visitor.SayAsync("a@example.org");

        var activities = await visitor.ReadUntilAsync(3);

        Assert.Contains(activities, activity => StreamListener.TextOf(activity) == "You said: a@example.org");
    }

    private static Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Text is { } text ? turnContext.SendActivityAsync($"You said: {text}", cancellationToken: cancellationToken)
            : turnContext.SendActivityAsync("Welcome", cancellationToken: cancellationToken);

    private static Task<BotProcess> StartAsync(
        DirectoryInfo? folder, EmbeddingPeer? peer, Func<ITurnContext, CancellationToken, Task>? script, params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        all["AskingRate:Burst"] = "1000";
        if (peer is not null)
        {
            all["Embeddings:Provider"] = "OpenAI";
            all["Embeddings:Endpoint"] = peer.Address;
            all["Embeddings:Model"] = "peer";
            all["Embeddings:ApiKey"] = "none";
            all["Embeddings:Dimensions"] = "4";
            all["Embeddings:QuestionTimeout"] = "00:00:30";
        }
        else
        {
            all["Embeddings:Provider"] = "None";
        }

        return BotProcess.StartAsync(script, all, folder: folder?.FullName, configure: services =>
        {
            if (script is null) services.Replace(ServiceDescriptor.Transient<IBot, FaqBot>());
        });
    }

    private static void AssertNowhere(DirectoryInfo folder, IReadOnlyList<string> lines)
    {
        var kept = folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != ".lock").Select(file => (file.Name, Words: Latin(file))).Concat(lines.Select(line => (Name: line, Words: line))).ToArray();
        foreach (var (_, secret) in Said)
        {
            var bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret));
            foreach (var (name, words) in kept)
            {
                var place = words.IndexOf(secret, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : words.IndexOf(bytes, StringComparison.OrdinalIgnoreCase);
                Assert.True(place < 0, $"{secret} is in {name}: {(place < 0 ? "" : words[Math.Max(0, place - 300)..Math.Min(words.Length, place + 100)])}");
            }
        }
    }

    private static string Latin(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
