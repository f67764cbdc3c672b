namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>Fits a <see cref="LinearTextModel"/> by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011). The same rows and seed give the same model.</summary>
internal static class LinearTextTrainer
{
    /// <summary>Fits.</summary>
    /// <param name="classes">The classes; rows carry an index into them.</param>
    /// <param name="rows">What to learn from.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static LinearTextModel Train(
        IReadOnlyList<string> classes, IReadOnlyList<TextModelRow> rows, TextTrainingSettings settings, CancellationToken cancellationToken = default)
    {
        var examples = rows.Select(row => (ModelInput.Of(row.Text, MessageEncoder.BuiltIn).With(row.Verdicts), row.Class)).ToArray();
        return Train(classes, examples, settings, cancellationToken);
    }

    /// <summary>Fits to messages that were made ready before.</summary>
    public static LinearTextModel Train(
        IReadOnlyList<string> classes, IReadOnlyList<(ModelInput Input, int Class)> rows, TextTrainingSettings settings, CancellationToken cancellationToken = default)
    {
        var weights = classes.Select(_ => new float[LinearTextModel.RowLength]).ToArray();
        var squares = classes.Select(_ => new float[LinearTextModel.RowLength]).ToArray();
        var model = new LinearTextModel(classes, weights);
        var examples = rows.ToArray();
        var shares = Shares(classes.Count, rows);
        var random = new Random(settings.Seed);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(examples);
            foreach (var (whole, right) in examples)
            {
                // Where the encoder is missing the words have to do, so the model sees some messages without it.
                var input = random.NextSingle() < settings.WithoutMeaning ? whole with { Meaning = null } : whole;
                var likelihoods = model.Judge(input);
                for (var i = 0; i < weights.Length; i++)
                {
                    var error = (likelihoods[i] - (i == right ? 1 : 0)) * shares[right];
                    Learn(weights[i], squares[i], input, error, settings);
                }
            }
        }

        return model;
    }

    private static void Learn(float[] weights, float[] squares, ModelInput input, float error, TextTrainingSettings settings)
    {
        var sparse = error * LinearTextModel.Scale(input.Features);
        foreach (var feature in input.Features) Step(weights, squares, feature, sparse + (settings.Decay * weights[feature]), settings.Rate);
        for (var i = 0; i < (input.Meaning?.Length ?? 0); i++)
        {
            var at = MessageFeatures.Buckets + i;
            Step(weights, squares, at, (error * LinearTextModel.MeaningScale * input.Meaning![i]) + (settings.Decay * weights[at]), settings.Rate);
        }

        Step(weights, squares, weights.Length - 1, error, settings.Rate);
    }

    private static void Step(float[] weights, float[] squares, int at, float gradient, float rate)
    {
        squares[at] += gradient * gradient;
        weights[at] -= rate * gradient / (MathF.Sqrt(squares[at]) + 1e-4f);
    }

    // Rare classes count as much as frequent ones, halfway.
    private static float[] Shares(int classes, IReadOnlyList<(ModelInput Input, int Class)> rows)
    {
        var counts = new float[classes];
        foreach (var row in rows) counts[row.Class]++;
        return [.. counts.Select(count => count == 0 ? 0 : MathF.Sqrt(rows.Count / (classes * count)))];
    }
}
