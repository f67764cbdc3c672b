using System.Text.Json.Serialization;

namespace BotSuite.Answering.Writing;

/// <summary>Who writes answers and how a model is asked, as a release says it. Without a configured model all of it rests.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WritingSettings
{
    /// <summary>Who writes in a domain that <see cref="Domains"/> does not name.</summary>
    public WriterKind Writer { get; init; } = WriterKind.Generated;

    /// <summary>Who writes in a domain. Law and medicine are quoted word for word unless a release decides otherwise.</summary>
    public IReadOnlyDictionary<string, WriterKind> Domains { get; init; } =
        new Dictionary<string, WriterKind> { ["legal"] = WriterKind.Extractive, ["medical"] = WriterKind.Extractive };

    /// <summary>How many passages a model is given, from 1 to 10.</summary>
    public int Passages { get; init; } = 4;

    /// <summary>How many tokens the passages may take, from 100 to 100,000. The best one is given whole if it fits at all.</summary>
    public int PassageTokens { get; init; } = 3_000;

    /// <summary>How many tokens an answer may take, from 50 to 4,000.</summary>
    public int AnswerTokens { get; init; } = 600;

    /// <summary>What share of a draft's sentences has to be supported; below it the answer is quoted instead. From 0 to 1.</summary>
    public double LeastSupported { get; init; } = 0.5;

    /// <summary>Making a follow-up whole by the model. Off by default.</summary>
    public PromptStep Understand { get; init; } = new();

    /// <summary>Writing the draft.</summary>
    public PromptStep Draft { get; init; } = new();

    /// <summary>Choosing sentences, where the writer is <see cref="WriterKind.Select"/>.</summary>
    public PromptStep Select { get; init; } = new();

    /// <summary>Asking the model which sentences of its draft the passages do not support. It can only take away. Off by default.</summary>
    public PromptStep Check { get; init; } = new();

    /// <summary>Examples for the draft, at most eight.</summary>
    public IReadOnlyList<PromptExample> Examples { get; init; } = [];

    /// <summary>Who writes in a domain.</summary>
    public WriterKind WriterFor(string domain) => Domains.GetValueOrDefault(domain, Writer);
}
