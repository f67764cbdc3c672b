namespace BotSuite.Knowledge.Ingestion.Fetching.Robots;

/// <summary>A line <c>Allow</c> or <c>Disallow</c> of a robots.txt.</summary>
/// <param name="IsAllowed">Whether what it matches may be fetched.</param>
/// <param name="Pattern">The beginning of a path, in which <c>*</c> is anything and a last <c>$</c> the end.</param>
internal sealed record RobotsRule(bool IsAllowed, string Pattern)
{
    /// <summary>Whether the rule is about a path. The time grows with the product of both lengths at most, whatever the pattern.</summary>
    /// <param name="path">Path and query, percent-encoded.</param>
    public bool Matches(string path)
    {
        var isWhole = Pattern.EndsWith('$');
        var pattern = isWhole ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern.AsSpan();
        int at = 0, place = 0, star = -1, resume = 0;
        while (true)
        {
            if (place == pattern.Length && (!isWhole || at == path.Length)) return true;
            if (place < pattern.Length && pattern[place] == '*')
            {
                (star, resume) = (place++, at);
            }
            else if (place < pattern.Length && at < path.Length && pattern[place] == path[at])
            {
                place++;
                at++;
            }
            else if (star >= 0 && resume < path.Length)
            {
                (place, at) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}
