using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>What came of saving a draft.</summary>
/// <param name="Source">The source; null where it was not saved.</param>
/// <param name="Faults">Why it was not saved; none where it was.</param>
public sealed record SavedDraft(Guid? Source, IReadOnlyList<SettingFault> Faults);
