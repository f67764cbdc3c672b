using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>
/// Cuts text into words as the code that BERT was trained with does. The library's own way joins words across tabs and line ends,
/// drops emoji, and composes Hangul again that the models know by its letters.
/// </summary>
internal static class BertText
{
    /// <summary>The text's words, marks and CJK characters, parted by single spaces.</summary>
    /// <param name="text">Well-formed text.</param>
    /// <param name="lowerCase">Whether letters are made small.</param>
    /// <param name="stripAccents">Whether accents are taken off, which leaves what remains decomposed.</param>
    public static string Words(string text, bool lowerCase, bool stripAccents)
    {
        if (stripAccents) text = text.Normalize(NormalizationForm.FormD);
        var words = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune)) words.Append(' ');
            else if (IsNothing(rune, category) || (stripAccents && category is UnicodeCategory.NonSpacingMark)) continue;
            else if (IsMark(rune, category) || IsIdeograph(rune.Value)) words.Append(' ').Append(rune.ToString()).Append(' ');
            else words.Append(lowerCase ? Rune.ToLowerInvariant(rune).ToString() : rune.ToString());
        }

        return words.ToString();
    }

    private static bool IsNothing(Rune rune, UnicodeCategory category) =>
        rune.Value is 0 or 0xFFFD
        || category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // All of ASCII that is neither letter nor digit counts, also what Unicode calls a symbol.
    private static bool IsMark(Rune rune, UnicodeCategory category) =>
        (rune.IsAscii && !Rune.IsLetterOrDigit(rune))
        || category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation;

    // Kana and Hangul are written in words and stay together.
    private static bool IsIdeograph(int value) =>
        value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2CEAF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
