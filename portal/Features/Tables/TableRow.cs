namespace BotSuite.Portal.Features.Tables;

/// <summary>A table in the list.</summary>
internal sealed record TableRow(Guid Id, string Name, string Domain, string Index, int Rows, int Wordings, DateTime? ReadAt, string? Schedule, string? Fault);
