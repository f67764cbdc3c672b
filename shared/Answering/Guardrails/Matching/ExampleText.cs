using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>A message that others are compared with: by its meaning where the built-in encoder knows the language, else by its runs of letters.</summary>
internal sealed class ExampleText(string text)
{
    // What a message is about is told at its beginning; encoding takes time with the length.
    private const int Read = 400;

    private readonly bool _korean = Hangul.IsIn(text);
    private readonly Lazy<float[]?> _meaning = new(() => Hangul.IsIn(text) ? null : BuiltInEncoder.VectorOf(Beginning(text)));
    private readonly Lazy<HashSet<string>> _runs = new(() => RunsOf(Beginning(text)));

    /// <summary>How alike two messages are, from 0 to 1; 0 between English and Korean.</summary>
    public double LikenessTo(ExampleText other)
    {
        if (_korean != other._korean) return 0;
        return _meaning.Value is { } one && other._meaning.Value is { } another
            ? Math.Clamp(TensorPrimitives.Dot(one.AsSpan(), another), 0, 1)
            : Shared(_runs.Value, other._runs.Value);
    }

    // The share of the lesser text's runs that the other has too: an example stays one when more is said around it.
    private static double Shared(HashSet<string> one, HashSet<string> another)
    {
        var (less, more) = one.Count <= another.Count ? (one, another) : (another, one);
        return less.Count == 0 ? 0 : (double)less.Count(more.Contains) / less.Count;
    }

    private static HashSet<string> RunsOf(string text)
    {
        var korean = Hangul.IsIn(text);
        var (folded, length) = korean ? (FoldedText.Syllables(text).Text, 2) : (FoldedText.Words(text).Text, 4);
        return [.. Enumerable.Range(0, Math.Max(0, folded.Length - length + 1)).Select(at => folded.Substring(at, length))];
    }

    private static string Beginning(string text) => text.Length <= Read ? text : text[..(char.IsHighSurrogate(text[Read - 1]) ? Read - 1 : Read)];
}
