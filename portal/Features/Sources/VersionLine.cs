namespace BotSuite.Portal.Features.Sources;

/// <summary>A version in the list of all versions of a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ReadAt">When it was read, in UTC.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsCurrent">Whether it is the one that is quoted.</param>
internal sealed record VersionLine(int Number, DateTime ReadAt, string Title, bool IsCurrent);
