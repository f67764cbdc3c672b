using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>
/// Puts together what goes on over the end of a line, from one item of a list to the next and from one cell of a table to the next, as a
/// model reads it: many texts are broken into lines of equal length, and who hides words may break them on purpose.
/// </summary>
internal static partial class JoinedText
{
    /// <summary>The joined text; the same string where nothing goes on.</summary>
    /// <param name="comparable">What <see cref="ComparableText.Of"/> gave.</param>
    public static string Of(string comparable)
    {
        if (!comparable.AsSpan().ContainsAny('\n', '|', ';')) return comparable;
        return Seam().Replace(comparable, seam => seam.Groups["before"].Value + ' ');
    }

    // Rows of a table are read as "Column: cell; Column: cell" where it names its columns, else as "cell | cell".
    [GeneratedRegex(
        @"(?<before>[\p{L}\p{N},]) ?(?:\|[ |]*(?:\n[ |]*)?|\n[ |]*|; (?=[^:;|\n]{1,40}: ))(?:(?:[-*+•·▪◦‣○●>]|\(?[0-9]{1,3}[.)]) +)?(?:[^:;|\n.]{1,40}: )?(?=\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Seam();
}
