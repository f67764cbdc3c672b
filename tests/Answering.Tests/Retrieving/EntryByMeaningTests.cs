using System.Text.Json;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Releases;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Questions;

namespace BotSuite.Answering.Tests.Retrieving;

/// <summary>An entry whose question means what was asked, over a store that the built-in encoder has embedded.</summary>
public sealed class EntryByMeaningTests
{
    private static readonly (string Id, string Question, string Answer)[] Entries =
    [
        ("cancel", "How do I cancel my membership?", "Write to the club before the month ends."),
        ("warfarin", "Can I drink alcohol while I take warfarin?", "Ask your doctor first."),
        ("gold", "What does the gold plan cost each month?", "It costs 20 euros each month."),
        ("window", "Can I send something back after 30 days?", "You can send it back within 30 days."),
        ("exchange", "The shoes are too small, can I swap them?", "Bring the shoes to the shop and choose another pair."),
        ("password", "I forgot my password. How do I sign in?", "Ask for a new one on the page where you sign in."),
        ("divorce", "What are the steps of getting divorced?", "Write to the family court of the place where you live."),
        ("parking", "Where can visitors park?", "There are places behind the house."),
    ];

    // Editors repeat themselves.
    private static readonly string[] Twice = ["Sign-in does not work any more", "Sign-in does not work any more"];

    [Theory]
    [InlineData("I don't remember my password", "password")]
    [InlineData("My shoes are not big enough, could you swap them for me?", "exchange")]
    [InlineData("What do I have to do to get a divorce?", "divorce")]
    public async Task A_question_in_other_words_is_answered_from_its_entry(string question, string key)
    {
        await using var host = await StartAsync();

        var answered = await host.HearsAsync(question);

        Assert.Equal((TurnEnding.Answered, key), (answered.Answer.Ending, answered.Ranking[0].Passage.DocumentKey));
    }

    [Theory]
    [InlineData("How do I renew my membership?")]
    [InlineData("Can I drink alcohol while I take ibuprofen?")]
    [InlineData("What does the silver plan cost each month?")]
    [InlineData("Can I send something back after 90 days?")]
    [InlineData("The shoes are not too small, can I swap them?")]
    [InlineData("Do you sell concert tickets?")]
    [InlineData("Where can I see a whale?")]
    public async Task One_that_differs_in_what_matters_is_taken_for_none_of_them(string question)
    {
        // Nothing but a match answers here.
        await using var host = await StartAsync(new AnsweringThresholds { AskBelow = 1 });

        Assert.NotEqual(TurnEnding.Answered, (await host.HearsAsync(question)).Answer.Ending);
    }

    [Fact]
    public async Task Where_matches_by_meaning_are_switched_off_the_thresholds_for_passages_decide()
    {
        await using var host = await StartAsync(new AnsweringThresholds { AskBelow = 1, MeaningMatch = 1 });

        Assert.Equal(TurnEnding.Clarified, (await host.HearsAsync("I don't remember my password")).Answer.Ending);
    }

    [Fact]
    public async Task Questions_of_an_entry_are_compared_by_meaning_each_once_and_only_where_the_model_knows_the_language()
    {
        await using var host = await StartAsync();
        var meanings = host.Get<QuestionMeanings>();
        string[] questions = ["What are the steps of getting divorced?", "Where can visitors park?", "Where can visitors park?", "Never stored"];

        var near = await meanings.NearestAsync(Query("What do I have to do to get a divorce?", "en"), questions, TestContext.Current.CancellationToken);

        Assert.Equal(questions[0], near?.Question);
        Assert.InRange(near!.Likeness, 0.6, 1);
        Assert.Null(await meanings.NearestAsync(Query("이혼하려면 어떻게 하나요?", "ko"), questions, TestContext.Current.CancellationToken));
        Assert.Null(await meanings.NearestAsync(Query("divorce", "en"), ["Never stored"], TestContext.Current.CancellationToken));
        Assert.Null(await meanings.NearestAsync(Query("divorce", "en"), [], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task As_many_passages_are_ranked_as_the_question_asks_for()
    {
        await using var host = await StartAsync();

        Assert.Equal(3, (await host.HearsAsync(new Question { Text = "Where can I swap the shoes?", ChannelId = "test", Considered = 3 })).Ranking.Count);
    }

    private static PassageQuery Query(string text, string language) =>
        new() { Text = text, Language = language, Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } };

    private static async Task<AnsweringHost> StartAsync(AnsweringThresholds? thresholds = null)
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "Models", "use-lite-en", "model.json")),
            "The encoder's files were not fetched when this was built (npm was not there).");
        var host = await AnsweringHost.StartAsync(null, ("Embeddings:Provider", "BuiltIn"));
        await using (var context = host.Open())
        {
            context.Releases.Add(new Release
            {
                Id = Guid.CreateVersion7(),
                Number = 1,
                Name = "Test",
                State = ReleaseState.Published,
                BundleJson = new AnsweringBundle { Thresholds = thresholds ?? new AnsweringThresholds { AskBelow = 1 } }.Write(),
                CreatedAt = host.Clock.GetUtcNow().UtcDateTime,
            });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("entries-").FullName, "entries.jsonl");
        await File.WriteAllLinesAsync(
            file, Entries.Select(entry => JsonSerializer.Serialize(new { id = entry.Id, question = entry.Question, alternatives = entry.Id == "password" ? Twice : [], answer = entry.Answer, lang = "en" })));
        await host.Get<SourceImporter>().ImportAsync(new ImportRequest { Path = file, Domain = "customer" }, null, TestContext.Current.CancellationToken);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return host;
    }
}
