using System.Text;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// Tells whether a value may be another one mistyped or begun. Digits have to agree: an order number with one digit changed is somebody
/// else's order. Hangul is compared letter by letter, so that one wrong jamo is one mistake.
/// </summary>
internal static class Likeness
{
    private const int BegunOnly = 3;

    /// <summary>How many letters were mistyped, one more than can be where the value is only begun; null where the values are too far apart to ask whether one was meant.</summary>
    public static int? Distance(string one, string other)
    {
        if (one == other || !DigitsOf(one).SequenceEqual(DigitsOf(other))) return null;
        if (one.Replace(" ", "", StringComparison.Ordinal) == other.Replace(" ", "", StringComparison.Ordinal)) return 0;

        var (first, second) = (one.Normalize(NormalizationForm.FormD), other.Normalize(NormalizationForm.FormD));
        // One slip in a short word, two in a long one; a word of three letters is another word with one changed.
        var most = Math.Min(first.Length, second.Length) switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (most > 0 && Math.Abs(first.Length - second.Length) <= most && Edits(first, second) is var distance && distance <= most) return distance;
        return IsBegun(one, other) || IsBegun(other, one) ? BegunOnly : null;
    }

    // "Jej", "Premium" of "Premium Max", "제주" of "제주특별자치도". Two letters begin too many words, and one syllable does.
    private static bool IsBegun(string beginning, string whole) =>
        beginning.Length >= (beginning[0] is >= '\uAC00' and <= '\uD7A3' ? 2 : 3) && whole.StartsWith(beginning, StringComparison.Ordinal);


    private static IEnumerable<char> DigitsOf(string text) => text.Where(char.IsDigit);

    // Optimal string alignment: insert, delete, change, swap two neighbours.
    private static int Edits(string one, string other)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (now, last, before) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            now[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
        }

        return rows[one.Length % 3][other.Length];
    }
}
