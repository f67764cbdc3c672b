using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Reads words out of base64, which every model reads as if it were plain.</summary>
internal static partial class EncodedWords
{
    /// <summary>What the runs of base64 in a text say, one after the other, as UTF-8 and as UTF-16; noise where a run was none.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match run in Run().Matches(text))
        {
            // Other words may stand right before it ("data/SWdub3Jl"), so each of the four ways of counting off is tried.
            var signs = string.Concat(run.Value.Where(sign => !char.IsWhiteSpace(sign))).Replace('-', '+').Replace('_', '/');
            for (var skipped = 0; skipped < 4; skipped++)
            {
                var bytes = Decoded(signs.AsSpan(skipped));
                yield return Encoding.UTF8.GetString(bytes);
                yield return Encoding.Unicode.GetString(bytes);
            }
        }
    }

    // Two or three signs after the last four are one or two bytes; one alone is none.
    private static byte[] Decoded(ReadOnlySpan<char> signs) => (signs.Length % 4) switch
    {
        0 => Convert.FromBase64String(signs.ToString()),
        1 => Convert.FromBase64String(signs[..^1].ToString()),
        var rest => Convert.FromBase64String(signs.ToString() + new string('=', 4 - rest)),
    };

    // Fewer than 20 signs hold fewer than 15 letters, which is no instruction yet. Mails break the run into lines.
    [GeneratedRegex(@"[A-Za-z0-9+/_\-]{20,}(?:\r?\n[A-Za-z0-9+/_\-]{4,})*", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
