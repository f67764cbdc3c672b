namespace BotSuite.Knowledge.Ingestion.Fetching.Sites;

/// <summary>Which addresses belong to a site.</summary>
internal sealed class SiteScope
{
    private readonly Uri _start;
    private readonly string _folder;
    private readonly List<PathPattern> _include;
    private readonly List<PathPattern> _exclude;

    /// <summary>The scope of a site.</summary>
    /// <param name="start">Its first page.</param>
    /// <param name="settings">Its settings.</param>
    public SiteScope(Uri start, SiteSettings settings)
    {
        _start = start;
        var path = start.AbsolutePath;
        var last = path.LastIndexOf('/');
        // "/guides" is meant as a folder, "/guides/index.html" is a page in one.
        _folder = path.IndexOf('.', last) < 0 ? path.TrimEnd('/') : path[..last];
        _include = [.. settings.Include.Select(PathPattern.Parse)];
        _exclude = [.. settings.Exclude.Select(PathPattern.Parse)];
    }

    /// <summary>Whether an address is on the site's host, with <c>www.</c> or without, by either protocol.</summary>
    public bool IsOnHost(Uri address) =>
        Bare(address.Host).Equals(Bare(_start.Host), StringComparison.OrdinalIgnoreCase)
        && (address.Port == _start.Port || (address.IsDefaultPort && _start.IsDefaultPort));

    /// <summary>Why an address of the host is left out, as a clause; null where it is read.</summary>
    public string? WhyNot(Uri address)
    {
        if (_exclude.Exists(pattern => pattern.Matches(address))) return "a pattern of the source's settings leaves it out";
        if (_include.Count > 0)
            return _include.Exists(pattern => pattern.Matches(address)) ? null : "no pattern of the source's settings takes it in";
        return IsBelow(address.AbsolutePath) ? null : $"it is not below {_folder}/, where the source begins";
    }

    /// <summary>Why a redirect must not be followed, as a clause; null where it may.</summary>
    public string? WhyNotFollow(Uri target) =>
        !IsOnHost(target) ? $"it redirects to {target.Host}, which is not the source's site"
        : WhyNot(target) is { } reason ? $"it redirects to {target.PathAndQuery}, and {reason}"
        : null;

    private bool IsBelow(string path) =>
        path.StartsWith(_folder, StringComparison.OrdinalIgnoreCase) && (path.Length == _folder.Length || path[_folder.Length] == '/');

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
