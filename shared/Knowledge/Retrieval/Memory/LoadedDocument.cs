namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>A document as it stands in the store now.</summary>
/// <param name="Id">The document.</param>
/// <param name="Index">The index that it is searched in; null for one that has been purged.</param>
/// <param name="Passages">Its passages; empty where nothing is to be quoted from it.</param>
internal sealed record LoadedDocument(Guid Id, string? Index, IndexedPassage[] Passages);
