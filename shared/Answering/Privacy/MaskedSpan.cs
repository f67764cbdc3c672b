namespace BotSuite.Answering.Privacy;

/// <summary>Personal data that was found, by its place in the text before masking.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last one.</param>
public sealed record MaskedSpan(PersonalDataKind Kind, int Start, int End);
