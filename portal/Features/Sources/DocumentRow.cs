namespace BotSuite.Portal.Features.Sources;

/// <summary>A document of a source as the list shows it: its current version.</summary>
/// <param name="Id">The document.</param>
/// <param name="Key">Its own name in its source.</param>
/// <param name="Title">Title of the current version.</param>
/// <param name="Language">Language of the current version, a two-letter code.</param>
/// <param name="Version">Number of the current version.</param>
/// <param name="ReadAt">When the current version was read, in UTC.</param>
/// <param name="ReviewBy">The day on which somebody should look at it again; null for none.</param>
/// <param name="Passages">Its passages.</param>
/// <param name="NotQuoted">How many of them are held back from being quoted.</param>
internal sealed record DocumentRow(
    Guid Id, string Key, string Title, string Language, int Version, DateTime ReadAt, DateOnly? ReviewBy, int Passages, int NotQuoted);
