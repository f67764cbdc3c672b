using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>Pairs that an adapter has not seen, to measure it with.</summary>
internal sealed class HeldPairs(IReadOnlyList<TrainingPair> pairs, float[][] left, float[][] right, IReadOnlyList<int> places)
{
    /// <summary>
    /// Share of the pairs whose other half, or that of a pair with the same label, is the nearest of all halves of its source.
    /// Null without pairs.
    /// </summary>
    public double? ShareFound(Func<float[], float[]> adapt)
    {
        if (places.Count == 0) return null;

        var found = 0;
        foreach (var source in places.GroupBy(place => pairs[place].Source, StringComparer.Ordinal))
        {
            int[] members = [.. source];
            float[][] halves = [.. members.Select(place => adapt(right[place]))];
            found += members.Count(place => IsSame(pairs[place], pairs[members[Nearest(adapt(left[place]), halves)]]));
        }

        return found / (double)places.Count;
    }

    private static bool IsSame(TrainingPair one, TrainingPair other) =>
        one == other || one.B == other.B || (one.Label is not null && one.Label == other.Label);

    private static int Nearest(float[] vector, float[][] halves)
    {
        var (best, highest) = (0, float.NegativeInfinity);
        for (var i = 0; i < halves.Length; i++)
        {
            var similarity = TensorPrimitives.Dot<float>(vector, halves[i]);
            if (similarity > highest) (best, highest) = (i, similarity);
        }

        return best;
    }
}
