namespace BotSuite.Portal.Features.Tables;

/// <summary>Names the resource files that hold what has to be put right in tables; the English sentence is the key.</summary>
public sealed class TableFaultText;
