using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>A pattern of paths: <c>*</c> is anything within one part, <c>**</c> anything across parts, <c>?</c> one letter.</summary>
internal sealed class PathPattern
{
    private const int Longest = 300;

    private readonly Regex _expression;
    private readonly bool _hasQuery;

    private PathPattern(Regex expression, bool hasQuery) => (_expression, _hasQuery) = (expression, hasQuery);

    /// <summary>Why a text is no pattern, as a sentence; null where it is one.</summary>
    public static string? WhyNot(string pattern)
    {
        if (pattern.Length == 0) return "An empty pattern matches nothing; take it out.";
        if (pattern.Length > Longest) return $"The pattern that begins with {pattern[..20]} is longer than {Longest} characters.";
        return pattern[0] is '/' or '*' ? null : $"The pattern {pattern} has to begin with / or **: it is compared with what stands after the host, such as /guides/returns.";
    }

    /// <summary>Reads a pattern.</summary>
    public static PathPattern Parse(string pattern)
    {
        var expression = new StringBuilder("^");
        for (var at = 0; at < pattern.Length; at++)
        {
            var isDouble = pattern[at] == '*' && at + 1 < pattern.Length && pattern[at + 1] == '*';
            // "/guides/**" means "/guides" as well: a folder's own page is part of the folder.
            if (pattern[at] == '/' && at == pattern.Length - 3 && pattern[at + 1] == '*' && pattern[at + 2] == '*')
            {
                expression.Append("(/.*)?");
                break;
            }

            expression.Append(isDouble ? ".*" : pattern[at] switch
            {
                '*' => "[^/]*",
                '?' when at < pattern.Length - 1 && pattern.Contains('=', StringComparison.Ordinal) => "\\?",
                '?' => "[^/]",
                var letter => Regex.Escape(letter.ToString()),
            });
            if (isDouble) at++;
        }

        // Without backtracking, a pattern takes time in proportion to the address, whatever it is.
        return new PathPattern(
            new Regex(expression.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
            pattern.Contains('=', StringComparison.Ordinal));
    }

    /// <summary>Whether an address fits.</summary>
    public bool Matches(Uri address) => _expression.IsMatch(Uri.UnescapeDataString(_hasQuery ? address.PathAndQuery : address.AbsolutePath));
}
