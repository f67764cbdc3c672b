namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>How a source of one kind is read, as it stands in <c>Source.SettingsJson</c>.</summary>
public interface ISourceSettings
{
    /// <summary>What cannot work, each with its cure; none where everything can.</summary>
    IEnumerable<SettingFault> Faults();
}
