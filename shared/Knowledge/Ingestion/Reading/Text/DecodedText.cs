namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>What the bytes of a file say.</summary>
/// <param name="Text">The text without its byte order mark.</param>
/// <param name="Encoding">The encoding's name, as an editor knows it.</param>
/// <param name="IsGuessed">Whether nothing in the file names the encoding and it is not UTF-8.</param>
internal sealed record DecodedText(string Text, string Encoding, bool IsGuessed)
{
    /// <summary>What the editor should know about it; empty where nothing was guessed.</summary>
    public IReadOnlyList<string> Remarks => IsGuessed
        ? [$"The encoding was guessed: {Encoding}. Where letters look wrong, save the file as UTF-8."]
        : [];
}
