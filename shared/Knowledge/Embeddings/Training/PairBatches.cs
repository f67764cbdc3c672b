namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>Draws from pairs, by a seed, which are kept back to measure with and in which batches the others are seen.</summary>
internal sealed class PairBatches
{
    /// <summary>With fewer pairs than this there is nothing to tell a pair from.</summary>
    public const int Least = 32;

    // Comparing each with each takes half a second at this many.
    private const int MostHeld = 2000;

    private readonly Random _random;
    private readonly int _size;
    private readonly List<int[]> _bySource = [];

    public PairBatches(IReadOnlyList<TrainingPair> pairs, AdapterTrainingSettings settings)
    {
        (_random, _size) = (new Random(settings.Seed), settings.BatchSize);
        var held = new List<int>();
        foreach (var source in Enumerable.Range(0, pairs.Count).GroupBy(i => pairs[i].Source, StringComparer.Ordinal))
        {
            int[] all = [.. source];
            _random.Shuffle(all);
            var kept = (int)(all.Length * settings.HoldOut);
            if (all.Length - kept < Least)
            {
                LeftOut += all.Length;
                continue;
            }

            held.AddRange(all[..kept]);
            _bySource.Add(all[kept..]);
        }

        Held = [.. held.Take(MostHeld)];
        Fitted = _bySource.Sum(source => source.Length);
    }

    /// <summary>Places of the pairs that are kept back.</summary>
    public IReadOnlyList<int> Held { get; }

    /// <summary>How many pairs are fitted to.</summary>
    public int Fitted { get; }

    /// <summary>How many pairs are of a source with too few.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many batches an epoch has at most.</summary>
    public int PerEpoch => _bySource.Sum(source => (source.Length + _size - 1) / _size);

    /// <summary>The batches of the next epoch, as places of pairs of one source each; a rest of fewer than <see cref="Least"/> waits for another epoch.</summary>
    public IReadOnlyList<int[]> NextEpoch()
    {
        var batches = new List<int[]>();
        foreach (var source in _bySource)
        {
            _random.Shuffle(source);
            batches.AddRange(source.Chunk(_size).Where(batch => batch.Length >= Least));
        }

        var shuffled = batches.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }
}
