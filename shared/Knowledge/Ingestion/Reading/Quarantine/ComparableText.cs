using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Makes texts comparable that try to look different: one form for letters of all widths, single spaces, Latin letters for their Cyrillic and Greek doubles inside Latin words.</summary>
internal static class ComparableText
{
    private const string Doubles = "аеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυν";
    private const string Latin = "aeopcyxijsdhABEZHIKMNOPTYXaopuv";

    /// <summary>The text. Line feeds stay.</summary>
    public static string Of(string text)
    {
        var folded = text.IsNormalized(NormalizationForm.FormKC) ? text : Normalized(text);
        var result = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var sign = folded[i];
            if (sign is '\n') result.Append('\n');
            else if (char.IsWhiteSpace(sign))
            {
                if (result.Length > 0 && result[^1] is not (' ' or '\n')) result.Append(' ');
            }
            else result.Append(sign < '\u0370' || sign > '\u0550' ? sign : Plain(folded, i));
        }

        return result.ToString();
    }

    private static char Plain(string text, int place)
    {
        var twin = Doubles.IndexOf(text[place]);
        var isInLatin = (place > 0 && char.IsAsciiLetter(text[place - 1])) || (place + 1 < text.Length && char.IsAsciiLetter(text[place + 1]));
        return twin >= 0 && isInLatin ? Latin[twin] : text[place];
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
