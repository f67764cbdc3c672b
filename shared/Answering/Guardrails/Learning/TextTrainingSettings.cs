namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>How a text model is fitted.</summary>
internal sealed record TextTrainingSettings
{
    /// <summary>How often each row is seen.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>The length of the first steps.</summary>
    public float Rate { get; init; } = 0.05f;

    /// <summary>How strongly weights are drawn to zero.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of the English messages that are shown without the encoder's vector, from 0 to 1.</summary>
    public float WithoutMeaning { get; init; } = 0.2f;

    /// <summary>What the order is drawn by.</summary>
    public int Seed { get; init; } = 1;
}
