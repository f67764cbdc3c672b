namespace BotSuite.Answering.Privacy;

/// <summary>A text with marks such as <c>[email]</c> in place of personal data.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">What was masked, in the order of the text.</param>
public sealed record MaskedText(string Text, IReadOnlyList<MaskedSpan> Spans);
