namespace BotSuite.Answering;

/// <summary>The place that a sentence was copied from.</summary>
/// <param name="Citation">Number of the citation that the person sees, from 1.</param>
/// <param name="VersionId">The version quoted.</param>
/// <param name="PassageId">The passage quoted.</param>
/// <param name="Page">Page in the original, from 1; null where the format has none.</param>
/// <param name="Start">First character of the range in the version's text.</param>
/// <param name="End">The character after the last one of the range.</param>
/// <param name="Hash">SHA-256 of the range in UTF-8, and for a restated sentence of the range, a line feed and the sentence; 64 lower-case hexadecimal digits.</param>
public sealed record SentenceProof(int Citation, Guid VersionId, Guid PassageId, int? Page, int Start, int End, string Hash);
