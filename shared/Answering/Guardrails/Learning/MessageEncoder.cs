using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>
/// The built-in encoder as the guardrails ask it. Where it cannot be used (its files are damaged, say), it says so once and is not
/// asked again: the models then go by the words alone, since no damaged file may stand between somebody in danger and help.
/// </summary>
internal sealed class MessageEncoder(Func<string, float[]?> encode)
{
    // Encoding takes time with the length; what stands far down is left to the words.
    private const int Encoded = 200;

    private volatile string? _fault;

    /// <summary>The encoder that the build fetched.</summary>
    public static MessageEncoder BuiltIn { get; } = new(BuiltInEncoder.VectorOf);

    /// <summary>What keeps it from being used; null while nothing does.</summary>
    public string? Fault => _fault;

    /// <summary>The vector of a message; null for languages that the encoder does not know, and where it cannot be used.</summary>
    public float[]? VectorOf(string text)
    {
        if (_fault is not null || Matching.Hangul.IsIn(text) || string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            return encode(text.Length > Encoded ? text[..Encoded] : text);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            _fault = $"The built-in encoder cannot be used, so the guardrails go by the words alone: {exception.GetType().Name}: {exception.Message}";
            return null;
        }
    }
}
