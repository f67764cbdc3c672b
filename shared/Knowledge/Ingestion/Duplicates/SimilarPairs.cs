using System.Runtime.InteropServices;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>
/// Finds the pairs among many sketches without comparing all with all (locality-sensitive hashing): two that agree in one of 20 bands of
/// six numbers are compared. A pair that shares .8 agrees in one with a chance of .998, one that shares .4 with .08.
/// </summary>
internal static class SimilarPairs
{
    /// <summary>How much two documents share that are called nearly the same.</summary>
    public const double Near = 0.8;

    private const int Bands = 20;
    private const int Rows = TextSignature.Values / Bands;
    // Documents that all resemble each other are told by their likeness to a few of them.
    private const int MostInBand = 50;
    private const int MostPairs = 100_000;

    /// <summary>The pairs, most similar first.</summary>
    public static IReadOnlyList<SimilarPair> Of(IReadOnlyList<(Guid Id, byte[] Sketch)> documents, CancellationToken cancellationToken)
    {
        var sorted = documents.OrderBy(document => document.Id).ToArray();
        var pairs = new Dictionary<(int, int), double>();
        AddEqual(sorted, pairs);
        var keys = new ulong[sorted.Length];
        for (var band = 0; band < Bands; band++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddBand(sorted, keys, band, pairs);
        }

        return
        [
            .. pairs.Where(pair => pair.Value >= Near)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Item1).ThenBy(pair => pair.Key.Item2)
                .Take(MostPairs)
                .Select(pair => new SimilarPair(sorted[pair.Key.Item1].Id, sorted[pair.Key.Item2].Id, pair.Value)),
        ];
    }

    /// <summary>Texts of the same words: each with the first of them.</summary>
    private static void AddEqual((Guid Id, byte[] Sketch)[] documents, Dictionary<(int, int), double> pairs)
    {
        var first = new Dictionary<UInt128, int>();
        for (var i = 0; i < documents.Length; i++)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(first, TextSignature.Digest(documents[i].Sketch), out var exists);
            if (exists) pairs[(known, i)] = 1;
            else known = i;
        }
    }

    private static void AddBand((Guid Id, byte[] Sketch)[] documents, ulong[] keys, int band, Dictionary<(int, int), double> pairs)
    {
        var places = new int[documents.Length];
        for (var i = 0; i < documents.Length; i++) (keys[i], places[i]) = (KeyOf(documents[i].Sketch, band), i);
        Array.Sort(keys, places);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (keys[start] != 0) Compare(documents, places.AsSpan(start, end - start), pairs);
            start = end;
        }
    }

    private static void Compare((Guid Id, byte[] Sketch)[] documents, Span<int> places, Dictionary<(int, int), double> pairs)
    {
        places.Sort();
        for (var i = 0; i < Math.Min(places.Length, MostInBand); i++)
            for (var j = i + 1; j < places.Length; j++)
            {
                // Equal texts are paired already, each with the first of them.
                var pair = (places[i], places[j]);
                if (pairs.ContainsKey(pair)) continue;
                byte[] one = documents[pair.Item1].Sketch, other = documents[pair.Item2].Sketch;
                if (TextSignature.Digest(one) != TextSignature.Digest(other)) pairs[pair] = TextSignature.Similarity(one, other);
            }
    }

    private static ulong KeyOf(byte[] sketch, int band)
    {
        var numbers = TextSignature.Numbers(sketch);
        if (numbers.Length == 0) return 0;
        var key = 14_695_981_039_346_656_037;
        foreach (var number in numbers.Slice(band * Rows, Rows)) key = (key ^ number) * 1_099_511_628_211;
        return key;
    }
}
