using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Gathers what a reader leaves out, for the editor's preview: each piece once, the beginning of long ones.</summary>
internal sealed class DroppedPieces
{
    private const int MostPieces = 100;
    private const int LongestPiece = 200;

    private readonly List<string> _pieces = [];

    /// <summary>The pieces in the order in which they were left out.</summary>
    public IReadOnlyList<string> Pieces => _pieces;

    /// <summary>Notes a piece; nothing happens where it has no letters.</summary>
    public void Add(string words)
    {
        if (_pieces.Count >= MostPieces) return;
        var line = CleanWords.OnOneLine(words.Length > LongestPiece * 10 ? words[..(LongestPiece * 10)] : words);
        if (line.Count(char.IsLetterOrDigit) < 2) return;
        if (line.Length > LongestPiece) line = line[..(char.IsHighSurrogate(line[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece)] + "…";
        if (!_pieces.Contains(line)) _pieces.Add(line);
    }
}
