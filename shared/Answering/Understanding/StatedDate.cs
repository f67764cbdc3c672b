namespace BotSuite.Answering.Understanding;

/// <summary>The day that a question asks about in words, and the question without those words.</summary>
/// <param name="Day">The day; the last one where a month or a year was said.</param>
/// <param name="Rest">The question without the words that state the day.</param>
internal sealed record StatedDate(DateOnly Day, string Rest);
