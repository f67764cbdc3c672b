using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Order;

namespace BotSuite.Answering.Releases;

/// <summary>A question and the release that answers it.</summary>
internal record ReleasedQuestion : TurnFacts
{
    /// <summary>Adds the release to what is known.</summary>
    [SetsRequiredMembers]
    public ReleasedQuestion(TurnFacts facts, LiveRelease release)
        : base(facts) => Release = release;

    /// <summary>The release.</summary>
    public LiveRelease Release { get; }
}
