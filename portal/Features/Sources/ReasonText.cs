namespace BotSuite.Portal.Features.Sources;

/// <summary>Names the resource files that hold why something was not read; the English sentence is the key.</summary>
public sealed class ReasonText;
