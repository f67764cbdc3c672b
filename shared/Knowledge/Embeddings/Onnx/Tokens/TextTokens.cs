namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>How a model's texts become the numbers that it reads. Immutable; safe for many threads.</summary>
/// <param name="encode">The ids of a text's pieces, without those that stand around it.</param>
/// <param name="before">The ids that stand before a text.</param>
/// <param name="after">The ids that stand after it.</param>
/// <param name="padding">The id that fills up shorter texts.</param>
internal sealed class TextTokens(Func<string, IReadOnlyList<int>> encode, IReadOnlyList<int> before, IReadOnlyList<int> after, int padding)
{
    // Words are longer than pieces; what lies behind so many characters is never read.
    private const int CharactersAPiece = 32;

    /// <summary>The id that fills up shorter texts.</summary>
    public int Padding { get; } = padding;

    /// <summary>The ids of a text with what stands around it, at most so many; the text's end is cut off where it is longer.</summary>
    public IReadOnlyList<int> Of(string text, int most)
    {
        var room = Math.Max(0, most - before.Count - after.Count);
        return [.. before, .. encode(Readable(text, room * CharactersAPiece)).Take(room), .. after];
    }

    // Half a surrogate pair, in the text or made by the cut, cannot be normalised.
    private static string Readable(string text, int longest) =>
        string.Concat((text.Length <= longest ? text : text[..longest]).EnumerateRunes().Select(rune => rune.ToString()));
}
