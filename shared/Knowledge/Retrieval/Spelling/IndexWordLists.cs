using System.Collections.Concurrent;
using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Spelling;

/// <summary>
/// Keeps the words of each index for help with spelling. Only what is for everybody is read: no correction may give away a word of a
/// source that the asker may not see. With the search in PostgreSQL there are none, and no help with spelling.
/// </summary>
public sealed class IndexWordLists
{
    // A few changed documents change no spelling: a list may be older than the snapshot by this.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (IndexSnapshot Snapshot, IndexWords Words, long At)> _lists = new(StringComparer.Ordinal);
    private readonly IndexFollower _follower;
    private readonly bool _isInMemory;
    private readonly TimeProvider _clock;

    internal IndexWordLists(IndexFollower follower, IOptions<RetrievalOptions> options, TimeProvider clock) =>
        (_follower, _isInMemory, _clock) = (follower, !options.Value.IsPostgreSql, clock);

    /// <summary>The words of an index; null where this process does not hold it.</summary>
    public async ValueTask<IndexWords?> OfAsync(string index, CancellationToken cancellationToken)
    {
        if (!_isInMemory) return null;
        var snapshot = (await _follower.FollowAsync(cancellationToken)).Of(index);
        if (_lists.TryGetValue(index, out var kept) && (kept.Snapshot == snapshot || (!kept.Words.IsEmpty && _clock.GetElapsedTime(kept.At) < Fresh)))
            return kept.Words;

        var words = new IndexWords(snapshot.Passages.Where(passage => passage.Standing.Audience is null).SelectMany(TextsOf));
        // Names of indexes that nothing lies in are not kept: anybody can make up many.
        if (!words.IsEmpty) _lists[index] = (snapshot, words, _clock.GetTimestamp());
        return words;
    }

    private static IEnumerable<string> TextsOf(IndexedPassage passage) =>
        [passage.Passage.Title, .. passage.Passage.Questions, .. passage.Passage.HeadingPath, passage.Passage.Text];
}
