using System.Globalization;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// A place in a conversation: everything up to and with this sequence number has been seen. Clients treat it as opaque.
/// </summary>
internal static class Watermark
{
    /// <summary>Writes the mark of a sequence number.</summary>
    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a client's mark. Empty means from the start. A mark that is not ours or lies in the future means the newest place:
    /// failing would end the client for good, and starting over would show everything twice.
    /// </summary>
    /// <param name="text">The mark as the client sent it, or null where it sent none.</param>
    /// <param name="newest">The sequence number of the newest activity.</param>
    /// <param name="absent">What no mark means.</param>
    public static long Read(string? text, long newest, long absent)
    {
        if (text is null) return absent;
        if (text.Length == 0) return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? Math.Min(sequence, newest) : newest;
    }
}
