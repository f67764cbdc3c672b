using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Words with places in double braces, such as <c>{{question}}</c>. What is put in is not read for places again.</summary>
internal static partial class PromptTemplate
{
    /// <summary>The words with everything put in its place.</summary>
    /// <exception cref="InvalidOperationException">A place has nothing to be put into it.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(template, match => values.TryGetValue(match.Groups["name"].Value, out var value)
            ? value
            : throw new InvalidOperationException($"A prompt has a place {match.Value}, and nothing to put there."));

    /// <summary>The names of the places.</summary>
    public static IEnumerable<string> PlacesIn(string template) => Place().Matches(template).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z]+)\s*\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
