namespace BotSuite.BotFramework.Connector;

/// <summary>Writes ids of channels into paths.</summary>
internal static class ConnectorPath
{
    /// <summary>Percent-encodes one segment: ids such as <c>19:x@thread.tacv2;messageid=1</c> hold characters with a meaning in paths.</summary>
    /// <exception cref="ArgumentException">The id is empty, or is a step of a path, which would lead the call elsewhere.</exception>
    public static string Segment(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id is "." or ".."
            ? throw new ArgumentException($"The id '{id}' cannot be part of a path.", nameof(id))
            : Uri.EscapeDataString(id);
    }
}
