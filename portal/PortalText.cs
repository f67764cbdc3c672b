namespace BotSuite.Portal;

/// <summary>
/// Names the resource files that hold what the portal says. The English sentence is the key, so English has no file of its own
/// and a missing translation shows English.
/// </summary>
public sealed class PortalText;
