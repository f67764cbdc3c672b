using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources;

/// <summary>A source as the list shows it.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">Its name.</param>
/// <param name="Index">The index that it is searched in.</param>
/// <param name="Kind">What kind of place it reads from.</param>
/// <param name="Domain">The domain whose guardrails apply.</param>
/// <param name="State">What the last import left behind.</param>
/// <param name="StateReason">Why it failed; null otherwise.</param>
/// <param name="Location">Where it reads from; null where nowhere.</param>
/// <param name="LastReadAt">When it was last read to its end, in UTC; null until then.</param>
/// <param name="Documents">Living documents with a version that answers.</param>
/// <param name="Passages">Passages of those versions.</param>
internal sealed record SourceRow(
    Guid Id, string Name, string Index, SourceKind Kind, string Domain, SourceState State, string? StateReason, string? Location,
    DateTime? LastReadAt, int Documents, int Passages);
