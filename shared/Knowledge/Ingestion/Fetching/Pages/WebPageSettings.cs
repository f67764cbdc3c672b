namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>How a source of kind web page is read.</summary>
public sealed record WebPageSettings : ISourceSettings
{
    /// <summary>Whether the site's robots.txt and the page's <c>noindex</c> are obeyed; false only for a site of one's own.</summary>
    public bool ObeysRobots { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<SettingFault> Faults() => [];
}
