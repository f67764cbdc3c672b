namespace BotSuite.Answering.Writing.Models;

/// <summary>What a model is asked.</summary>
/// <param name="System">What it has to do.</param>
/// <param name="User">What it has to do it with.</param>
/// <param name="MostTokens">How many tokens it may write.</param>
internal sealed record ModelPrompt(string System, string User, int MostTokens)
{
    /// <summary>Questions and answers that show how it is done, in order.</summary>
    public IReadOnlyList<(string User, string Assistant)> Examples { get; init; } = [];
}
