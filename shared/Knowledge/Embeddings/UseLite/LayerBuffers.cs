using System.Buffers;

namespace BotSuite.Knowledge.Embeddings.UseLite;

/// <summary>Working memory of a pass through the network, rented for a number of rows.</summary>
internal sealed class LayerBuffers(int rows) : IDisposable
{
    /// <summary>Input of the first layer: half the width.</summary>
    public float[] Input { get; } = ArrayPool<float>.Shared.Rent(rows * TransformerLayer.Width / 2);

    /// <summary>The residual stream.</summary>
    public float[] Residual { get; } = ArrayPool<float>.Shared.Rent(rows * TransformerLayer.Width);

    /// <summary>Normalised rows, then attended ones.</summary>
    public float[] Normal { get; } = ArrayPool<float>.Shared.Rent(rows * TransformerLayer.Width);

    /// <summary>Queries, keys and values; then the inner network's middle.</summary>
    public float[] Wide { get; } = ArrayPool<float>.Shared.Rent(rows * TransformerLayer.InnerWidth);

    /// <summary>What is added to the residual stream.</summary>
    public float[] Narrow { get; } = ArrayPool<float>.Shared.Rent(rows * TransformerLayer.Width);

    public void Dispose()
    {
        foreach (var buffer in new[] { Input, Residual, Normal, Wide, Narrow }) ArrayPool<float>.Shared.Return(buffer);
    }
}
