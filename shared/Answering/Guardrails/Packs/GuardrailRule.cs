using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>One rule of a pack: which words it listens for, and what is done when they are said.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuardrailRule
{
    /// <summary>Lasting name within all packs, such as <c>medical/breathing</c>; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule is about.</summary>
    public GuardrailSubject Subject { get; init; }

    /// <summary>What is done.</summary>
    public required GuardrailAction Action { get; init; }

    /// <summary>The card, the note or the words of the refusal that are shown, such as <c>crisis</c>; null where the action shows none.</summary>
    public string? Card { get; init; }

    /// <summary>The phrases by language (a two-letter code), in the syntax of <c>PhraseSyntax</c>.</summary>
    public IReadOnlyDictionary<string, string[]> Phrases { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Regular expressions by language, matched in linear time over the folded words. For what phrases cannot say.</summary>
    public IReadOnlyDictionary<string, string[]> Patterns { get; init; } = new Dictionary<string, string[]>();

    /// <summary>
    /// What the rule is about, told by messages of that kind, by language: a message that means much the same is heard too.
    /// Five or more in each language, as people would write them.
    /// </summary>
    public IReadOnlyDictionary<string, string[]> Examples { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Messages that resemble the examples and are let pass, by language.</summary>
    public IReadOnlyDictionary<string, string[]> CounterExamples { get; init; } = new Dictionary<string, string[]>();

    /// <summary>How much like one of the examples a message has to be, from 0 (anything) to 1 (the same).</summary>
    public double Likeness { get; init; } = 0.6;

    /// <summary>What is said where the action speaks, by language; none for the program's own words.</summary>
    public IReadOnlyDictionary<string, string> Reply { get; init; } = new Dictionary<string, string>();

    /// <summary>For rules over answers: the domains of the sources whose answers they are for; none for all.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Names of the contexts in which the words are let pass.</summary>
    public IReadOnlyList<string> PassesIn { get; init; } = [];
}
