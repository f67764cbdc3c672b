namespace BotSuite.Data.Turns;

/// <summary>What one guardrail rule decided in a turn.</summary>
public sealed class Verdict
{
    /// <summary>The most characters of <see cref="Rule"/> and of <see cref="Pack"/>.</summary>
    public const int LongestName = 128;

    /// <summary>The turn.</summary>
    public Guid TurnId { get; set; }

    /// <summary>Position among the turn's verdicts, from 0. Key together with <see cref="TurnId"/>.</summary>
    public int Ordinal { get; set; }

    /// <summary>True for the way in, false for the way out.</summary>
    public bool Inbound { get; set; }

    /// <summary>The rule's stable name, such as <c>personal-data/email</c>, with the context that let it pass in brackets; at most 128 characters.</summary>
    public required string Rule { get; set; }

    /// <summary>The pack that the rule belongs to, with its version, such as <c>general/1</c>; at most 128 characters.</summary>
    public required string Pack { get; set; }

    /// <summary>What was done: pass, mask, ask, note, card, refuse, hand-over, rewrite, withhold.</summary>
    public required string Action { get; set; }

    /// <summary>First character that the rule looked at; null for the whole text.</summary>
    public int? Start { get; set; }

    /// <summary>The character after the last one that the rule looked at; null for the whole text.</summary>
    public int? End { get; set; }
}
