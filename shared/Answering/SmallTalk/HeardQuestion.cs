using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Guardrails.Inbound;

namespace BotSuite.Answering.SmallTalk;

/// <summary>A question of known language that is more than small talk.</summary>
internal record HeardQuestion : JudgedQuestion
{
    /// <summary>Adds the language to what is known.</summary>
    [SetsRequiredMembers]
    public HeardQuestion(JudgedQuestion facts, string language)
        : base(facts) => Language = language;

    /// <summary>Language of the message, a two-letter code.</summary>
    public string Language { get; }
}
