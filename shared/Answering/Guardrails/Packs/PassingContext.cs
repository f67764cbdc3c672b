namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>Words around a sign that take its weight away: a negation before it, a question about it in general, a tale.</summary>
public sealed record PassingContext
{
    /// <summary>Lasting name, such as <c>negated</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where the words have to stand.</summary>
    public required ContextPlace Place { get; init; }

    /// <summary>For <see cref="ContextPlace.Before"/> and <see cref="ContextPlace.After"/>: how many words may stand between.</summary>
    public int Reach { get; init; } = 2;

    /// <summary>The phrases by language.</summary>
    public IReadOnlyDictionary<string, string[]> Phrases { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Phrases that, said anywhere in the message, show that it is meant here and now after all.</summary>
    public IReadOnlyDictionary<string, string[]> Unless { get; init; } = new Dictionary<string, string[]>();
}
