using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>One rule of a pack: which words it listens for, and what is done when they are said.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuardrailRule
{
    /// <summary>Lasting name within all packs, such as <c>medical/breathing</c>; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What is done.</summary>
    public required GuardrailAction Action { get; init; }

    /// <summary>The card or note that is shown, such as <c>crisis</c>; null where the action shows none.</summary>
    public string? Card { get; init; }

    /// <summary>The phrases by language (a two-letter code), in the syntax of <c>PhraseSyntax</c>.</summary>
    public IReadOnlyDictionary<string, string[]> Phrases { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Regular expressions by language, matched in linear time over the folded words. For what phrases cannot say.</summary>
    public IReadOnlyDictionary<string, string[]> Patterns { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Names of the contexts in which the words are let pass.</summary>
    public IReadOnlyList<string> PassesIn { get; init; } = [];
}
