using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Releases;
using BotSuite.Data.Turns;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What somebody in danger is told, through the front door.</summary>
public sealed class EmergencyTests
{
    [Theory]
    [InlineData("i want to die", "en", "crisis line", "988")]
    [InlineData("my dad is not breathing", "en", "ambulance", "119")]
    [InlineData("she swallowed bleach", "en", "poison", "1-800-222-1222")]
    [InlineData("my husband hits me", "en", "safety", "1366")]
    [InlineData("살고 싶지 않아요", "ko", "자살예방", "109")]
    [InlineData("아버지가 의식이 없어요", "ko", "구급차", "119")]
    [InlineData("남편이 저를 때려요", "ko", "안전", "1366")]
    public async Task Somebody_in_danger_gets_a_fixed_card_with_the_numbers_to_call(string text, string language, string words, string number)
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync(text)).Answer;

        Assert.Equal((TurnEnding.Emergency, language), (answer.Ending, answer.Language));
        Assert.Contains(words, answer.Lead, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(number, answer.Lead, StringComparison.Ordinal);
        Assert.Empty(answer.Sentences);
        Assert.NotNull(answer.Closing);
    }

    [Fact]
    public async Task The_card_comes_before_any_source_has_its_say()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("What should I do about a fever? My son is not breathing!");

        Assert.Equal(TurnEnding.Emergency, answered.Answer.Ending);
        Assert.Empty(answered.Ranking);
    }

    [Theory]
    [InlineData("KR", null, "119", "911")]
    [InlineData("GB", "en-US", "999", "911")]
    [InlineData(null, "en-US", "911", "119")]
    [InlineData(null, "ko-KR", "119", "911")]
    public async Task The_numbers_are_those_of_the_set_country_or_else_of_the_persons_region(string? country, string? locale, string told, string untold)
    {
        await using var host = await Samples.StartAsync(("Emergencies:Country", country));

        var answer = (await host.HearsAsync(new Question { Text = "my dad is not breathing", ChannelId = "test", Locale = locale })).Answer;

        Assert.Contains(told, answer.Lead, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, answer.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData(null)]
    [InlineData("xx-QQ")]
    public async Task Where_the_country_is_not_known_several_are_named(string? locale)
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync(new Question { Text = "my dad is not breathing", ChannelId = "test", Locale = locale })).Answer;

        Assert.Contains("119 (Korea)", answer.Lead, StringComparison.Ordinal);
        Assert.Contains("911 (United States)", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_wait_a_day_is_answered_with_a_note_before_it()
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync("I have had a fever of 38.4 for four days now and it comes back each evening")).Answer;

        Assert.NotEqual(TurnEnding.Emergency, answer.Ending);
        Assert.StartsWith("What you describe should be seen by a doctor", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_names_rule_pack_place_and_action()
    {
        await using var host = await Samples.StartAsync();
        const string Text = "Hello, my mail is jane@example.org. My dad is not breathing!";

        var turn = await host.LedgerAsync((await host.HearsAsync(Text)).Answer.TurnId);

        Assert.Equal(TurnEnding.Emergency, turn.Ending);
        var verdict = Assert.Single(turn.Verdicts, verdict => verdict.Action == "card");
        Assert.Equal(("medical/breathing", "medical/2", true), (verdict.Rule, verdict.Pack, verdict.Inbound));
        Assert.Equal("not breathing", turn.Question[verdict.Start!.Value..verdict.End!.Value]);
        Assert.Single(turn.Verdicts, verdict => verdict.Action == "mask");
    }

    [Theory]
    [InlineData("He has no chest pain, only a cough", "negated")]
    [InlineData("My father had a stroke two years ago", "past")]
    [InlineData("In the movie he has a heart attack", "tale")]
    public async Task A_sign_that_the_words_around_it_take_back_passes_and_the_ledger_says_why(string text, string because)
    {
        await using var host = await Samples.StartAsync();

        var turn = await host.LedgerAsync((await host.HearsAsync(text)).Answer.TurnId);

        Assert.NotEqual(TurnEnding.Emergency, turn.Ending);
        Assert.Contains(turn.Verdicts, verdict => verdict.Action == "pass" && verdict.Rule.EndsWith($"({because})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_broken_somebody_in_danger_gets_the_numbers()
    {
        await using var host = await AnsweringHost.StartAsync();
        await using (var context = host.Open())
        {
            context.Releases.Add(new Release { Number = 1, Name = "Broken", State = ReleaseState.Published, BundleJson = "{", CreatedAt = host.Clock.GetUtcNow().UtcDateTime });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var calm = await host.HearsAsync("What is the filing fee?");
        var danger = await host.HearsAsync("my dad is not breathing");

        Assert.Equal(TurnEnding.Failed, calm.Answer.Ending);
        Assert.Equal(TurnEnding.Emergency, danger.Answer.Ending);
        Assert.Contains("911", danger.Answer.Lead, StringComparison.Ordinal);
        Assert.NotNull(danger.LedgerEntry.Failure);
    }

    [Fact]
    public async Task A_hostile_length_is_judged_by_its_first_pages()
    {
        await using var host = await Samples.StartAsync();

        var early = await host.HearsAsync("my dad is not breathing " + new string('a', 1_000_000));
        var late = await host.HearsAsync(string.Concat(Enumerable.Repeat("When does the library open? ", 40_000)) + " my dad is not breathing");

        Assert.Equal(TurnEnding.Emergency, early.Answer.Ending);
        Assert.NotEqual(TurnEnding.Emergency, late.Answer.Ending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800\uD800\uDC00")]
    [InlineData("....!!!!????")]
    [InlineData("\u200B\u200B")]
    [InlineData("ㅠㅠㅠㅠ")]
    [InlineData("🙂🙂🙂")]
    public async Task Messages_without_words_are_no_emergency(string text)
    {
        await using var host = await AnsweringHost.StartAsync();

        Assert.NotEqual(TurnEnding.Emergency, (await host.HearsAsync(text)).Answer.Ending);
    }

    [Fact]
    public void An_unknown_country_stops_the_start_and_names_those_that_there_are()
    {
        var fault = Fault(("Emergencies:Country", "ZZ"));

        Assert.Contains("'ZZ'", fault, StringComparison.Ordinal);
        Assert.Contains("KR, US", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"countries\":[]}", "names no country")]
    [InlineData("{\"countries\":", "not the JSON")]
    [InlineData("[]", "not the JSON")]
    [InlineData("{\"countries\":[{\"code\":\"AT\",\"names\":{\"en\":\"Austria\"},\"numbers\":[]}]}", "no number of the service 'emergency' for AT")]
    [InlineData("{\"countries\":[{\"code\":\"AT\",\"names\":{\"en\":\"Austria\"},\"nummern\":[]}]}", "nummern")]
    public void A_file_of_numbers_that_cannot_be_shown_stops_the_start(string json, string reason)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("numbers-").FullName, "numbers.json");
        File.WriteAllText(file, json);

        Assert.Contains(reason, Fault(("Emergencies:Numbers", file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_may_bring_numbers_of_its_own()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("numbers-").FullName, "numbers.json");
        await File.WriteAllTextAsync(
            file,
            """{"countries":[{"code":"AT","names":{"en":"Austria"},"numbers":[{"service":"emergency","number":"144","source":"https://example.org","checked":"2026-11-01"}]}]}""",
            TestContext.Current.CancellationToken);
        await using var host = await Samples.StartAsync(("Emergencies:Numbers", file), ("Emergencies:Country", "at"));

        Assert.Contains("144", (await host.HearsAsync("my dad is not breathing")).Answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_number_says_where_it_stands_and_none_that_it_was_checked_before_this_year() => Assert.All(
        CountryFile.BuiltIn.Countries.SelectMany(country => country.Numbers),
        number => Assert.True(number.Source.Scheme == "https" && !(number.Checked < new DateOnly(2026, 1, 1)) && number.Number.Any(char.IsDigit), number.ToString()));

    private static string Fault(params (string Key, string? Value)[] settings) =>
        Assert.Throws<OptionsValidationException>(() => AnsweringHost.OptionsOf<EmergencyOptions>(settings)).Message;
}
