using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Embeddings.UseLite;

/// <summary>
/// The forward pass of Universal Sentence Encoder lite (Cer et al. 2018; weights Apache-2.0): piece embeddings with timing
/// signals, two transformer layers, the mean over the pieces, a tanh layer, length 1. English. Safe for many threads.
/// </summary>
internal sealed class UseLiteNetwork
{
    /// <summary>How many numbers a vector has.</summary>
    public const int Dimensions = 512;

    /// <summary>How many pieces of a text are read; what comes after them is not.</summary>
    public const int LongestText = 128;

    private const int Reserved = 6;
    private const int Pieces = 8002;
    private const int PieceWidth = 256;
    // Texts are read in stacks of about so many pieces: enough for the matrices to be worth their reading, little to hold.
    private const int PiecesAtOnce = 1024;

    private readonly PieceTokenizer _tokenizer;
    private readonly float[] _pieces, _timescales;
    private readonly PackedMatrix _widen, _final;
    private readonly TransformerLayer _first, _second;

    public UseLiteNetwork(ModelWeights weights)
    {
        _tokenizer = new PieceTokenizer(weights.Vocabulary, Reserved);
        _pieces = weights.Tensor("Embeddings_en", Pieces * PieceWidth);
        _timescales = weights.Tensor("Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1", PieceWidth / 2);
        _widen = new PackedMatrix(
            weights.Tensor("Layer_0/dense/kernel", PieceWidth * Dimensions), PieceWidth, Dimensions, weights.Tensor("Layer_0/dense/bias", Dimensions));
        _first = new TransformerLayer(weights, "Layer_0/", PieceWidth);
        _second = new TransformerLayer(weights, "Layer_1/", Dimensions);
        _final = new PackedMatrix(
            weights.Tensor("hidden_layers/tanh_layer_0/weights", Dimensions * Dimensions), Dimensions, Dimensions,
            weights.Tensor("hidden_layers/tanh_layer_0/bias", Dimensions));
    }

    /// <summary>The ids of a text's pieces.</summary>
    public IReadOnlyList<int> PiecesOf(string text) => _tokenizer.Encode(Shortened(text));

    /// <summary>The vectors of texts, in their order.</summary>
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new List<float[]>(texts.Count);
        var stack = new List<List<int>>();
        var count = 0;
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ids = _tokenizer.Encode(Shortened(text));
            if (ids.Count > LongestText) ids.RemoveRange(LongestText, ids.Count - LongestText);
            stack.Add(ids);
            count += ids.Count;
            if (count < PiecesAtOnce) continue;
            Run(stack, vectors);
            stack.Clear();
            count = 0;
        }

        if (stack.Count > 0) Run(stack, vectors);
        return vectors;
    }

    // No piece is longer than 16 characters or so, and white space makes none of its own: what lies behind is never read.
    private static string Shortened(string text) => text.Length <= LongestText * 32 ? text : text[..(LongestText * 32)];

    /// <summary>All pieces of all texts lie in one stack of rows, so that nothing is padded; only attention keeps texts apart.</summary>
    private void Run(List<List<int>> texts, List<float[]> vectors)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++) starts[i + 1] = starts[i] + texts[i].Count;
        using var buffers = new LayerBuffers(Math.Max(1, starts[^1]));
        for (var i = 0; i < texts.Count; i++) Look(texts[i], buffers.Input.AsSpan(starts[i] * PieceWidth));

        _widen.Multiply(buffers.Input, starts[^1], buffers.Residual);
        _first.Run(buffers.Input, buffers.Residual, starts, buffers);
        _second.Run(buffers.Residual, buffers.Residual, starts, buffers);
        Finish(buffers.Residual, starts, vectors);
    }

    private void Look(List<int> ids, Span<float> rows)
    {
        const int Half = PieceWidth / 2;
        Span<float> angles = stackalloc float[Half];
        Span<float> signal = stackalloc float[PieceWidth];
        for (var place = 0; place < ids.Count; place++)
        {
            var row = rows.Slice(place * PieceWidth, PieceWidth);
            TensorPrimitives.Multiply<float>(_timescales, place, angles);
            TensorPrimitives.Sin<float>(angles, signal[..Half]);
            TensorPrimitives.Cos<float>(angles, signal[Half..]);
            TensorPrimitives.MultiplyAdd(_pieces.AsSpan(ids[place] * PieceWidth, PieceWidth), 2f, signal, row);
        }
    }

    private void Finish(float[] rows, int[] starts, List<float[]> vectors)
    {
        var texts = starts.Length - 1;
        var means = new float[texts * Dimensions];
        for (var text = 0; text < texts; text++)
        {
            var mean = means.AsSpan(text * Dimensions, Dimensions);
            for (var row = starts[text]; row < starts[text + 1]; row++)
                TensorPrimitives.Add(mean, rows.AsSpan(row * Dimensions, Dimensions), mean);
            TensorPrimitives.Divide(mean, Math.Max(1, starts[text + 1] - starts[text]), mean);
        }

        var final = new float[texts * Dimensions];
        _final.Multiply(means, texts, final);
        TensorPrimitives.Tanh(final, final);
        for (var text = 0; text < texts; text++) vectors.Add(UnitVector.Of(final.AsSpan(text * Dimensions, Dimensions)));
    }
}
