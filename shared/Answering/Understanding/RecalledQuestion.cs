using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Conversations;
using BotSuite.Answering.Guardrails.Inbound;

namespace BotSuite.Answering.Understanding;

/// <summary>A message beside what was said before it.</summary>
internal record RecalledQuestion : JudgedQuestion
{
    /// <summary>Adds what is remembered to what is known.</summary>
    [SetsRequiredMembers]
    public RecalledQuestion(JudgedQuestion facts, ConversationMemory memory, string words)
        : base(facts) => (Memory, Said) = (memory, words);

    /// <summary>What is remembered of the conversation before this message, with what the message itself settles.</summary>
    public ConversationMemory Memory { get; init; }

    /// <summary>The words to work on: the message's own, masked, or those of what it chose.</summary>
    public string Said { get; }

    /// <summary>Whether the message answered a question of the bot, so that <see cref="Said"/> are not its own.</summary>
    public bool HasChosen { get; init; }

    /// <summary>Whether the bot asked something in its last turn, answered now or not: two questions back in a row are one too many.</summary>
    public bool WasAsked { get; init; }
}
