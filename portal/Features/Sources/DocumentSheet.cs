using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources;

/// <summary>A document as it is quoted now.</summary>
/// <param name="Source">Name of its source.</param>
/// <param name="Key">Its own name in its source.</param>
/// <param name="Version">The current version.</param>
/// <param name="Passages">Its passages in the order of the text.</param>
internal sealed record DocumentSheet(string Source, string Key, DocumentVersion Version, IReadOnlyList<PassageSheet> Passages);
