namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>A document that was not imported here but is found here.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Tags">The tags of its current version.</param>
internal sealed record OtherDocument(DataPipelineStatus Status, IReadOnlyList<string> Tags);
