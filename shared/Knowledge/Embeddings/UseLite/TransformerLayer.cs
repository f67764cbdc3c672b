using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Embeddings.UseLite;

/// <summary>One layer of the encoder: attention over the pieces of a sentence, then a small network for each piece.</summary>
internal sealed class TransformerLayer
{
    /// <summary>Width of what a layer gives.</summary>
    public const int Width = 512;

    /// <summary>Width of the layer's inner network.</summary>
    public const int InnerWidth = 1536;

    private const int Heads = 4;
    private const float NormEpsilon = 1e-6f;

    private readonly int _inputWidth;
    private readonly float _scale;
    private readonly float[] _attentionNormScale, _attentionNormBias, _innerNormScale, _innerNormBias;
    private readonly PackedMatrix _queriesKeysValues, _attended, _widen, _narrow;

    /// <param name="weights">The model.</param>
    /// <param name="prefix">The layer's name in it, with a slash.</param>
    /// <param name="inputWidth">Width of what the layer takes.</param>
    public TransformerLayer(ModelWeights weights, string prefix, int inputWidth)
    {
        const string Norm = "layer_prepostprocess/layer_norm/layer_norm_";
        (_inputWidth, _scale) = (inputWidth, 1 / MathF.Sqrt(inputWidth / (float)Heads));
        _attentionNormScale = weights.Tensor(prefix + Norm + "scale", inputWidth);
        _attentionNormBias = weights.Tensor(prefix + Norm + "bias", inputWidth);
        _innerNormScale = weights.Tensor(prefix + "FFN/" + Norm + "scale", Width);
        _innerNormBias = weights.Tensor(prefix + "FFN/" + Norm + "bias", Width);
        _queriesKeysValues = Matrix(weights, prefix + "MultiheadAttention/qkv_transform_single/", "kernel", inputWidth, inputWidth * 3);
        _attended = Matrix(weights, prefix + "MultiheadAttention/output_transform_single/", "kernel", inputWidth, Width);
        _widen = Matrix(weights, prefix + "FFN/conv1/", "Tensordot/Reshape_1", Width, InnerWidth);
        _narrow = Matrix(weights, prefix + "FFN/conv2/", "Tensordot/Reshape_1", InnerWidth, Width);
    }

    /// <summary>Adds to the residual stream what the layer makes of its input.</summary>
    /// <param name="input">A row of the layer's input width for each piece; for the second layer the residual stream itself.</param>
    /// <param name="residual">A row of <see cref="Width"/> for each piece; changed.</param>
    /// <param name="starts">Where the sentences begin among the rows, and the number of rows at the end.</param>
    /// <param name="buffers">Working memory for as many rows.</param>
    public void Run(float[] input, float[] residual, ReadOnlySpan<int> starts, LayerBuffers buffers)
    {
        var rows = starts[^1];
        Normalize(input, buffers.Normal, rows, _inputWidth, _attentionNormScale, _attentionNormBias);
        _queriesKeysValues.Multiply(buffers.Normal, rows, buffers.Wide);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            Attend(buffers.Wide, buffers.Normal, starts[sentence], starts[sentence + 1]);
        _attended.Multiply(buffers.Normal, rows, buffers.Narrow);
        Add(residual, buffers.Narrow, rows);

        Normalize(residual, buffers.Normal, rows, Width, _innerNormScale, _innerNormBias);
        _widen.Multiply(buffers.Normal, rows, buffers.Wide, rectify: true);
        _narrow.Multiply(buffers.Wide, rows, buffers.Narrow);
        Add(residual, buffers.Narrow, rows);
    }

    private static PackedMatrix Matrix(ModelWeights weights, string prefix, string name, int rows, int columns) =>
        new(weights.Tensor(prefix + name, rows * columns), rows, columns, weights.Tensor(prefix + "bias", columns));

    private static void Add(float[] sum, float[] part, int rows) =>
        TensorPrimitives.Add(sum.AsSpan(0, rows * Width), part.AsSpan(0, rows * Width), sum);

    private static void Normalize(float[] input, float[] output, int rows, int width, float[] scale, float[] bias)
    {
        for (var row = 0; row < rows; row++)
        {
            var from = input.AsSpan(row * width, width);
            var to = output.AsSpan(row * width, width);
            TensorPrimitives.Subtract(from, TensorPrimitives.Sum(from) / width, to);
            var deviation = MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(to) / width + NormEpsilon);
            TensorPrimitives.Multiply(to, 1 / deviation, to);
            TensorPrimitives.MultiplyAdd(to, scale, bias, to);
        }
    }

    private void Attend(float[] queriesKeysValues, float[] output, int start, int end)
    {
        var width = _inputWidth;
        var headWidth = width / Heads;
        Span<float> shares = stackalloc float[end - start];
        for (var head = 0; head < Heads; head++)
        {
            for (var row = start; row < end; row++)
            {
                var query = Part(row, 0);
                for (var other = start; other < end; other++)
                    shares[other - start] = TensorPrimitives.Dot<float>(query, Part(other, width)) * _scale;
                TensorPrimitives.SoftMax<float>(shares, shares);

                var attended = output.AsSpan(row * width + head * headWidth, headWidth);
                attended.Clear();
                for (var other = start; other < end; other++)
                    TensorPrimitives.MultiplyAdd(Part(other, 2 * width), shares[other - start], attended, attended);
            }

            ReadOnlySpan<float> Part(int row, int offset) =>
                queriesKeysValues.AsSpan(row * width * 3 + offset + head * headWidth, headWidth);
        }
    }
}
