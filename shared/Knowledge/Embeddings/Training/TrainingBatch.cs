namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>One batch forwards and backwards, in memory that the next batch uses again. For one thread.</summary>
internal sealed class TrainingBatch(TrainableAdapter adapter, int width, AdapterTrainingSettings settings)
{
    private readonly ContrastiveLoss _loss = new(width, settings.BatchSize, settings.Temperature);
    private readonly float[] _left = new float[settings.BatchSize * width];
    private readonly float[] _right = new float[settings.BatchSize * width];
    private readonly float[] _leftSlopes = new float[settings.BatchSize * width];
    private readonly float[] _rightSlopes = new float[settings.BatchSize * width];
    private readonly float[] _leftLengths = new float[settings.BatchSize];
    private readonly float[] _rightLengths = new float[settings.BatchSize];

    /// <summary>The batch's loss; leaves its gradient in the adapter.</summary>
    public double Run(IReadOnlyList<float[]> left, IReadOnlyList<float[]> right, IReadOnlyList<string?> labels)
    {
        adapter.Begin();
        adapter.Forward(left, _left, _leftLengths);
        adapter.Forward(right, _right, _rightLengths);
        var loss = _loss.Run(_left, _right, labels, _leftSlopes, _rightSlopes);
        adapter.Backward(left, _left, _leftLengths, _leftSlopes);
        adapter.Backward(right, _right, _rightLengths, _rightSlopes);
        return loss;
    }
}
