namespace BotSuite.BotFramework.Authentication;

/// <summary>Values of unchecked tokens, made fit for a log line.</summary>
internal static class Printable
{
    private const int LengthLimit = 120;

    /// <summary>Shortens a value and replaces control characters, with which a caller could forge log lines.</summary>
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var shown = value.Length <= LengthLimit ? value : value[..LengthLimit] + "...";
        return string.Create(shown.Length, shown, static (buffer, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                buffer[i] = char.IsControl(text[i]) ? '?' : text[i];
        });
    }
}
