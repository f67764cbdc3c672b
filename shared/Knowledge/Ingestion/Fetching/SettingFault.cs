namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>A setting of a source that cannot work.</summary>
/// <param name="Setting">Its name, as the settings' record has it.</param>
/// <param name="Reason">What is wrong and what would be right, as a sentence.</param>
public sealed record SettingFault(string Setting, string Reason);
