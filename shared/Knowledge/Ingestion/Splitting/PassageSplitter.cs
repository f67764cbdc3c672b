using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Splitting;

/// <summary>
/// Cuts text into passages of up to some 200 words: whole paragraphs and lists where they fit, else whole sentences and items.
/// A sentence is never cut, unless it is so long that it is none.
/// </summary>
internal static class PassageSplitter
{
    private const int WordsOfPassage = 200;
    private const int WordsOfSentence = 1_000;

    /// <summary>The passages of a range, in order, none empty, together holding all that is not white space.</summary>
    public static IReadOnlyList<TextRange> Split(string text, TextRange range)
    {
        var passages = new Packer(text);
        foreach (var block in BlockScan.Of(text, range))
        {
            if (passages.TakesWhole(block.Range)) continue;

            var pieces = block.IsList ? BlockScan.ItemsOf(text, block.Range) : SentenceSplitter.Split(text, block.Range);
            foreach (var piece in pieces.SelectMany(piece => Shortened(text, piece)))
                passages.Add(piece);
        }

        return passages.Finished();
    }

    /// <summary>A sentence or item as it is, or, where it is longer than any sentence, cut at white space or failing that anywhere between characters.</summary>
    private static IEnumerable<TextRange> Shortened(string text, TextRange piece)
    {
        if (WordCount.Of(text, piece) <= WordsOfSentence)
        {
            yield return piece;
            yield break;
        }

        const int Step = WordsOfPassage * 8;
        for (var start = piece.Start; start < piece.End;)
        {
            var end = Math.Min(piece.End, start + Step);
            if (end < piece.End) end = CutBefore(text, start, end);
            var part = new TextRange(start, end).Trim(text);
            if (part.Length > 0) yield return part;
            start = end;
        }
    }

    private static int CutBefore(string text, int start, int end)
    {
        for (var i = end; i > start + 1; i--)
            if (char.IsWhiteSpace(text[i - 1]))
                return i;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    /// <summary>Fills passages up to their size.</summary>
    private sealed class Packer(string text)
    {
        private readonly List<TextRange> _finished = [];
        private TextRange? _open;
        private int _words;

        /// <summary>Adds a block that fits into one passage; false for one that has to be taken apart.</summary>
        public bool TakesWhole(TextRange block)
        {
            if (WordCount.Of(text, block) > WordsOfPassage) return false;
            Add(block);
            return true;
        }

        public void Add(TextRange piece)
        {
            var words = WordCount.Of(text, piece);
            // What ends in a colon introduces the next piece and must not be parted from it.
            if (_open is { } open && (_words + words <= WordsOfPassage
                || (_words <= WordsOfPassage && text[open.End - 1] is ':' or '：')))
            {
                _open = new TextRange(open.Start, piece.End);
                _words += words;
                return;
            }

            Close();
            (_open, _words) = (piece, words);
        }

        public List<TextRange> Finished()
        {
            Close();
            return _finished;
        }

        private void Close()
        {
            if (_open is { } open) _finished.Add(open);
            _open = null;
        }
    }
}
