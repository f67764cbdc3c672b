namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A piece of a text that compares: a word, a run of Hangul, or a number.</summary>
/// <param name="Text">The piece in lower case, without marks.</param>
/// <param name="Start">Its first character in the normalised text.</param>
internal readonly record struct KeyToken(string Text, int Start)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => char.IsAsciiDigit(Text[^1]);

    /// <summary>Whether it is written in Hangul, where particles hang on words without a space.</summary>
    public bool IsHangul => Text[^1] is >= '\uAC00' and <= '\uD7A3';
}
