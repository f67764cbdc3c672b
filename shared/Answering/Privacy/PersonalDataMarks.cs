using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// What the marks of one message stand for. It lives in memory for as long as the turn and is written nowhere: only the person who
/// typed the words gets them back, in the reply as it is sent.
/// </summary>
public sealed partial class PersonalDataMarks
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<(PersonalDataKind, string), string> _marks = [];
    private readonly Dictionary<PersonalDataKind, int> _numbers = [];

    /// <summary>Whether nothing was masked.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>
    /// The mark for a value: <c>[email]</c>, for a second one <c>[email 2]</c>; the same value gets the same mark. A mark that already
    /// stands in the text as words is passed over.
    /// </summary>
    internal string For(PersonalDataKind kind, string value, string text)
    {
        if (_marks.TryGetValue((kind, value), out var known)) return known;

        var name = PersonalDataNames.Of(kind);
        var isTyped = text.Contains($"[{name}", StringComparison.Ordinal);
        string mark;
        do
        {
            var number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
            mark = number == 1 ? $"[{name}]" : $"[{name} {number}]";
        }
        while (isTyped && text.Contains(mark, StringComparison.Ordinal));
        _values[mark] = value;
        return _marks[(kind, value)] = mark;
    }

    /// <summary>Puts what was typed back in the place of its marks.</summary>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsEmpty ? text : Mark().Replace(text, mark => _values.GetValueOrDefault(mark.Value, mark.Value));
    }

    /// <summary>Where marks stand in a masked text.</summary>
    public static IReadOnlyList<MaskedSpan> FindIn(string masked) =>
        [.. Mark().Matches(masked).Select(mark => new MaskedSpan(PersonalDataNames.Read(mark.Groups[1].Value), mark.Index, mark.Index + mark.Length))];

    /// <summary>Says how many there are and none of them: what is logged or shown in a debugger is not what was typed.</summary>
    public override string ToString() => $"{_values.Count} marks";

    [GeneratedRegex(PersonalDataNames.MarkPattern, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
