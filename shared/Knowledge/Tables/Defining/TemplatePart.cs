namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>A piece of a template.</summary>
/// <param name="Text">The words, or the name in braces.</param>
/// <param name="IsPlace">Whether it is a name in braces.</param>
public sealed record TemplatePart(string Text, bool IsPlace);
