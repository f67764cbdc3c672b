namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>A row that is ready to be stored.</summary>
/// <param name="Number">Its number in what was read, from 1.</param>
/// <param name="Key">The key in the form that compares.</param>
/// <param name="CellsJson">The cells as they are shown.</param>
/// <param name="ValidFrom">The first day on which it holds; null for always.</param>
/// <param name="ValidTo">The last day on which it holds; null for ever.</param>
/// <param name="Audience">The people who may be told it; null for everybody.</param>
internal sealed record BuiltRow(int Number, string Key, string CellsJson, DateOnly? ValidFrom, DateOnly? ValidTo, string? Audience);
