using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Understanding;

namespace BotSuite.Answering.SmallTalk;

/// <summary>A question of known language that is more than small talk.</summary>
internal record HeardQuestion : RecalledQuestion
{
    /// <summary>Adds the language to what is known.</summary>
    [SetsRequiredMembers]
    public HeardQuestion(RecalledQuestion facts, string language)
        : base(facts) => Language = language;

    /// <summary>Language of the message, a two-letter code.</summary>
    public string Language { get; init; }
}
