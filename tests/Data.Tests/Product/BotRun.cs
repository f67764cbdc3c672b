using System.Net.Http.Json;
using System.Net.WebSockets;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Writing;
using BotSuite.Answering.Writing.Models;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.Data.Conversations;
using BotSuite.Data.Tests.SqlServer;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses everything of the bot that asks the store something.</summary>
internal sealed class BotRun(WatchedProcess<Inbox> bot, CancellationToken cancelled)
{
    public async Task RunAsync()
    {
        using var http = bot.CreateClient();
        await ImportAsync();
        await new IngestionRun(bot.Services, cancelled).RunAsync();
        await new KnowledgeRun(bot.Services, cancelled).RunAsync();
        await ChatAsync(http);
        await LookUpAsync(http);
        await SpeakFromTeamsAsync();
        await WorkTheInboxAsync();
        await CountMoneyAsync();
        await OutliveEverythingAsync();
    }

    private async Task CountMoneyAsync() => Assert.True(await new ModelBudget(
        Options.Create(new ChatOptions { CostPerDay = 1 }), Contexts, TimeProvider.System).HasMoneyAsync(cancelled));

    private async Task OutliveEverythingAsync()
    {
        var later = new FakeTimeProvider(DateTimeOffset.UtcNow.AddYears(20));
        Assert.NotEqual(0, await new RetentionPurge(Contexts, bot.Services.GetRequiredService<IOptionsMonitor<PrivacyOptions>>(), later).RunAsync(cancelled));
    }

    private IDbContextFactory<BotSuiteDbContext> Contexts => bot.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();

    private async Task ChatAsync(HttpClient http)
    {
        var person = new WebChatPerson(http);
        await person.BeginAsync();
        await person.SendAsync(new { type = "typing" });
        await person.AskAsync("How do I borrow the telescope?");
        await person.AskAsync("And what does it cost?");

        var turn = await AnsweredTurnAsync();
        (await http.GetAsync($"/api/answers/{turn}")).EnsureSuccessStatusCode();
        (await http.GetAsync($"/api/answers/{turn}/proof")).EnsureSuccessStatusCode();
        (await http.GetAsync($"/answers/{turn}/sources/1")).EnsureSuccessStatusCode();

        await person.SendAsync(Thumb("DislikeAction", turn));
        await person.HearAsync(form => form["attachments"]?.ToJsonString().Contains("feedback.reason", StringComparison.Ordinal) == true);
        await person.SendAsync(Thumb("LikeAction", turn));
        await person.ReloadAsync();
        await person.UploadAsync("A receipt.");
        await person.AskAsync("Thank you");
        await LeaveOpenAsync(person);
        await BeGivenUpAsync(person);
    }

    private async Task LookUpAsync(HttpClient http)
    {
        await new TableRun(bot.Services, cancelled).AddAsync("Tickets", "9");
        var person = new WebChatPerson(http);
        await person.BeginAsync();
        await person.AskAsync("What is the ticket price on Sunday?");
        await using var context = bot.Open();
        var turn = await context.Turns.Where(one => one.AnswerText!.Contains("Price: 9")).Select(one => one.Id).SingleAsync(cancelled);
        var answer = await http.GetStringAsync($"/api/answers/{turn}", cancelled);
        Assert.Contains("Tickets", answer, StringComparison.Ordinal);
        Assert.Contains("\"valid\":true", await http.GetStringAsync($"/api/answers/{turn}/proof", cancelled), StringComparison.Ordinal);
        Assert.Contains("Sunday", await http.GetStringAsync($"/answers/{turn}/sources/1", cancelled), StringComparison.Ordinal);
    }

