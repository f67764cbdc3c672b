namespace BotSuite.BotFramework.Builder;

/// <summary>Where a bot reports what happens in it.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Reports an event.</summary>
    /// <param name="eventName">Its name.</param>
    /// <param name="properties">Its facts by name.</param>
    /// <param name="metrics">Its figures by name.</param>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Reports an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="properties">Facts by name.</param>
    /// <param name="metrics">Figures by name.</param>
    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Sends what is still held back.</summary>
    void Flush();
}
