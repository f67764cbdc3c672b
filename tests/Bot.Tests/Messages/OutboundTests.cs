using System.Net.Http.Json;
using BotSuite.Answering;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Tests.Messages;

/// <summary>The last look at what leaves the bot.</summary>
public sealed class OutboundTests
{
    private const string Card = "4111 1111 1111 1111";
    private const string Iban = "GB82 WEST 1234 5698 7654 32";

    [Fact]
    public async Task A_number_that_nobody_has_said_does_not_leave_the_bot_and_is_not_logged()
    {
        var (said, log) = await SaidAsync($"Pay with {Card} or from {Iban} or as 900101-1234568.", "How do I pay?");

        Assert.Equal("Pay with [card] or from [iban] or as [resident-number].", said);
        Assert.Contains(log, line => line.Contains("masked personal-data/card", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains("1111", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_person_typed_and_what_is_no_such_number_passes()
    {
        var (typed, _) = await SaidAsync($"You said {Card.Replace(" ", "-", StringComparison.Ordinal)}.", $"My card is {Card}", ("Privacy:MaskBeforeStoring", "false"));
        var (other, _) = await SaidAsync("Order 4111 1111 1111 1112 is on its way; call 1588-9191.", "Where is it?");

        Assert.Equal("You said 4111-1111-1111-1111.", typed);
        Assert.Equal("Order 4111 1111 1111 1112 is on its way; call 1588-9191.", other);
    }

    [Theory]
    [InlineData(TurnEnding.Answered, $"Transfer the fee to {Iban}.", "Transfer the fee to GB82WEST12345698765432.")]
    [InlineData(TurnEnding.Answered, "No account here.", "Transfer the fee to [iban].")]
    [InlineData(TurnEnding.Emergency, "No account here.", "Transfer the fee to GB82WEST12345698765432.")]
    public async Task A_number_that_stands_in_the_cited_source_passes_and_a_card_is_left_alone(TurnEnding ending, string source, string expected)
    {
        var answer = new Answer
        {
            TurnId = Guid.NewGuid(),
            Ending = ending,
            Language = "en",
            Reference = "A",
            Citations = [new Citation(1, "Fees", Guid.NewGuid(), Guid.NewGuid(), null, source, null)],
        };

        var (said, _) = await SaidAsync("Transfer the fee to GB82WEST12345698765432.", "How do I pay?", answer);

        Assert.Equal(expected, said);
    }

    private static Task<(string Said, IReadOnlyList<string> Log)> SaidAsync(string words, string asked, params (string Key, string Value)[] settings) =>
        SaidAsync(words, asked, null, settings);

    private static async Task<(string Said, IReadOnlyList<string> Log)> SaidAsync(
        string words, string asked, Answer? answer, params (string Key, string Value)[] settings)
    {
        await using var teams = await ConnectorPeer.StartNewAsync();
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        all["Embeddings:Provider"] = "None";
        await using var bot = await BotProcess.StartAsync(SayAsync, all);

        (await bot.Http.PostAsJsonAsync("/api/messages", TeamsActivity.Message(teams.ServiceUrl, "1", asked))).EnsureSuccessStatusCode();

        return (teams.Calls.Select(call => call.Text).Last(text => text is not null)!, [.. bot.Log.Lines]);

        Task SayAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            if (!turnContext.Activity.IsType(ActivityTypes.Message)) return Task.CompletedTask;
            if (answer is not null) turnContext.TurnState.Set(answer);
            return turnContext.SendActivityAsync(words, cancellationToken: cancellationToken);
        }
    }
}
