using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reasons;

/// <summary>A sentence with places.</summary>
internal sealed partial class ReasonForm
{
    private readonly Regex _expression;

    /// <summary>Makes a form of an English sentence with places {0}, {1} ….</summary>
    public ReasonForm(string english)
    {
        English = english;
        var expression = new StringBuilder(@"\A");
        var copied = 0;
        foreach (Match place in Place().Matches(english))
        {
            expression.Append(Regex.Escape(english[copied..place.Index])).Append("(.+?)");
            copied = place.Index + place.Length;
        }

        expression.Append(Regex.Escape(english[copied..])).Append(@"\z");
        // Names of files and words of documents stand in the places: whatever they are, a look takes time in proportion to them.
        _expression = new Regex(expression.ToString(), RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    /// <summary>The English sentence with its places.</summary>
    public string English { get; }

    /// <summary>What stands in the places of a sentence; null where it has another form.</summary>
    public IReadOnlyList<string>? PartsOf(string sentence) =>
        _expression.Match(sentence) is { Success: true } match ? [.. match.Groups.Values.Skip(1).Select(group => group.Value)] : null;

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
