namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>Adam (Kingma and Ba 2015) with its usual decays. For one thread.</summary>
internal sealed class AdamOptimizer(float[] weights)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _means = new float[weights.Length];
    private readonly float[] _squares = new float[weights.Length];
    private int _steps;

    /// <summary>Moves the weights against their gradient.</summary>
    public void Step(float[] gradient, float rate)
    {
        _steps++;
        var meanBias = 1 - MathF.Pow(MeanDecay, _steps);
        var squareBias = 1 - MathF.Pow(SquareDecay, _steps);
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = gradient[i];
            _means[i] = MeanDecay * _means[i] + (1 - MeanDecay) * slope;
            _squares[i] = SquareDecay * _squares[i] + (1 - SquareDecay) * slope * slope;
            weights[i] -= rate * (_means[i] / meanBias / (MathF.Sqrt(_squares[i] / squareBias) + Epsilon));
        }
    }
}
