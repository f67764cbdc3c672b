namespace BotSuite.Knowledge.Languages;

/// <summary>A range of characters in a text.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="End">The character after the last one.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of characters (UTF-16 units).</summary>
    public int Length => End - Start;

    /// <summary>The range without white space at either end; empty where there is nothing else.</summary>
    public TextRange Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextRange(start, end);
    }

    /// <summary>The words of the range.</summary>
    public string Of(string text) => text[Start..End];
}
