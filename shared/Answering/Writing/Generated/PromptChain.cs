using System.Globalization;
using BotSuite.Answering.Understanding;
using BotSuite.Answering.Writing.Models;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>The steps in which a model may be asked, each with its prompt: understand, draft or select, check.</summary>
internal sealed class PromptChain(ChatModel model)
{
    // A whole question, a list of numbers.
    private const int ShortAnswer = 150;

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => model.IsConfigured;

    /// <summary>Makes a follow-up whole. The words are masked ones; the reply's text is the question. <see cref="ModelEnding.None"/> where the release does not ask for it.</summary>
    public async Task<ModelReply> UnderstandAsync(
        WritingSettings settings, string question, IReadOnlyList<string> history, string language, ModelUsage usage, CancellationToken cancellationToken)
    {
        if (settings.Understand.On is not true || history.Count == 0) return new ModelReply(ModelEnding.None, "");
        var values = new Dictionary<string, string>
        {
            ["question"] = PassageFence.Around(question),
            ["history"] = PassageFence.Around(string.Join('\n', history)),
            ["language"] = NameOf(language),
            ["today"] = "",
        };
        return await model.AskAsync(Filled("understand", settings.Understand, values, ShortAnswer), usage, null, cancellationToken);
    }

    /// <summary>Asks for a draft, and hands the words on as they come.</summary>
    public Task<ModelReply> DraftAsync(
        UnderstoodQuestion facts, IReadOnlyList<RetrievedPassage> passages, Func<string, ValueTask> hear, CancellationToken cancellationToken)
    {
        var settings = facts.Release.Bundle.Writing;
        var prompt = Filled("draft", settings.Draft, Values(facts, PassageFence.Around(passages)), settings.AnswerTokens);
        var examples = settings.Examples.Select(example => (Example(settings, example, facts), example.Answer)).ToArray();
        return model.AskAsync(prompt with { Examples = examples }, facts.Usage, hear, cancellationToken);
    }

    /// <summary>Asks which sentences answer.</summary>
    public Task<ModelReply> SelectAsync(UnderstoodQuestion facts, IReadOnlyList<RetrievedPassage> passages, CancellationToken cancellationToken)
    {
        var settings = facts.Release.Bundle.Writing;
        return model.AskAsync(Filled("select", settings.Select, Values(facts, PassageFence.AroundSentences(passages)), ShortAnswer), facts.Usage, null, cancellationToken);
    }

    /// <summary>Asks which sentences of a draft are not supported.</summary>
    public Task<ModelReply> CheckAsync(
        UnderstoodQuestion facts, IReadOnlyList<RetrievedPassage> passages, IReadOnlyList<string> draft, CancellationToken cancellationToken)
    {
        var values = Values(facts, PassageFence.Around(passages));
        values["draft"] = string.Join('\n', draft.Select((sentence, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {PassageFence.Around(sentence)}")));
        return model.AskAsync(Filled("check", facts.Release.Bundle.Writing.Check, values, ShortAnswer), facts.Usage, null, cancellationToken);
    }

    private static Dictionary<string, string> Values(UnderstoodQuestion facts, string passages) => new()
    {
        ["question"] = PassageFence.Around(facts.SearchText),
        ["passages"] = passages,
        ["language"] = NameOf(facts.Language),
        ["today"] = facts.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string Example(WritingSettings settings, PromptExample example, UnderstoodQuestion facts)
    {
        var passages = string.Join("\n\n", example.Passages.Select((text, at) => string.Create(CultureInfo.InvariantCulture, $"Passage [{at + 1}]\n{PassageFence.Around(text)}")));
        var values = Values(facts, passages);
        values["question"] = PassageFence.Around(example.Question);
        return PromptTemplate.Fill(Prompts.Of("draft", settings.Draft).User, values);
    }

    private static ModelPrompt Filled(string step, PromptStep changed, Dictionary<string, string> values, int mostTokens)
    {
        var (system, user) = Prompts.Of(step, changed);
        return new ModelPrompt(PromptTemplate.Fill(system, values), PromptTemplate.Fill(user, values), mostTokens);
    }

    private static string NameOf(string language) => language switch { "ko" => "Korean", "en" => "English", _ => language };
}
