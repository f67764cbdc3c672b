namespace BotSuite.Answering.Proof;

/// <summary>One proof, looked up again.</summary>
/// <param name="Citation">Number of the citation that the person saw, from 1.</param>
/// <param name="VersionId">The version quoted.</param>
/// <param name="PassageId">The passage quoted.</param>
/// <param name="Page">Page in the original, from 1; null where the format has none.</param>
/// <param name="Start">First character of the range in the version's text.</param>
/// <param name="End">The character after the last one of the range.</param>
/// <param name="Standing">What the look-up showed.</param>
public sealed record ProofCheck(int Citation, Guid VersionId, Guid PassageId, int? Page, int Start, int End, ProofStanding Standing);
