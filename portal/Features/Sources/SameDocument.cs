namespace BotSuite.Portal.Features.Sources;

/// <summary>Another document that says the same, or nearly so.</summary>
/// <param name="SourceId">Its source.</param>
/// <param name="Id">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Similarity">How much of their wording they share, from 0.8 to 1.</param>
internal sealed record SameDocument(Guid SourceId, Guid Id, string Title, string Source, double Similarity);
