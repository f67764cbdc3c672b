namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>How a web server is treated.</summary>
/// <param name="ObeysRobots">Whether its robots.txt is asked first, and obeyed.</param>
/// <param name="Pause">The least time between two questions.</param>
internal sealed record Manners(bool ObeysRobots, TimeSpan Pause);
