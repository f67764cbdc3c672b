using System.Collections.Immutable;
using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>All indexes as they stood at one position of the change feed. Immutable; swapped as a whole.</summary>
/// <param name="Position">How far the feed has been followed.</param>
/// <param name="Snapshots">The snapshot of each index by its name.</param>
internal sealed record FollowedIndexes(FeedPosition Position, ImmutableDictionary<string, IndexSnapshot> Snapshots)
{
    /// <summary>The snapshot of an index; an empty one for a name that nothing has been imported under.</summary>
    public IndexSnapshot Of(string index) => Snapshots.GetValueOrDefault(index, IndexSnapshot.Empty);

    /// <summary>The indexes after documents have changed.</summary>
    public FollowedIndexes With(FeedPosition position, IReadOnlyCollection<LoadedDocument> documents, int vocabularySize, Func<string, ITextEmbedder?> modelOf)
    {
        var snapshots = Snapshots;
        foreach (var index in Snapshots.Keys.Union(documents.Select(document => document.Index).OfType<string>()))
        {
            var changes = ChangesOf(index, documents);
            if (changes.Count > 0) snapshots = snapshots.SetItem(index, Of(index).With(changes, vocabularySize, modelOf(index)));
        }

        return new FollowedIndexes(position, snapshots);
    }

    /// <summary>What changes in one index: its own documents, and those that it still holds but that are gone or moved elsewhere.</summary>
    private Dictionary<Guid, IndexedPassage[]> ChangesOf(string index, IReadOnlyCollection<LoadedDocument> documents)
    {
        var snapshot = Of(index);
        var changes = new Dictionary<Guid, IndexedPassage[]>();
        foreach (var document in documents)
        {
            var says = document.Index == index ? document.Passages : [];
            if (says.Length > 0 || snapshot.Contains(document.Id)) changes[document.Id] = says;
        }

        return changes;
    }
}
