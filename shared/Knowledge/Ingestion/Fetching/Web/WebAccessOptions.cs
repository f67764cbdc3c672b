namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>Settings of the section <c>Ingestion</c> that say how pages, feeds and sites are fetched.</summary>
public sealed class WebAccessOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Ingestion";

    /// <summary>
    /// Addresses that may be fetched from although they are not public, in CIDR form (<c>10.20.0.0/16</c>); for wikis of the
    /// organisation. None by default: loopback, private networks and the metadata services of clouds are refused.
    /// </summary>
    public IList<string> AllowedAddresses { get; } = [];

    /// <summary>Whether <c>http://</c> may be fetched, which anybody between may change on the way. False by default.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>Largest answer in bytes, after decompression as well.</summary>
    public int MaximumDownloadBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long one address may take in all, redirects included.</summary>
    public TimeSpan DownloadTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed for one address.</summary>
    public int MaximumRedirects { get; set; } = 5;

    /// <summary>The name under which the bot presents itself to web servers, and which their robots.txt may address.</summary>
    public string RobotName { get; set; } = "BotSuite";

    /// <summary>Where a web server's owner can complain: an address of a page or of a mailbox. Null for <c>Bot:PublicUrl</c>.</summary>
    public string? RobotContact { get; set; }
}
