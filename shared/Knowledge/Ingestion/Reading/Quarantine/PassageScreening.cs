using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Looks for words in a passage that speak to the assistant, for hidden characters, and for encoded data.</summary>
internal static partial class PassageScreening
{
    private const int FewZeroWidth = 20;
    private const double MuchZeroWidth = 0.1;
    private const int HiddenLetters = 4;

    /// <summary>Judges a passage; null where it may be quoted.</summary>
    /// <param name="text">The passage as it was read, with what is invisible in it.</param>
    public static PassageVerdict? Judge(string text) => Hidden(text) ?? Instruction(InvisibleSigns.Without(text)) ?? Encoded(text);

    /// <summary>The first words that speak to the assistant, plain, disguised or encoded; null where there are none, or where the passage only quotes them.</summary>
    public static PassageVerdict? Instruction(string text) =>
        Spoken(text) ?? EncodedWords.In(text).Select(Spoken).FirstOrDefault(verdict => verdict is not null);

    private static PassageVerdict? Spoken(string text)
    {
        var comparable = ComparableText.Of(text);
        if (Found(comparable) is { } verdict) return verdict;
        var joined = JoinedText.Of(comparable);
        if (!ReferenceEquals(joined, comparable) && Found(joined) is { } broken) return broken;
        var uncovered = DisguisedWords.Uncovered(joined);
        return ReferenceEquals(uncovered, joined) ? null : Found(ComparableText.Of(uncovered));
    }

    private static PassageVerdict? Found(string comparable)
    {
        foreach (var rule in InstructionRules.All)
            foreach (var match in rule.Matches(comparable))
                if (!QuotedWords.Holds(comparable, match.Index, match.Length)) return new PassageVerdict(rule.Id, match.Value);
        return null;
    }

    private static PassageVerdict? Hidden(string text)
    {
        var letters = new StringBuilder();
        var invisible = 0;
        for (var i = 0; i < text.Length;)
        {
            // These two write what follows from right to left, so that people read other words than a machine.
            if (text[i] is '\u202D' or '\u202E') return new PassageVerdict("hidden.direction", $"U+{(int)text[i]:X4}");
            if (InvisibleSigns.IsAt(text, i, out var length))
            {
                invisible++;
                if (length == 2 && InvisibleSigns.HiddenLetter(text, i) is { } letter) letters.Append(letter);
            }

            i += length;
        }

        if (letters.Length >= HiddenLetters) return new PassageVerdict("hidden.alphabet", letters.ToString());
        return invisible > FewZeroWidth && invisible > text.Length * MuchZeroWidth ? new PassageVerdict("hidden.width", $"{invisible} of {text.Length}") : null;
    }

    private static PassageVerdict? Encoded(string text)
    {
        foreach (var match in Blob().EnumerateMatches(text))
        {
            var run = text.AsSpan(match.Index, match.Length);
            if (run.ContainsAnyInRange('A', 'Z') && run.ContainsAnyInRange('a', 'z') && run.ContainsAnyInRange('0', '9')) return new PassageVerdict("blob", run[..40].ToString());
        }

        return null;
    }

    [GeneratedRegex(@"[A-Za-z0-9+/_\-]{200,}={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Blob();
}
