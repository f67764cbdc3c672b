using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Makes texts comparable that try to look different: one form for letters of all widths, without accents, single spaces, Latin letters for their Cyrillic and Greek doubles inside Latin words.</summary>
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
            // An accent for itself; those that are one with their letter come off below.
            else if (sign is not (>= '\u0300' and <= '\u036F')) result.Append(Plain(folded, i));
        }

        return result.ToString();
    }

    /// <summary>The same text with its lines put together, wherever a line goes on in the next; the same string where none does.</summary>
    /// <param name="comparable">What <see cref="Of"/> gave.</param>
    public static string Unwrapped(string comparable)
    {
        StringBuilder? joined = null;
        for (var i = 1; i + 1 < comparable.Length; i++)
            if (comparable[i] == '\n' && GoesOn(comparable, i)) (joined ??= new StringBuilder(comparable))[i] = ' ';
        return joined?.ToString() ?? comparable;
    }

    private static bool GoesOn(string text, int feed)
    {
        var before = text[feed - 1] == ' ' && feed > 1 ? text[feed - 2] : text[feed - 1];
        return (char.IsLetterOrDigit(before) || before == ',') && char.IsLetter(text[feed + 1]);
    }

    private static char Plain(string text, int place)
    {
        var sign = text[place];
        if (sign is < '\u00C0' or > '\u1EFF' or (> '\u0550' and < '\u1E00')) return sign;
        if (sign < '\u0370' || sign > '\u0550') return WithoutAccent(sign);
        var twin = Doubles.IndexOf(sign);
        var isInLatin = (place > 0 && char.IsAsciiLetter(text[place - 1])) || (place + 1 < text.Length && char.IsAsciiLetter(text[place + 1]));
        return twin >= 0 && isInLatin ? Latin[twin] : sign;
    }

    private static char WithoutAccent(char sign)
    {
        var letter = sign.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(letter) ? letter : sign;
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
