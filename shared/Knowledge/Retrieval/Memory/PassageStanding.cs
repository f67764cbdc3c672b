namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>What decides who may see a passage, beside its day, domain and language.</summary>
/// <param name="Jurisdiction">Where it holds; null for everywhere.</param>
/// <param name="Audience">Whom it is for; null for everybody.</param>
/// <param name="Rights">The licence or terms that it may be quoted under; null for what the organisation owns.</param>
/// <param name="Tags">The tags of its version.</param>
/// <param name="ReadingConfidence">How sure the recognition of its words in a picture is, from 0 to 1; null where nothing was recognised.</param>
internal sealed record PassageStanding(string? Jurisdiction, string? Audience, string? Rights, string[] Tags, double? ReadingConfidence);