    /// <summary>A page that stays open is looked after by a service of its own.</summary>
    private async Task LeaveOpenAsync(WebChatPerson person)
    {
        using var page = await bot.Server.CreateWebSocketClient().ConnectAsync(person.Stream, cancelled);
        while (!QueryCatalog.Recorded.Keys.Any(origin => origin.File.EndsWith("SequenceWatch.cs", StringComparison.Ordinal)))
            await Task.Delay(50, cancelled);
        await page.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancelled);
    }

    /// <summary>A message whose turn took the process down each time that it was tried.</summary>
    private async Task BeGivenUpAsync(WebChatPerson person)
    {
        var item = Samples.NewInboxItem();
        (item.ConversationExternalId, item.Attempts) = (person.Conversation, 99);
        item.Json = $$$"""{"type":"message","text":"?","channelId":"webchat","conversation":{"id":"{{{person.Conversation}}}"},"from":{"id":"dl_1"}}""";
        await using var context = bot.Open();
        context.Add(item);
        await context.SaveChangesAsync(cancelled);
        await person.AskAsync("Hello");
        while (!await context.Turns.AnyAsync(turn => turn.Ending == Turns.TurnEnding.Failed, cancelled)) await Task.Delay(50, cancelled);
    }

    private async Task SpeakFromTeamsAsync()
    {
        using var http = bot.CreateClient();
        // Accepted once by a process that did not live to run its turn.
        var item = Samples.NewInboxItem();
        (item.ChannelId, item.ConversationExternalId, item.ActivityId, item.Json) = ("msteams", "a:1", "t1", null);
        await using var context = bot.Open();
        context.Add(item);
        await context.SaveChangesAsync(cancelled);
        for (var delivery = 0; delivery < 2; delivery++)
            (await http.PostAsJsonAsync("/api/messages", FromTeams("message", "t1", new { text = "How do I borrow the telescope?" }))).EnsureSuccessStatusCode();
    }

    private async Task ImportAsync()
    {
        using var folder = new TemporaryFolder();
        var importer = bot.Services.GetRequiredService<SourceImporter>();
        var file = Path.Combine(folder.Path, "entries.jsonl");
        string[] contents =
        [
            """
            {"id":"a","question":"How do I borrow the telescope?","answer":"Bring your card to the desk of the observatory."}
            {"id":"b","question":"When are you open?","answer":"We are open from nine to five."}
            """,
            """{"id":"a","question":"How do I borrow the telescope?","answer":"Bring your card to the door of the observatory."}""",
        ];
        foreach (var content in contents)
        {
            await File.WriteAllTextAsync(file, content, cancelled);
            await importer.ImportAsync(new ImportRequest { Path = file }, null, cancelled);
        }

        await File.WriteAllTextAsync(file, """{"id":"n","question":"Where can I park?","answer":"Behind the house."}""", cancelled);
        await importer.ImportAsync(new ImportRequest { Path = file, Name = "Named" }, null, cancelled);
    }

    private async Task WorkTheInboxAsync()
    {
        var inbox = bot.Services.GetRequiredService<Inbox>();
        var item = Samples.NewInboxItem();
        // Not one that the bot works on by itself meanwhile.
        item.ChannelId = "elsewhere";
        await using var context = bot.Open();
        context.Add(item);
        await context.SaveChangesAsync(cancelled);

        await inbox.FindOpenAsync(item.ChannelId, DateTime.UtcNow, cancelled);
        var claimed = await inbox.ClaimNextAsync(item.ChannelId, item.ConversationExternalId, cancelled);
        await inbox.RenewAsync(cancelled);
        await context.Inbox.TryRenewAsync(item.Id, "nobody", Samples.Noon, cancelled);
        await inbox.ReleaseAsync(claimed!, cancelled);
        inbox.LetGo(claimed!);
        await inbox.ReclaimAsync(cancelled);
    }

    private async Task<Guid> AnsweredTurnAsync()
    {
        await using var context = bot.Open();
        var turns = await context.Turns.Select(turn => new { turn.Id, turn.Ending, turn.Failure }).ToListAsync(cancelled);
        Assert.Contains(turns, turn => turn.Ending == Turns.TurnEnding.Answered);
        return turns.First(turn => turn.Ending == Turns.TurnEnding.Answered).Id;
    }

    private static object Thumb(string kind, Guid turn) => new
    {
        type = "event",
        name = "webchat:activity-status/feedback",
        entities = new object[] { new Dictionary<string, object> { ["type"] = "https://schema.org/Action", ["@type"] = kind, ["object"] = new Dictionary<string, object> { ["@id"] = turn } } },
    };

    private static Dictionary<string, object> FromTeams(string type, string id, object more)
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:1/",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new { id = "29:kim" },
            ["recipient"] = new { id = "28:bot" },
            ["conversation"] = new { id = "a:1", conversationType = "personal" },
        };
        foreach (var property in more.GetType().GetProperties()) activity[property.Name] = property.GetValue(more)!;
        return activity;
    }
}
