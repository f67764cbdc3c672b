using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A question taken into pieces, and what each of them is for.</summary>
internal sealed class AskedText
{
    /// <summary>Messages of more pieces ask for more than a cell.</summary>
    public const int MostPieces = 60;

    private const int LongestValue = 8;

    /// <summary>Takes a question into pieces.</summary>
    public AskedText(string text)
    {
        Text = text;
        Pieces = KeyText.TokensOf(text);
        Stems = [.. Pieces.Select(piece => piece.IsHangul ? piece.Text : PorterStemmer.Stem(piece.Text))];
        Hangul = string.Concat(Pieces.Where(piece => piece.IsHangul).Select(piece => piece.Text));
    }

    /// <summary>The question.</summary>
    public string Text { get; }

    /// <summary>Its pieces.</summary>
    public IReadOnlyList<KeyToken> Pieces { get; }

    /// <summary>The stem of each piece.</summary>
    public IReadOnlyList<string> Stems { get; }

    private string Hangul { get; }

    /// <summary>Whether the question may hold all that a wording asks for. Quick, and wrong only in saying yes.</summary>
    public bool MayAsk(WordingWords words) =>
        words.Topics.All(Stems.Contains) && words.KoreanTopics.All(topic => Hangul.Contains(topic, StringComparison.Ordinal));

    /// <summary>The values of key columns that the question names, the longest first at each place.</summary>
    public List<Mention> Mentions(LiveTable table, TableKeys keys, IReadOnlyCollection<string> topics, string? audience)
    {
        var mentions = new List<Mention>();
        for (var start = 0; start < Pieces.Count;)
        {
            var found = At(start, table, keys, topics, audience);
            mentions.AddRange(found);
            start = found.Count > 0 ? found[0].End : start + 1;
        }

        return mentions;
    }

    private List<Mention> At(int start, LiveTable table, TableKeys keys, IReadOnlyCollection<string> topics, string? audience)
    {
        for (var end = Math.Min(Pieces.Count, start + LongestValue); end > start; end--)
        {
            var said = KeyText.Join(Pieces, start, end);
            // 서울은, 서울까지, 서울배송비: what hangs on a Korean value may only be a particle, an ending or what is asked for.
            var longestRest = Pieces[end - 1].IsHangul ? Pieces[end - 1].Text.Length - 1 : 0;
            for (var rest = 0; rest <= longestRest; rest++)
            {
                if (rest > 0 && !AskingWords.Explain(said[^rest..], topics, new HashSet<string>())) continue;
                var value = said[..^rest];
                var found = Enumerable.Range(0, table.KeyColumns.Count)
                    .Select(column => (Column: column, Value: Known(table, keys, column, value, audience)))
                    .Where(one => one.Value is not null)
                    .Select(one => new Mention(one.Column, one.Value!, start, end, said[^rest..]))
                    .ToList();
                if (found.Count > 0) return found;
            }
        }

        return [];
    }

    private static string? Known(LiveTable table, TableKeys keys, int column, string said, string? audience)
    {
        if (keys.Knows(column, said, audience)) return said;
        return table.Synonyms[column].TryGetValue(said, out var meant) && keys.Knows(column, meant, audience) ? meant : null;
    }
}
