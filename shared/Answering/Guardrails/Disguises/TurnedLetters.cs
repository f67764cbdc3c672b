using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>English with each letter moved by thirteen places (rot13), and English written backwards.</summary>
internal static partial class TurnedLetters
{
    // Two words that English is full of, or that these attacks cannot do without, give a turned text away; no language has two of them so.
    private const int Signs = 2;

    private static readonly string[] Words =
    [
        "the", "and", "your", "you", "all", "ignore", "prompt", "instructions", "instruction", "system", "previous", "rules", "reveal", "forget", "disregard",
        "show", "what", "are", "now", "print", "repeat", "above", "words", "tell", "with", "from", "act", "pretend", "without", "hidden",
    ];

    private static readonly FrozenSet<string> Rotated = Words.Select(word => string.Concat(word.Select(Rotate))).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Reversed = Words.Where(word => word.Length > 3).Select(Backwards).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text turned back; none where it reads as it stands.</summary>
    public static IEnumerable<Disguise> In(string text)
    {
        var (rotated, reversed) = (0, 0);
        var byRotation = Rotated.GetAlternateLookup<ReadOnlySpan<char>>();
        var byReversal = Reversed.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in LatinWord().EnumerateMatches(text))
        {
            var letters = text.AsSpan(word.Index, word.Length);
            if (byRotation.Contains(letters)) rotated++;
            if (byReversal.Contains(letters)) reversed++;
        }

        if (rotated >= Signs) yield return new Disguise("rot13", string.Concat(text.Select(Rotate)), 0, text.Length);
        if (reversed >= Signs) yield return new Disguise("backwards", Backwards(text), 0, text.Length);
    }

    private static char Rotate(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)('a' + ((letter - 'a' + 13) % 26)),
        >= 'A' and <= 'Z' => (char)('A' + ((letter - 'A' + 13) % 26)),
        _ => letter,
    };

    private static string Backwards(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWord();
}
