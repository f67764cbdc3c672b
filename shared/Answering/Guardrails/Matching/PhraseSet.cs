using System.Buffers;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>
/// Phrases and patterns of one language, matched by automata that take time in proportion to the message, whatever its words are.
/// An automaton is built when a message first holds a word that it could match.
/// </summary>
internal sealed class PhraseSet
{
    private const int LongestPattern = 4_000;

    private readonly SearchValues<string>? _telling;
    private readonly Lazy<List<Regex>> _automata;

    /// <summary>Reads the phrases.</summary>
    /// <exception cref="FormatException">A phrase or pattern is not well formed.</exception>
    public PhraseSet(string language, IReadOnlyCollection<string> phrases, IReadOnlyCollection<string> patterns, PhraseSyntax syntax, string before = "", string after = "")
    {
        // Korean finds its phrases inside words, which carry endings.
        var (open, close) = language == "ko" ? ("(?:", ")") : (@"\b(?:", @")\b");
        string[] all = [.. phrases.Select(syntax.PatternOf), .. patterns.Select(Checked)];
        _telling = TellingOf(phrases, patterns, syntax);
        _automata = new Lazy<List<Regex>>(() => Compile(all, before + open, close + after));
    }

    /// <summary>Builds the automata now.</summary>
    /// <exception cref="FormatException">A phrase stands for too many wordings.</exception>
    public void Build() => _ = _automata.Value;

    /// <summary>The places where something of the set stands.</summary>
    public IEnumerable<(int Index, int Length)> In(string text)
    {
        if (!CanBeIn(text)) yield break;
        foreach (var automaton in _automata.Value)
        {
            for (var match = automaton.Match(text); match.Success; match = match.NextMatch()) yield return (match.Index, match.Length);
        }
    }

    /// <summary>Whether something of the set stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (!CanBeIn(text)) return false;
        foreach (var automaton in _automata.Value)
        {
            if (automaton.IsMatch(text)) return true;
        }

        return false;
    }

    private bool CanBeIn(ReadOnlySpan<char> text) => _telling is null || text.ContainsAny(_telling);

    private static SearchValues<string>? TellingOf(IReadOnlyCollection<string> phrases, IReadOnlyCollection<string> patterns, PhraseSyntax syntax)
    {
        if (patterns.Count > 0) return null;
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            if (syntax.TellingWordsOf(phrase) is not { } telling) return null;
            pieces.UnionWith(telling);
        }

        return SearchValues.Create([.. pieces], StringComparison.Ordinal);
    }

    // One automaton for many phrases is quickest, but there is a limit to its size.
    private static List<Regex> Compile(string[] patterns, string open, string close)
    {
        if (patterns.Length == 0) return [];
        try
        {
            return [Compile(open + string.Join('|', patterns) + close)];
        }
        catch (NotSupportedException) when (patterns.Length > 1)
        {
            return [.. Compile(patterns[..(patterns.Length / 2)], open, close), .. Compile(patterns[(patterns.Length / 2)..], open, close)];
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
