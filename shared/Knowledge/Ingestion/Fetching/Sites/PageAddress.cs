namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Brings addresses of pages into one spelling, so that one page has one name, and tells traps.</summary>
internal static class PageAddress
{
    private const int Longest = 1_000;
    private const int MostParts = 20;
    private const int MostRepeats = 3;
    private const int MostParameters = 8;

    // Parameters that follow visitors about and change nothing of the page.
    private static readonly string[] Followers =
        ["gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "_ga", "yclid", "igshid", "phpsessid", "jsessionid", "sid", "sessionid", "session_id", "ref_src"];

    /// <summary>The address without fragment, visitors' marks and default parts.</summary>
    public static Uri Normalized(Uri address)
    {
        var plain = new UriBuilder(address) { Fragment = "", Path = WithoutSession(address.AbsolutePath) };
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !FollowsVisitors(part));
        plain.Query = string.Join('&', kept);
        return plain.Uri;
    }

    /// <summary>Why an address looks like a trap that has no end, as a clause; null where it does not.</summary>
    public static string? WhyTrap(Uri address)
    {
        if (address.AbsoluteUri.Length > Longest) return $"its address is longer than {Longest} characters";
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostParts) return $"its path has more than {MostParts} parts, as a trap for robots has";
        if (parts.GroupBy(part => part, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > MostRepeats))
            return "its path repeats itself, as a trap for robots does";
        return address.Query.Count(letter => letter == '&') >= MostParameters ? $"its address has more than {MostParameters} parameters" : null;
    }

    private static bool FollowsVisitors(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Followers.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutSession(string path)
    {
        var at = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return path;
        var end = path.IndexOf('/', at);
        return end < 0 ? path[..at] : path[..at] + path[end..];
    }
}
