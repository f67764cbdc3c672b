namespace BotSuite.Knowledge.Languages;

/// <summary>The language that a text is written in.</summary>
/// <param name="Code">Two-letter code: <c>ko</c>, <c>en</c>, or the fallback where the text has no letters to tell by.</param>
/// <param name="HangulShare">The part of the letters that is Hangul, from 0 to 1; 0 where there are no letters.</param>
/// <param name="IsMixed">Whether Hangul and other letters stand together, as in <c>iPhone 반품</c>.</param>
public sealed record DetectedLanguage(string Code, double HangulShare, bool IsMixed);
