using System.Text;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Makes texts comparable that try to look different: one form for letters of all widths and dresses, without accents, single spaces, Latin letters for those of other scripts that look the same.</summary>
internal static class ComparableText
{
    /// <summary>The text. Line feeds stay.</summary>
    public static string Of(string text)
    {
        var folded = text.IsNormalized(NormalizationForm.FormKC) ? text : Normalized(text);
        var result = new StringBuilder(folded.Length);
        foreach (var sign in folded.EnumerateRunes())
        {
            if (sign.Value is '\n') result.Append('\n');
            else if (Rune.IsWhiteSpace(sign))
            {
                if (result.Length > 0 && result[^1] is not (' ' or '\n')) result.Append(' ');
            }
            else if (sign.IsAscii) result.Append((char)sign.Value);
            // An accent for itself; those that are one with their letter come off below.
            else if (sign.Value is not (>= 0x0300 and <= 0x036F)) AppendPlain(result, sign);
        }

        return result.ToString();
    }

    // The scripts of East Asia have no letters that look Latin, and Japanese ones would lose the marks that tell them apart.
    private static void AppendPlain(StringBuilder result, Rune sign)
    {
        var mayLookLatin = sign.Value is < 0x1100 or (>= 0x1200 and < 0x2C00) or (>= 0xA640 and < 0xAC00) or > 0x1D000;
        if (mayLookLatin && (Rune.IsLetter(sign) || SimilarLetters.StandsForLetter(sign))) result.Append(SimilarLetters.Plain(sign));
        else result.Append(sign.ToString());
    }

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            return text;
        }
    }
}
