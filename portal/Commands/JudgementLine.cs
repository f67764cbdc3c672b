namespace BotSuite.Portal.Commands;

/// <summary>What <c>judge</c> writes of a message.</summary>
/// <param name="Id">The message.</param>
/// <param name="Action">The gravest of what is done, such as <c>refuse</c>; <c>pass</c> for nothing.</param>
/// <param name="Level">How soon help is needed: <c>now</c>, <c>soon</c> or <c>information</c>.</param>
/// <param name="Rules">The rules that act.</param>
/// <param name="MaskedText">The words, personal data masked.</param>
/// <param name="Verdicts">What each rule that heard something decided; the places are in <paramref name="MaskedText"/>.</param>
internal sealed record JudgementLine(
    string Id, string Action, string Level, IReadOnlyList<string> Rules, string MaskedText, IReadOnlyList<JudgementLine.Heard> Verdicts)
{
    /// <summary>What one rule decided.</summary>
    internal sealed record Heard(string Rule, string Pack, string Action, int Start, int End, string? Because, string? Disguise);
}
