using System.Globalization;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Fetching.Robots;

/// <summary>Reads a robots.txt as RFC 9309 says.</summary>
internal static class RobotsText
{
    /// <summary>How much of a robots.txt is read, in bytes; the standard asks for at least this much.</summary>
    public const int MaximumBytes = 500 * 1024;

    private const int MostRules = 5_000;
    private const int LongestPattern = 2_000;
    private const int MostSitemaps = 100;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    /// <summary>The rules for one robot: all groups that name it, else those for <c>*</c>, else none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="robot">The robot's product token.</param>
    public static RobotsRules Parse(string text, string robot)
    {
        var (own, others, sitemaps) = (new Group(), new Group(), new List<string>());
        bool isOwn = false, isOther = false, namesAgents = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Field(line) is not var (name, value) || name.Length == 0) continue;
            switch (name)
            {
                case "user-agent":
                    if (!namesAgents) (isOwn, isOther) = (false, false);
                    namesAgents = true;
                    if (value == "*") isOther = true;
                    else if (Token(value).Equals(robot, StringComparison.OrdinalIgnoreCase)) isOwn = own.IsNamed = true;
                    break;
                case "allow" or "disallow" or "crawl-delay":
                    namesAgents = false;
                    if (isOwn) own.Add(name, value);
                    if (isOther) others.Add(name, value);
                    break;
                case "sitemap" when sitemaps.Count < MostSitemaps:
                    sitemaps.Add(value);
                    break;
            }
        }

        var group = own.IsNamed ? own : others;
        return new RobotsRules(group.Rules, group.Delay, sitemaps);
    }

    /// <summary>A path or pattern in one spelling: letters outside ASCII percent-encoded, the digits of percent codes in capitals.</summary>
    public static string Normalized(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '%' && at + 2 < path.Length && char.IsAsciiHexDigit(path[at + 1]) && char.IsAsciiHexDigit(path[at + 2]))
            {
                var letter = (char)int.Parse(path.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                // Unreserved letters mean the same with and without their code.
                if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~') text.Append(letter);
                else text.Append('%').Append(char.ToUpperInvariant(path[at + 1])).Append(char.ToUpperInvariant(path[at + 2]));
                at += 2;
            }
            else if (path[at] > 127)
            {
                var length = char.IsHighSurrogate(path[at]) && at + 1 < path.Length ? 2 : 1;
                foreach (var octet in Encoding.UTF8.GetBytes(path, at, length)) text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                at += length - 1;
            }
            else
            {
                text.Append(path[at]);
            }
        }

        return text.ToString();
    }

    private static (string Name, string Value)? Field(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        if (colon <= 0) return null;
        return (line[..colon].Trim().TrimStart('\uFEFF').ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    // "BotSuite/1.0" addresses BotSuite: only the letters of the name are compared.
    private static string Token(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool IsNamed { get; set; }

        public void Add(string name, string value)
        {
            if (name == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds))
                    Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
                return;
            }

            // An empty Disallow forbids nothing.
            if (value.Length == 0 || value.Length > LongestPattern || Rules.Count == MostRules) return;
            Rules.Add(new RobotsRule(name == "allow", Normalized(value)));
        }
    }
}
