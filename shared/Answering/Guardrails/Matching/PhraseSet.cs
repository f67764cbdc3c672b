using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>Phrases and patterns of one language, compiled to automata that take time in proportion to the message, whatever its words are.</summary>
internal sealed class PhraseSet
{
    private const int LongestPattern = 4_000;

    private readonly List<Regex> _automata = [];

    /// <summary>Compiles.</summary>
    /// <exception cref="FormatException">A phrase or pattern is not well formed, or too large.</exception>
    public PhraseSet(string language, IEnumerable<string> phrases, IEnumerable<string> patterns, PhraseSyntax syntax, string before = "", string after = "")
    {
        // Korean finds its phrases inside words, which carry endings.
        var (open, close) = language == "ko" ? ("(?:", ")") : (@"\b(?:", @")\b");
        Add([.. phrases.Select(syntax.PatternOf), .. patterns.Select(Checked)], before + open, close + after);
    }

    /// <summary>The places where something of the set stands.</summary>
    public IEnumerable<(int Index, int Length)> In(string text)
    {
        foreach (var automaton in _automata)
        {
            for (var match = automaton.Match(text); match.Success; match = match.NextMatch()) yield return (match.Index, match.Length);
        }
    }

    /// <summary>Whether something of the set stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var automaton in _automata)
        {
            if (automaton.IsMatch(text)) return true;
        }

        return false;
    }

    // One automaton for many phrases is quickest, but there is a limit to its size.
    private void Add(string[] patterns, string open, string close)
    {
        if (patterns.Length == 0) return;
        try
        {
            _automata.Add(Compile(open + string.Join('|', patterns) + close));
        }
        catch (NotSupportedException) when (patterns.Length > 1)
        {
            Add(patterns[..(patterns.Length / 2)], open, close);
            Add(patterns[(patterns.Length / 2)..], open, close);
        }
        catch (NotSupportedException exception)
        {
            throw new FormatException($"A phrase stands for too many wordings; make several of it: {exception.Message}", exception);
        }
    }

    private static string Checked(string pattern)
    {
        if (pattern.Length is 0 or > LongestPattern) throw new FormatException($"A pattern has 1 to {LongestPattern} characters.");
        try
        {
            Compile(pattern);
        }
        catch (NotSupportedException exception)
        {
            throw new FormatException($"The pattern '{pattern}' cannot be used, since the time it takes would have no bounds: {exception.Message}", exception);
        }

        return $"(?:{pattern})";
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"The pattern '{pattern}' cannot be used: {exception.Message}", exception);
        }
    }
}
