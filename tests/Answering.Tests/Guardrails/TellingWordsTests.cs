using System.Text.Json;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>The look that spares a message most automata misses nothing that they would find.</summary>
public sealed class TellingWordsTests
{
    private static readonly Dictionary<string, string[]> Lists = new() { ["kin"] = ["son", "daughter"], ["none"] = ["#"] };

    [Theory]
    [InlineData("chest .. hurts", "chest")]
    [InlineData("[very|] bad", "bad")]
    [InlineData("overdos*", "overdos")]
    [InlineData("my {kin} fell", "fell")]
    [InlineData("{kin}", "daughter son")]
    [InlineData("[i|we] can't", "cant")]
    [InlineData("in[to|] it", "in")]
    [InlineData("[a b|c]", "a c")]
    public void One_piece_of_every_wording_is_told(string phrase, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', new TellingWords(Lists).Of(phrase)!.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("#")]
    [InlineData("{none}")]
    [InlineData("[a|#]")]
    public void What_any_text_could_match_has_none(string phrase) => Assert.Null(new TellingWords(Lists).Of(phrase));

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Every_automaton_of_the_built_in_packs_can_be_built(string language) =>
        Assert.NotEmpty(new RuleCompiler(language, BuiltInPacks.Vocabulary).Compile(BuiltInPacks.All, builds: true));

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void No_message_of_the_sets_is_passed_over_that_an_automaton_matches(string language)
    {
        var syntax = new PhraseSyntax(language, BuiltInPacks.Vocabulary.Lists[language]);
        var messages = Messages().Where(row => row.Language == language).Where((_, number) => number % 7 == 0)
            .Select(row => language == "ko" ? FoldedText.Syllables(row.Text).Text : FoldedText.Words(row.Text).Text).ToArray();
        foreach (var phrase in BuiltInPacks.All.SelectMany(pack => pack.Rules).SelectMany(rule => rule.Phrases.GetValueOrDefault(language) ?? []).Where((_, number) => number % 5 == 0))
        {
            if (syntax.TellingWordsOf(phrase) is not { } pieces) continue;
            var automaton = new System.Text.RegularExpressions.Regex(syntax.PatternOf(phrase), System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            Assert.All(messages.Where(message => automaton.IsMatch(message)), message => Assert.Contains(pieces, piece => message.Contains(piece, StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<(string Text, string Language)> Messages() =>
        from line in File.ReadLines(Path.Combine(ProjectData.Clone, "shared", "Answering", "Guardrails", "Sets", "emergencies-training.jsonl"))
        let row = JsonDocument.Parse(line).RootElement
        select (row.GetProperty("text").GetString()!, row.GetProperty("lang").GetString()!);
}
