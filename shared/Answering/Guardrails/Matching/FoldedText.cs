namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>
/// A message as the rules see it: small letters of one script, without the ornaments that people and attackers put between and
/// around them, and with the way back to the message as it was written.
/// </summary>
internal sealed class FoldedText
{
    // What a message is about stands within its first pages; a book pasted into the chat must not cost more than that.
    private const int Heard = 6_000;

    private readonly IReadOnlyList<(int Start, int End)> _origins;

    internal FoldedText(string text, IReadOnlyList<(int Start, int End)> origins) => (Text, _origins) = (text, origins);

    /// <summary>The folded words.</summary>
    public string Text { get; }

    /// <summary>
    /// Words between single spaces, with a full stop of its own after each sentence: <c> my dad cant breathe . help </c>.
    /// Apostrophes go ("can't" is "cant"), and of three and more equal letters one stays ("heeelp").
    /// </summary>
    public static FoldedText Words(string text) => new TextFolding(keepsSpaces: true).Fold(Heeded(text));

    /// <summary>The same without spaces, for Korean, which is written with and without them. Single jamo (laughing, crying) go.</summary>
    public static FoldedText Syllables(string text) => new TextFolding(keepsSpaces: false).Fold(Heeded(text));

    /// <summary>The place in the message that a place in <see cref="Text"/> came from.</summary>
    public (int Start, int End) Place(int index, int length)
    {
        var (first, last) = (index, index + length - 1);
        while (first < last && Text[first] == ' ') first++;
        while (last > first && Text[last] == ' ') last--;
        return (_origins[first].Start, _origins[last].End);
    }

    /// <summary>The bounds of the sentence around a place in <see cref="Text"/>.</summary>
    public (int Start, int End) Sentence(int index, int length)
    {
        var start = index == 0 ? -1 : Text.LastIndexOf('.', index - 1);
        var end = Text.IndexOf('.', index + length);
        return (start + 1, end < 0 ? Text.Length : end);
    }

    private static string Heeded(string text)
    {
        var heeded = text.Length <= Heard ? text : text[..(char.IsHighSurrogate(text[Heard - 1]) ? Heard - 1 : Heard)];
        return heeded.IsNormalized() ? heeded : heeded.Normalize();
    }
}
