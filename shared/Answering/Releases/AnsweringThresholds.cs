namespace BotSuite.Answering.Releases;

/// <summary>When to answer, ask back or decline, on the one confidence scale from 0 to 1.</summary>
public sealed record AnsweringThresholds
{
    /// <summary>A best passage below this is no answer.</summary>
    public double NotFoundBelow { get; init; } = 0.24;

    /// <summary>A best passage below this, and not below <see cref="NotFoundBelow"/>, is offered instead of quoted.</summary>
    public double AskBelow { get; init; } = 0.30;

    /// <summary>From this likeness on, an FAQ entry's question is the question asked.</summary>
    public double CuratedMatch { get; init; } = 0.70;

    /// <summary>Two topics whose scores differ by no more than this tie.</summary>
    public double TieMargin { get; init; } = 0.02;

    /// <summary>Questions with more content words than this say enough to choose between two topics.</summary>
    public int TieWords { get; init; } = 3;

    /// <summary>Domains in which a passage that lacks the rarest word of the question is not quoted.</summary>
    public IReadOnlyList<string> RarestWordDomains { get; init; } = ["medical"];
}
