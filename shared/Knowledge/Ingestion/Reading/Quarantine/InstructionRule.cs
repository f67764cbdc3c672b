using System.Buffers;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Words by which a document speaks to the assistant that reads it, instead of to people.</summary>
internal sealed class InstructionRule
{
    private readonly SearchValues<string> _needs;
    private readonly bool _isEastAsian;
    private readonly Regex _pattern;
    private readonly Regex? _beside;

    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its lasting name: what the words want, and their language.</param>
    /// <param name="needs">Pieces of words of which one has to be there, parted by spaces; a cheap look before the pattern.</param>
    /// <param name="pattern">The words. Matched in linear time, whatever the text.</param>
    /// <param name="beside">What else has to be in the passage; null for nothing.</param>
    public InstructionRule(string id, string needs, string pattern, string? beside = null)
    {
        Id = id;
        _needs = SearchValues.Create(needs.Split(' '), StringComparison.OrdinalIgnoreCase);
        _isEastAsian = needs.AsSpan().ContainsAnyInRange('\u1100', '\uFFFF');
        _pattern = Compiled(pattern);
        _beside = beside is null ? null : Compiled(beside);
    }

    /// <summary>The rule's lasting name.</summary>
    public string Id { get; }

    /// <summary>Where the rule's words stand; none where they do not.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        // Looking for words without regard to case is thirty times as slow where they are not ASCII, and few texts hold their script.
        if (_isEastAsian && !text.AsSpan().ContainsAnyInRange('\u1100', '\uD7FF')) return [];
        if (text.AsSpan().IndexOfAny(_needs) < 0 || _beside?.IsMatch(text) == false) return [];
        return _pattern.Matches(text);
    }

    private static Regex Compiled(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
