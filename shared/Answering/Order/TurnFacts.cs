using BotSuite.Answering.Writing.Models;

namespace BotSuite.Answering.Order;

/// <summary>
/// What is known about a turn when it begins. Each step that learns something returns a more derived record,
/// so a step can only ask for what the steps before it have found out.
/// </summary>
internal record TurnFacts
{
    /// <summary>The turn.</summary>
    public required Guid TurnId { get; init; }

    /// <summary>The question as it came, with its words unmasked: only masking may read <see cref="Question.Text"/> and <see cref="Question.History"/>.</summary>
    public required Question Question { get; init; }

    /// <summary>What the turn has taken of a model so far.</summary>
    public ModelUsage Usage { get; } = new();

    /// <summary>When the turn began.</summary>
    public required DateTimeOffset StartedAt { get; init; }
}
