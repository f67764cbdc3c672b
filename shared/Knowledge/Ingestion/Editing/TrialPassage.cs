namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>A passage as it would be quoted.</summary>
/// <param name="Headings">The headings above it, outermost first.</param>
/// <param name="Questions">The questions that it answers.</param>
/// <param name="Text">What it says.</param>
/// <param name="Quarantine">Why it would not be quoted, in a sentence; null where it would be.</param>
public sealed record TrialPassage(IReadOnlyList<string> Headings, IReadOnlyList<string> Questions, string Text, string? Quarantine);
